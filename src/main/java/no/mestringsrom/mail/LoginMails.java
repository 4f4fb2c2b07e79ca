package no.mestringsrom.mail;

import no.mestringsrom.account.LoginLinkRequested;
import no.mestringsrom.settings.HouseSettings;
import no.mestringsrom.texts.Texts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The link that signs somebody in. The person sits and waits for it. */
@Component
class LoginMails {

    private final Outbox outbox;
    private final HouseSettings settings;
    private final Texts texts;

    LoginMails(Outbox outbox, HouseSettings settings, Texts texts) {
        this.outbox = outbox;
        this.settings = settings;
        this.texts = texts;
    }

    @EventListener
    void on(LoginLinkRequested login) {
        String link = settings.baseUrl() + "/logg-inn/lenke?token=" + login.token();
        outbox.put(Letter.plain(
                        login.email(),
                        login.language(),
                        texts.get(login.language(), "mail.LoginMails.subject"),
                        texts.get(login.language(), "mail.LoginMails.body", login.name(), link) + "\n")
                .asUrgent());
    }
}
