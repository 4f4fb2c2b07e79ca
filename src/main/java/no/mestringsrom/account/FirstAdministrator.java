package no.mestringsrom.account;

import no.mestringsrom.settings.HouseSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets the first person in: the address in the settings has an administrator's account, from each start on. */
@Component
class FirstAdministrator implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);

    private final Accounts accounts;
    private final HouseSettings settings;

    FirstAdministrator(Accounts accounts, HouseSettings settings) {
        this.accounts = accounts;
        this.settings = settings;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        String email = settings.administrator();
        if (email == null) {
            return;
        }
        AccountId id = accounts.register(
                new RegisterAccount(email, email, settings.defaultLanguage().forStaff()));
        accounts.grant(id, Role.ADMINISTRATOR, null);
        log.info("{} can sign in as administrator", email);
    }
}
