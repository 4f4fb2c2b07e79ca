package no.mestringsrom.mail;

import no.mestringsrom.retention.RetentionRule;
import org.springframework.stereotype.Component;

/** Mails tell who is in which course, and have served when they are out or given up. */
@Component
class OldMails implements RetentionRule {

    private final Outbox outbox;

    OldMails(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public String name() {
        return "mail.outbox";
    }

    @Override
    public boolean hourly() {
        return true;
    }

    @Override
    public int forget() {
        return outbox.forgetOld();
    }
}
