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

    /** Null once the person is forgotten, as are the addresses and the needs. */
    private @Nullable String calledBy;

    private @Nullable String email;
    private @Nullable String mobile;
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

    /** When they said yes to what was sent to their address; null before. */
    private @Nullable Instant confirmedAt;

    /** Null if they are asked nothing. */
    private @Nullable Instant answerBy;

    /** How many offers they let pass. */
    private int lapses;

    private @Nullable String interpreter;
    private boolean hardOfHearing;
    private @Nullable String otherNeed;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Registration() {}

    private Registration(SignUpCommand command, RegistrationStatus status, int place, Instant answerBy, Instant now) {
        Needs needs = FormFields.needs(command.needs());
        this.id = RegistrationId.random();
        this.course = command.course();
        this.place = place;
        this.status = status;
        this.calledBy = FormFields.name(command.name());
        this.email = orNull(FormFields.email(command.email()));
        this.mobile = orNull(FormFields.mobile(command.mobile()));
        this.municipality = command.municipality();
        this.kind = Objects.requireNonNull(command.kind());
        this.language = command.language();
        this.submission = command.submission();
        this.consentedAt = now;
        this.linkSentAt = now;
        this.answerBy = answerBy;
        this.interpreter = orNull(needs.interpreter());
        this.hardOfHearing = needs.hardOfHearing();
        this.otherNeed = orNull(needs.other());
    }

    /**
     * A seat that is held, or a place in line, until it is confirmed.
     *
     * @param queue locked
     * @param free whether there is a seat to have
     */
    static Registration of(SignUpCommand command, SeatQueue queue, boolean free, Instant answerBy, Instant now) {
        RegistrationStatus status = free ? RegistrationStatus.HELD : RegistrationStatus.WAITING;
        queue.arrives(status);
        queue.isDueBy(answerBy);
        return new Registration(command, status, queue.nextPlace(), answerBy, now);
    }

    private static @Nullable String orNull(String written) {
        return written.isEmpty() ? null : written;
    }

    /** Whether the link may be sent once more now; if so, it counts as sent. */
    boolean sendLinkAgain(Instant now) {
        if (linkSentAt != null && now.isBefore(linkSentAt.plus(BETWEEN_LINKS))) {
            return false;
        }
        linkSentAt = now;
        return true;
    }

    /**
     * Says yes: to the seat that is held or offered, or to the place in line.
     *
     * @param queue locked
     * @return whether they were asked, and in time
     */
    boolean confirm(SeatQueue queue, Instant now) {
        if (answerBy == null || !now.isBefore(answerBy)) {
            return false;
        }
        if (status.takesSeat()) {
            become(RegistrationStatus.CONFIRMED, queue);
        }
        answerBy = null;
        if (confirmedAt == null) {
            confirmedAt = now;
        }
        return true;
    }

    /** @param queue locked */
    void offer(SeatQueue queue, Instant until) {
        if (status != RegistrationStatus.WAITING) {
            throw new IllegalStateException("Only who waits can be offered a seat");
        }
        become(RegistrationStatus.OFFERED, queue);
        answerBy = until;
        queue.isDueBy(until);
    }

    /**
     * The time to answer has passed. Whoever never said yes to anything is out; whoever let one offer pass waits on, last in
     * line; and with the second one they are out too.
     *
     * @param queue locked
     */
    void lapse(SeatQueue queue) {
        answerBy = null;
        lapses++;
        if (confirmedAt == null || lapses > 1) {
            become(RegistrationStatus.LAPSED, queue);
            return;
        }
        become(RegistrationStatus.WAITING, queue);
        place = queue.nextPlace();
    }

    /**
     * Gives back the seat or the place in line.
     *
     * @param queue locked
     */
    void leave(SeatQueue queue) {
        become(RegistrationStatus.CANCELLED, queue);
        answerBy = null;
    }

    private void become(RegistrationStatus next, SeatQueue queue) {
        queue.moves(status, next);
        status = next;
    }

    /** Who is out is forgotten, and so is the form that was sent: the same person may sign up again. */
    void forgetWhoIsOut() {
        if (status.isOut()) {
            forget();
            submission = UUID.randomUUID();
        }
    }

    /** Keeps that somebody was here, but not who. */
    void forget() {
        calledBy = null;
        email = null;
        mobile = null;
        forgetNeeds();
    }

    /** What they needed, they needed for the sessions. */
    void forgetNeeds() {
        interpreter = null;
        hardOfHearing = false;
        otherNeed = null;
    }

    boolean isForgotten() {
        return calledBy == null;
    }

    /** @throws NullPointerException once the person is forgotten */
    Addressee addressee() {
        return new Addressee(id, course, status, Objects.requireNonNull(calledBy), email, mobile, language(), answerBy);
    }

    Participant participant() {
        return new Participant(id, course, Objects.requireNonNullElse(calledBy, ""), language(), status, answerBy);
    }

    /** Everything that is kept about the person, as it stands. */
    OwnRegistration own() {
        return new OwnRegistration(
                course,
                status,
                calledBy,
                email,
                mobile,
                municipality,
                kind,
                language(),
                needs(),
                consentedAt,
                linkSentAt,
                confirmedAt,
                answerBy);
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
                id, Objects.requireNonNull(calledBy), email, mobile, municipality, kind, status, needs());
    }

    boolean hasNeeds() {
        return !needs().isNone();
    }

    private Needs needs() {
        return new Needs(
                Objects.requireNonNullElse(interpreter, ""), hardOfHearing, Objects.requireNonNullElse(otherNeed, ""));
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

    String municipality() {
        return municipality;
    }

    boolean hasConfirmed() {
        return confirmedAt != null;
    }

    boolean isOf(UUID form) {
        return submission.equals(form);
    }

    int place() {
        return place;
    }
}
