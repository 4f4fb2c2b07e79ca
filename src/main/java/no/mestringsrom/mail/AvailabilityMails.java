package no.mestringsrom.mail;

import java.util.Objects;
import no.mestringsrom.host.AvailabilityAsked;
import no.mestringsrom.settings.HouseSettings;
import no.mestringsrom.texts.Texts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The link by which a host says when they can. */
@Component
class AvailabilityMails {

    private final Outbox outbox;
    private final HouseSettings settings;
    private final Texts texts;

    AvailabilityMails(Outbox outbox, HouseSettings settings, Texts texts) {
        this.outbox = outbox;
        this.settings = settings;
        this.texts = texts;
    }

    @EventListener
    void on(AvailabilityAsked asked) {
        String link =
                settings.baseUrl() + asked.path() + "?lang=" + asked.language().tag();
        String who = asked.askedBy() == null ? "self" : "asked";
        outbox.put(Letter.plain(
                asked.email(),
                asked.language(),
                texts.get(asked.language(), "mail.AvailabilityMails.subject"),
                texts.get(
                                asked.language(),
                                "mail.AvailabilityMails." + who,
                                asked.name(),
                                link,
                                Objects.requireNonNullElse(asked.askedBy(), ""))
                        + "\n"));
    }
}
