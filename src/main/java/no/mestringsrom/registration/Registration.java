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
    static final Duration BETWEEN_LINKS = Duration.ofMinutes(10);

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

    @Embedded
    private Contact contact;

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

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "companion_of"))
    private @Nullable RegistrationId companionOf;

    /** The office that signed them up, for example a doctor's. */
    private @Nullable String helpedBy;

    /** The account that they consented to on the phone. */
    private @Nullable UUID consentHeardBy;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Registration() {}

    @SuppressWarnings("NullAway.Init") // the rest is said by whoever calls it
    private Registration(CourseId course, RegistrationStatus status, int place, Contact contact, UUID submission) {
        this.id = RegistrationId.random();
        this.course = course;
        this.status = status;
        this.place = place;
        this.contact = contact;
        this.submission = submission;
    }

    /**
     * A seat, or a place in line, which is theirs for good if they have said yes, and held until they do otherwise.
     *
     * @param queue locked
     */
    static Registration of(SignUpCommand command, SeatQueue queue, Arrival arrival) {
        String email = FormFields.email(command.email());
        String mobile = FormFields.mobile(command.mobile());
        // The link goes to one address; shared ones are known to be right.
        boolean unproven = !email.isEmpty() && !mobile.isEmpty() && arrival.sharing() == 0;
        Contact contact = new Contact(
                email, unproven ? "" : mobile, FormFields.phone(command.helper().phone()), arrival.sharing());
        if (unproven) {
            contact.gave(mobile);
        }
        Registration coming = arrive(command.course(), queue, arrival, contact, command.submission());
        coming.describe(
                FormFields.name(command.name()),
                Objects.requireNonNull(command.kind()),
                FormFields.needs(command.needs()),
                command.language());
        coming.municipality = command.municipality();
        coming.consentedAt = arrival.now();
        coming.helpedBy = orNull(FormFields.name(command.helper().unit()));
        return coming;
    }

    /**
     * The same person in another course, perhaps another service's, which they agree to from their own link. Whether they
     * leave this one is another matter.
     *
     * @param queue of the other course, locked
     */
    Registration movedTo(CourseId other, SeatQueue queue, Arrival arrival, UUID form) {
        Registration there = arrive(other, queue, arrival, contact.with(arrival.sharing()), form);
        there.describe(Objects.requireNonNull(calledBy), kind, needs(), language());
        there.municipality = municipality;
        there.consentedAt = arrival.now();
        there.helpedBy = helpedBy;
        return there;
    }

    private static Registration arrive(
            CourseId course, SeatQueue queue, Arrival arrival, Contact contact, UUID submission) {
        queue.arrives(arrival.status());
        Registration coming = new Registration(course, arrival.status(), queue.nextPlace(), contact, submission);
        coming.answerBy = arrival.answerBy();
        if (arrival.answerBy() == null) {
            coming.confirmedAt = arrival.now();
        } else {
            queue.isDueBy(arrival.answerBy());
        }
        coming.linkSentAt = arrival.now();
        coming.companionOf = arrival.companionOf();
        coming.consentHeardBy = arrival.consentHeardBy();
        return coming;
    }

    /** What they say about themselves, as it is kept. */
    void describe(String name, ParticipantKind is, Needs needs, Language speaks) {
        calledBy = name;
        kind = is;
        interpreter = orNull(needs.interpreter());
        hardOfHearing = needs.hardOfHearing();
        otherNeed = orNull(needs.other());
        language = speaks;
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

    void linkWasSent(Instant now) {
        linkSentAt = now;
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
        boolean out = hasLastChance();
        lapses++;
        if (out) {
            become(RegistrationStatus.LAPSED, queue);
            return;
        }
        become(RegistrationStatus.WAITING, queue);
        place = queue.nextPlace();
    }

    private boolean hasLastChance() {
        return confirmedAt == null || lapses > 0;
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
        contact.forget();
        helpedBy = null;
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
        return new Addressee(
                id,
                course,
                status,
                Objects.requireNonNull(calledBy),
                contact.email(),
                contact.mobile(),
                language(),
                answerBy,
                hasLastChance());
    }

    Participant participant() {
        return new Participant(
                id, course, Objects.requireNonNullElse(calledBy, ""), language(), status, answerBy, hasLastChance());
    }

    /** Everything that is kept about the person, as it stands. */
    OwnRegistration own() {
        return new OwnRegistration(
                course,
                status,
                calledBy,
                contact.email(),
                contact.mobile(),
                municipality,
                kind,
                language(),
                needs(),
                consentedAt,
                linkSentAt,
                confirmedAt,
                answerBy,
                place,
                lapses,
                contact.changeAskedAt(),
                contact.phone(),
                contact.newEmail(),
                contact.newMobile(),
                helpedBy,
                consentHeardBy != null,
                companionOf != null);
    }

    Language language() {
        return Objects.requireNonNullElse(language, Language.BOKMAL);
    }

    /** @throws NullPointerException once the person is forgotten */
    ListedParticipant listed() {
        return new ListedParticipant(
                id,
                Objects.requireNonNull(calledBy),
                contact.email(),
                contact.mobile(),
                municipality,
                kind,
                status,
                needs(),
                contact.rung(),
                Objects.requireNonNullElse(helpedBy, ""),
                companionOf != null);
    }

    boolean hasNeeds() {
        return !needs().isNone();
    }

    Needs needs() {
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

    /** In the course or in its line by a yes of their own, and known: nobody else does anything from the link. */
    boolean isSettled() {
        return hasConfirmed() && !status.isOut() && !isForgotten();
    }

    /** Whoever was brought along brings nobody. */
    boolean bringsSomebody() {
        return isSettled() && companionOf == null;
    }

    boolean isOf(UUID form) {
        return submission.equals(form);
    }

    Contact contact() {
        return contact;
    }

    /** @throws NullPointerException once the person is forgotten for good */
    Instant consentedAt() {
        return Objects.requireNonNull(consentedAt);
    }

    int place() {
        return place;
    }
}
