package no.mestringsrom.mail;

import java.io.Serializable;
import java.util.UUID;

record MailMessageId(UUID id) implements Serializable {

    static MailMessageId random() {
        return new MailMessageId(UUID.randomUUID());
    }
}
