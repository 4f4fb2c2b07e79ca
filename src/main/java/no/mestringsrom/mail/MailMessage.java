package no.mestringsrom.mail;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import no.mestringsrom.texts.Language;
import org.jspecify.annotations.Nullable;

/**
 * A mail on its way. It is due until the mail server took it or it is given up; between two attempts it waits three times
 * as long as before, from ten seconds up to four hours, for three days in all.
 */
@Entity
@Table(name = "mail_message")
class MailMessage {

    static final Duration FIRST_WAIT = Duration.ofSeconds(10);
    static final Duration LONGEST_WAIT = Duration.ofHours(4);
    static final Duration PATIENCE = Duration.ofDays(3);

    @EmbeddedId
    private MailMessageId id;

    @Version
    private Long version;

    private String recipient = "";

    private @Nullable String replyTo;

    private String language = "";

    private String subject = "";

    @Column(columnDefinition = "text")
    private @Nullable String body;

    @Column(columnDefinition = "text")
    private @Nullable String calendar;

    private boolean urgent;

    private Instant createdAt = Instant.EPOCH;

    private @Nullable Instant nextAttemptAt;

    private int attempts;

    private @Nullable Instant sentAt;

    private @Nullable Instant failedAt;

    protected MailMessage() {}

    static MailMessage written(Letter letter, Instant now) {
        MailMessage message = new MailMessage();
        message.id = MailMessageId.random();
        message.recipient = letter.recipient();
        message.replyTo = letter.replyTo();
        message.language = letter.language().tag();
        message.subject = letter.subject();
        message.body = letter.body();
        message.calendar = letter.calendar();
        message.urgent = letter.urgent();
        message.createdAt = now;
        message.nextAttemptAt = now;
        return message;
    }

    MailMessageId id() {
        return id;
    }

    /** @throws IllegalStateException if it was sent or given up */
    Letter letter() {
        if (body == null) {
            throw new IllegalStateException("Nothing is left of mail " + id.id());
        }
        return new Letter(recipient, replyTo, language(), subject, body, calendar, urgent);
    }

    boolean isDue(Instant now) {
        return nextAttemptAt != null && !nextAttemptAt.isAfter(now);
    }

    void markSent(Instant now) {
        attempts++;
        sentAt = now;
        finish();
    }

    /** The mail server could not be reached or was not willing just now. */
    void putOff(Instant now) {
        attempts++;
        if (now.isAfter(createdAt.plus(PATIENCE))) {
            failedAt = now;
            finish();
        } else {
            nextAttemptAt = now.plus(wait(attempts));
        }
    }

    /** It can never arrive, whoever tries. */
    void giveUp(Instant now) {
        attempts++;
        failedAt = now;
        finish();
    }

    boolean isGivenUp() {
        return failedAt != null;
    }

    int attempts() {
        return attempts;
    }

    OutboxMail summary() {
        return new OutboxMail(id.id(), recipient, language(), subject, body, calendar, createdAt, sentAt);
    }

    private void finish() {
        nextAttemptAt = null;
        body = null;
        calendar = null;
    }

    private Language language() {
        return Language.ofTag(language).orElseThrow();
    }

    private static Duration wait(int attempts) {
        Duration wait = FIRST_WAIT;
        for (int attempt = 1; attempt < attempts && wait.compareTo(LONGEST_WAIT) < 0; attempt++) {
            wait = wait.multipliedBy(3);
        }
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }
}
