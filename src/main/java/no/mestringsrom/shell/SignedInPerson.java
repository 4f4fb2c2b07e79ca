package no.mestringsrom.shell;

import java.util.Optional;
import no.mestringsrom.texts.Language;

/** The person at the screen, as far as the shell needs to know them. The feature that knows the accounts tells. */
public interface SignedInPerson {

    Optional<Person> find();

    /** The language of this person's pages and mails from now on. */
    void chooseLanguage(Language language);

    /** @param firstName what they are called by */
    record Person(String name, String firstName, Language language) {}
}
