package no.mestringsrom.selfhelp;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import no.mestringsrom.room.Seating;
import org.jspecify.annotations.Nullable;

/** One evening that a group meets. */
@Entity
@Table(name = "selfhelp_evening")
class SelfHelpEvening {

    static final ZoneId ZONE = ZoneId.of("Europe/Oslo");

    static final LocalTime TEN = LocalTime.of(10, 0);
    private static final Duration TOO_LATE = Duration.ofHours(2);

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private EveningId id;

    @Version
    private @Nullable Long version;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "group_id")
    private SelfHelpGroup group;

    private LocalDateTime startsAt;
    private int minutes;
    private int extendedMinutes;
    private int revision;
    private @Nullable Instant begunAt;
    private @Nullable Instant endedAt;
    private boolean calledOff;
    private @Nullable Instant remindedAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected SelfHelpEvening() {}

    SelfHelpEvening(SelfHelpGroup group, LocalDateTime startsAt, int minutes) {
        this.id = EveningId.random();
        this.group = group;
        this.startsAt = startsAt;
        this.minutes = minutes;
    }

    /** Saying it again changes nothing. */
    void begin(Instant now) {
        if (begunAt == null) {
            begunAt = now;
        }
    }

    void extend(int by) {
        extendedMinutes += by;
    }

    /** Saying it again changes nothing. */
    void end(Instant now) {
        if (endedAt == null) {
            endedAt = now;
        }
    }

    void callOff(boolean off) {
        revision += calledOff == off ? 0 : 1;
        calledOff = off;
    }

    /** Whether it was held or has passed: nothing can be changed about it any more. */
    boolean isPast(Instant now) {
        return endedAt != null || !plannedEnd().isAfter(now);
    }

    void remindedOf(Instant now) {
        remindedAt = now;
    }

    /** From ten in the morning of the day before until two hours before; once. */
    boolean isToBeRemindedOf(Instant now) {
        Instant from =
                startsAt.toLocalDate().minusDays(1).atTime(TEN).atZone(ZONE).toInstant();
        return !calledOff && remindedAt == null && !now.isBefore(from) && now.isBefore(start().minus(TOO_LATE));
    }

    /** Whether it was begun, was not ended, and may still go on. */
    boolean isOn(Instant now) {
        return begunAt != null && endedAt == null && now.isBefore(plannedEnd().plus(Seating.LONGEST_OVERRUN));
    }

    /** Whether it can be moved or called off still. */
    boolean isAhead(Instant now) {
        return begunAt == null && !isPast(now);
    }

    /** If it is held, it is so long. */
    void lasts(int newMinutes) {
        revision += minutes == newMinutes ? 0 : 1;
        minutes = newMinutes;
    }

    boolean hasBegun() {
        return begunAt != null;
    }

    boolean hasEnded() {
        return endedAt != null;
    }

    int minutes() {
        return minutes;
    }

    boolean isCalledOff() {
        return calledOff;
    }

    EveningId id() {
        return id;
    }

    SelfHelpGroup group() {
        return group;
    }

    LocalDateTime startsAt() {
        return startsAt;
    }

    Instant start() {
        return startsAt.atZone(ZONE).toInstant();
    }

    Instant plannedEnd() {
        return start().plusSeconds(60L * (minutes + extendedMinutes));
    }

    Evening evening() {
        return new Evening(id, startsAt, minutes, begunAt != null, endedAt != null, calledOff, revision);
    }
}
