package no.mestringsrom.mail;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.texts.Language;
import org.jspecify.annotations.Nullable;

/**
 * A message on its way. It is due until somebody took it or it is given up; between two attempts it waits three times as
 * long as before, from ten seconds up to a quarter of an hour, for three days in all. What is given up keeps what it said
 * where it belongs to a course: its coordinators may have it sent again. Of some kinds nothing is kept once they have gone.
 */
@Entity
@Table(name = "mail_message")
class MailMessage {

    static final Duration FIRST_WAIT = Duration.ofSeconds(10);
    static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    static final Duration PATIENCE = Duration.ofDays(3);

    @EmbeddedId
    private MailMessageId id;

    @Version
    private Long version;

    @Enumerated(EnumType.STRING)
    private Channel channel = Channel.EMAIL;

    @Enumerated(EnumType.STRING)
    private MessageKind kind = MessageKind.OTHER;

    private @Nullable UUID courseId;

    private @Nullable UUID personId;

    private @Nullable String occasion;

    private String recipient = "";

    private @Nullable String replyTo;

    private String language = "";

    private String subject = "";

    @Column(columnDefinition = "text")
    private @Nullable String body;

    @Column(columnDefinition = "text")
    private @Nullable String calendar;

    private @Nullable String unsubscribe;

    private boolean urgent;

    private Instant createdAt = Instant.EPOCH;

    private Instant triedSince = Instant.EPOCH;

    private @Nullable Instant nextAttemptAt;

    private int attempts;

    private @Nullable Instant sentAt;

    private @Nullable Instant failedAt;

    private @Nullable Instant worthUntil;

    @Enumerated(EnumType.STRING)
    private @Nullable Failure failure;

    protected MailMessage() {}

    static MailMessage written(Letter letter, Reach.Target target, Instant now) {
        Matter matter = letter.matter();
        boolean sms = target.channel() == Channel.SMS;
        MailMessage message = new MailMessage();
        message.id = MailMessageId.random();
        message.channel = target.channel();
        message.kind = matter.kind();
        message.courseId = matter.course() == null ? null : matter.course().value();
        message.personId = matter.person();
        message.occasion = matter.occasion();
        message.worthUntil = matter.worthUntil();
        message.recipient = target.recipient();
        message.replyTo = sms ? null : letter.replyTo();
        message.language = letter.language().tag();
        message.subject = sms ? "" : letter.subject();
        message.body = sms ? SmsText.of(Objects.requireNonNull(letter.sms())) : letter.body();
        message.calendar = sms ? null : letter.calendar();
        message.unsubscribe = sms ? null : letter.unsubscribe();
        message.urgent = letter.urgent();
        message.createdAt = now;
        message.triedSince = now;
        message.nextAttemptAt = now;
        return message;
    }

    /** To somebody whom nothing reaches: keeps only whom to ring, and about what. */
    static MailMessage toRing(Letter letter, Instant now) {
        MailMessage message = written(letter, new Reach.Target(Channel.EMAIL, ""), now);
        message.giveUp(Failure.NO_ADDRESS, now);
        return message;
    }

    MailMessageId id() {
        return id;
    }

    MessageKind kind() {
        return kind;
    }

    Channel channel() {
        return channel;
    }

    String recipient() {
        return recipient;
    }

    @Nullable
    CourseId course() {
        return courseId == null ? null : new CourseId(courseId);
    }

    @Nullable
    UUID person() {
        return personId;
    }

    Instant createdAt() {
        return createdAt;
    }

    @Nullable
    Instant failedAt() {
        return failedAt;
    }

    @Nullable
    Failure failure() {
        return failure;
    }

    /** @throws IllegalStateException if it was sent, or given up for good */
    Parcel parcel() {
        if (body == null) {
            throw new IllegalStateException("Nothing is left of message " + id.id());
        }
        return new Parcel(id.id(), recipient, replyTo, language(), subject, body, calendar, unsubscribe);
    }

    boolean isDue(Instant now) {
        return nextAttemptAt != null && !nextAttemptAt.isAfter(now);
    }

    /** Whether it would still tell somebody something. */
    boolean isWorthSending(Instant now) {
        return worthUntil == null || now.isBefore(worthUntil);
    }

    void markSent(Instant now) {
        attempts++;
        sentAt = now;
        nextAttemptAt = null;
        body = null;
        calendar = null;
        unsubscribe = null;
    }

    /** Whoever takes it could not be reached or was not willing just now. */
    void putOff(Instant now) {
        if (now.isAfter(triedSince.plus(PATIENCE))) {
            giveUp(Failure.NOT_REACHED, now);
        } else {
            attempts++;
            nextAttemptAt = now.plus(wait(attempts));
        }
    }

    void giveUp(Failure why, Instant now) {
        attempts++;
        failedAt = now;
        failure = why;
        nextAttemptAt = null;
        if (courseId == null || !why.mayBeTriedAgain()) {
            body = null;
            calendar = null;
            unsubscribe = null;
        }
    }

    /** Gives it another three days from now; it is kept no longer for that. What nothing is left of stays as it is. */
    void tryAgain(Instant now) {
        if (failedAt != null && body != null) {
            failedAt = null;
            failure = null;
            attempts = 0;
            triedSince = now;
            nextAttemptAt = now;
        }
    }

    /** Gone or given up for good, and nothing is to be kept of it. */
    boolean isToBeForgotten() {
        return nextAttemptAt == null && !kind.isKept();
    }

    boolean isGivenUp() {
        return failedAt != null;
    }

    int attempts() {
        return attempts;
    }

    OutboxMail summary() {
        return new OutboxMail(
                id.id(), channel, kind, recipient, language(), subject, body, calendar, createdAt, sentAt);
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
