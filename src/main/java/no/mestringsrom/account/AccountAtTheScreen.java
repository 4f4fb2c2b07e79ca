package no.mestringsrom.account;

import java.util.Optional;
import no.mestringsrom.shell.SignedInPerson;
import no.mestringsrom.texts.Language;
import org.springframework.stereotype.Component;

/** Tells the shell whose screen it is. */
@Component
class AccountAtTheScreen implements SignedInPerson {

    private final CurrentAccount current;
    private final Accounts accounts;

    AccountAtTheScreen(CurrentAccount current, Accounts accounts) {
        this.current = current;
        this.accounts = accounts;
    }

    @Override
    public Optional<Person> find() {
        return current.find().map(account -> new Person(account.name(), account.firstName(), account.language()));
    }

    @Override
    public void chooseLanguage(Language language) {
        accounts.speak(current.require().id(), language);
    }
}
