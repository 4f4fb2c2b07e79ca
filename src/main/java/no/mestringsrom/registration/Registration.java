package no.mestringsrom.registration;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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

@Entity
@Table(name = "registration")
class Registration {

    /** A link is not sent again sooner than this, so that nobody can fill somebody's mailbox with them. */
    private static final Duration BETWEEN_LINKS = Duration.ofMinutes(10);

    @EmbeddedId
    private RegistrationId id;

    @Version
    private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "course_id"))
    private CourseId course;

    private int place;

    @Enumerated(EnumType.STRING)
    private RegistrationStatus status;

    /** Null once the person is forgotten, as is the address. */
    private @Nullable String calledBy;

    private @Nullable String email;
    private String municipality;

    @Enumerated(EnumType.STRING)
    private ParticipantKind kind;

    @Enumerated(EnumType.STRING)
    private @Nullable Language language;

    private UUID submission;
    private @Nullable Instant consentedAt;
    private @Nullable Instant linkSentAt;

    /** Whether the id was changed for one that nobody has. */
    private boolean unlinked;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Registration() {}

    private Registration(SignUpCommand command, RegistrationStatus status, int place, Instant now) {
        this.id = RegistrationId.random();
        this.course = command.course();
        this.place = place;
        this.status = status;
        this.calledBy = FormFields.name(command.name());
        this.email = FormFields.email(command.email());
        this.municipality = command.municipality();
        this.kind = Objects.requireNonNull(command.kind());
        this.language = command.language();
        this.submission = command.submission();
        this.consentedAt = now;
        this.linkSentAt = now;
    }

    /** @param queue locked */
    static Registration of(SignUpCommand command, SeatQueue queue, int capacity, Instant now) {
        RegistrationStatus status = queue.take(capacity);
        return new Registration(command, status, queue.lastPlace(), now);
    }

    /** Whether the link may be sent once more now; if so, it counts as sent. */
    boolean sendLinkAgain(Instant now) {
        if (linkSentAt != null && now.isBefore(linkSentAt.plus(BETWEEN_LINKS))) {
            return false;
        }
        linkSentAt = now;
        return true;
    }

    /** The seat was given in the queue. */
    void moveUp() {
        if (status != RegistrationStatus.WAITING) {
            throw new IllegalStateException("Only who waits can move up");
        }
        status = RegistrationStatus.CONFIRMED;
    }

    /**
     * Gives back the seat or the place in line and forgets who had it. The form that was sent is forgotten too: the same
     * person may sign up again.
     *
     * @param queue locked
     */
    void leave(SeatQueue queue) {
        queue.leave(status);
        status = RegistrationStatus.CANCELLED;
        forget();
        submission = UUID.randomUUID();
    }

    /** Keeps that somebody was here, but not who. */
    void forget() {
        calledBy = null;
        email = null;
    }

    boolean isForgotten() {
        return email == null;
    }

    /** @throws NullPointerException once the person is forgotten */
    Addressee addressee() {
        return new Addressee(
                id, course, status, Objects.requireNonNull(calledBy), Objects.requireNonNull(email), language());
    }

    Participant participant() {
        return new Participant(id, course, Objects.requireNonNullElse(calledBy, ""), language(), status);
    }

    /** Everything that is kept about the person, as it stands. */
    OwnRegistration own() {
        return new OwnRegistration(
                course, status, calledBy, email, municipality, kind, language(), consentedAt, linkSentAt);
    }

    private Language language() {
        return Objects.requireNonNullElse(language, Language.BOKMAL);
    }

    @Nullable
    String email() {
        return email;
    }

    /** @throws NullPointerException once the person is forgotten */
    ListedParticipant listed() {
        return new ListedParticipant(
                id, Objects.requireNonNull(calledBy), Objects.requireNonNull(email), municipality, kind, status);
    }

    RegistrationId id() {
        return id;
    }

    CourseId course() {
        return course;
    }

    ParticipantKind kind() {
        return kind;
    }

    RegistrationStatus status() {
        return status;
    }

    int place() {
        return place;
    }
}
