package no.mestringsrom.meeting;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.meeting.MeetingRefused.Reason;
import no.mestringsrom.network.NetworkId;
import no.mestringsrom.room.Seating;
import org.jspecify.annotations.Nullable;

/** One meeting of a network, alone or one of a series. */
@Entity
class Meeting {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private MeetingId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "network_id"))
    private NetworkId network;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "series_id"))
    private @Nullable SeriesId series;

    /** When the rule of the series has it, which it keeps when it is moved: RFC 5545's RECURRENCE-ID. */
    private @Nullable LocalDateTime occursAt;

    private String title;
    private LocalDateTime startsAt;
    private int minutes;
    private String place;

    @Enumerated(EnumType.STRING)
    private MeetingStatus status = MeetingStatus.PLANNED;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "secretary"))
    private @Nullable AccountId secretary;

    private long revision;
    private @Nullable Instant begunAt;
    private @Nullable Instant endedAt;
    private int extendedMinutes;

    /** In the words of whoever called it off; empty if nothing was said. */
    private String calledOffWhy = "";

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Meeting() {}

    private Meeting(NetworkId network, PlanMeeting command) {
        this.id = MeetingId.create();
        this.network = network;
        this.title = Written.required(command.title(), Written.LINE, Reason.TITLE);
        this.startsAt = command.startsAt();
        this.minutes = MeetingTime.length(command.minutes());
        this.place = Written.optional(command.place(), Written.LINE, Reason.PLACE);
    }

    static Meeting alone(NetworkId network, PlanMeeting command, Instant now) {
        MeetingTime.ahead(command.startsAt(), now);
        return new Meeting(network, command);
    }

    static Meeting of(MeetingSeries series, Occurrence date) {
        Meeting meeting = new Meeting(series.network(), series.on(date));
        meeting.series = series.id();
        meeting.occursAt = date.byRule();
        return meeting;
    }

    /** @return how it was, if its time or its place is another */
    Optional<MeetingsChanged.Change> join(MeetingSeries other, Occurrence date, Instant now) {
        series = other.id();
        occursAt = date.byRule();
        // Whoever has read it as one of the series before does not change the new one.
        revision++;
        return change(other.on(date), now);
    }

    /** @return how it was, if its time or its place is another */
    Optional<MeetingsChanged.Change> change(PlanMeeting command, Instant now) {
        requirePlanned(now);
        boolean moves = !startsAt.equals(command.startsAt()) || minutes != command.minutes();
        MeetingsChanged.Change before = new MeetingsChanged.Change(id, startsAt, minutes, place, moves);
        title = Written.required(command.title(), Written.LINE, Reason.TITLE);
        place = Written.optional(command.place(), Written.LINE, Reason.PLACE);
        if (moves) {
            startsAt = MeetingTime.ahead(command.startsAt(), now);
            minutes = MeetingTime.length(command.minutes());
        }
        if (!moves && place.equals(before.place())) {
            return Optional.empty();
        }
        revision++;
        return Optional.of(before);
    }

    /** @param why what is said of it; may be empty */
    void cancel(String why, Instant now) {
        requirePlanned(now);
        calledOffWhy = Written.optional(why, Written.LINE, Reason.WHY);
        status = MeetingStatus.CANCELLED;
        revision++;
    }

    void giveSecretary(@Nullable AccountId other) {
        secretary = other;
    }

    /** In the room. Saying it again changes nothing. */
    void begin(Instant now) {
        if (begunAt == null) {
            begunAt = now;
        }
    }

    void extend(int by) {
        extendedMinutes += by;
    }

    /** In the room. Saying it again changes nothing. */
    void end(Instant now) {
        if (endedAt == null) {
            endedAt = now;
            status = MeetingStatus.HELD;
        }
    }

    /** Whether it can be changed still. */
    boolean isPlanned(Instant now) {
        return status == MeetingStatus.PLANNED
                && begunAt == null
                && plannedEnd().isAfter(now);
    }

    /** Whether it is on or to come: one that was begun and not ended may go on for a while. */
    boolean mayBeOn(Instant now) {
        return status == MeetingStatus.PLANNED
                && plannedEnd()
                        .plus(begunAt == null ? Duration.ZERO : Seating.LONGEST_OVERRUN)
                        .isAfter(now);
    }

    /** @throws MeetingRefused if it has begun, is over or was cancelled */
    void requirePlanned(Instant now) {
        if (!isPlanned(now)) {
            throw new MeetingRefused(Reason.OVER);
        }
    }

    /** @throws MeetingRefused if it has begun or is over; not of one that was cancelled */
    void requireNotHeld(Instant now) {
        if (isHeld(now)) {
            throw new MeetingRefused(Reason.OVER);
        }
    }

    /** Whether it has begun, or its time is over. */
    boolean isHeld(Instant now) {
        return status != MeetingStatus.CANCELLED && !isPlanned(now);
    }

    /** Whether members may go in: it is on, or will be soon. */
    boolean roomIsOpen(Instant now) {
        return mayBeOn(now) && !now.isBefore(moment().minus(Seating.EARLIEST));
    }

    ListedMeeting listed(List<Invitation> asked, AccountId self, Instant now) {
        return new ListedMeeting(
                id,
                network,
                title,
                startsAt,
                MeetingTime.wall(plannedEnd()),
                status,
                begunAt != null,
                roomIsOpen(now),
                revision,
                series,
                self.equals(secretary),
                asked.stream()
                        .filter(invitation -> invitation.account().equals(self))
                        .map(Invitation::answer)
                        .findFirst()
                        .orElse(MeetingAnswer.NONE),
                (int) asked.stream()
                        .filter(invitation -> invitation.answer() == MeetingAnswer.YES)
                        .count());
    }

    MeetingId id() {
        return id;
    }

    NetworkId network() {
        return network;
    }

    @Nullable
    SeriesId series() {
        return series;
    }

    @Nullable
    LocalDateTime occursAt() {
        return occursAt;
    }

    /** The public holiday that the rule has it on; null if it is none, or the meeting is held that day all the same. */
    @Nullable
    LocalDate holiday() {
        if (occursAt == null) {
            return null;
        }
        LocalDate byRule = occursAt.toLocalDate();
        return byRule.equals(startsAt.toLocalDate()) || !Holidays.isOne(byRule) ? null : byRule;
    }

    String title() {
        return title;
    }

    LocalDateTime startsAt() {
        return startsAt;
    }

    int minutes() {
        return minutes;
    }

    String place() {
        return place;
    }

    MeetingStatus status() {
        return status;
    }

    String calledOffWhy() {
        return calledOffWhy;
    }

    @Nullable
    AccountId secretary() {
        return secretary;
    }

    long revision() {
        return revision;
    }

    Instant moment() {
        return MeetingTime.moment(startsAt);
    }

    @Nullable
    Instant begunAt() {
        return begunAt;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }

    int extendedMinutes() {
        return extendedMinutes;
    }

    Instant plannedEnd() {
        return moment().plus(Duration.ofMinutes(minutes + extendedMinutes));
    }
}
