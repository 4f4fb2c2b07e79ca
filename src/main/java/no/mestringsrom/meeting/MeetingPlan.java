package no.mestringsrom.meeting;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.network.NetworkId;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as it is planned.
 *
 * @param startsAtLocal the promised time, on the clock on the wall of {@code zone}
 * @param calledOffWhy in the words of whoever called it off; empty if nothing was said, and of all others
 * @param agenda what has been accepted, in order
 * @param invited everybody who is in the network now, by name; of one that is over those who were asked, and after them those of
 *     them who have left since; nobody once the answers are forgotten
 * @param secretary who writes the minutes; null if nobody has been named
 * @param place where some of them sit together; empty if nobody has said
 * @param series null for one that stands alone
 * @param holiday that the series has it on, and why it is on another day; null if that is no holiday
 * @param revision higher after every change of its time or place
 * @param begunAt in the room; null until then, as is {@code endedAt}
 */
public record MeetingPlan(
        MeetingId id,
        NetworkId network,
        String networkName,
        String title,
        LocalDateTime startsAtLocal,
        ZoneId zone,
        Instant startsAt,
        Instant plannedEnd,
        MeetingStatus status,
        String calledOffWhy,
        List<MeetingItem> agenda,
        List<Invited> invited,
        @Nullable AccountId secretary,
        String place,
        @Nullable SeriesId series,
        @Nullable LocalDate holiday,
        long revision,
        @Nullable Instant begunAt,
        @Nullable Instant endedAt) {

    /** Has not begun, is not over and was not cancelled. */
    public boolean isPlanned(Instant now) {
        return status == MeetingStatus.PLANNED && begunAt == null && plannedEnd.isAfter(now);
    }

    /** In the room, or by the clock. */
    public boolean hasBegun(Instant now) {
        return begunAt != null || !startsAt.isAfter(now);
    }

    /** In the room, or by the clock; not for one that was cancelled. */
    public boolean isOver(Instant now) {
        return status == MeetingStatus.HELD || status == MeetingStatus.PLANNED && !plannedEnd.isAfter(now);
    }

    /** Length in minutes. */
    public int minutes() {
        return Math.toIntExact(Duration.between(startsAt, plannedEnd).toMinutes());
    }

    /** What the clock on the wall shows then. */
    public LocalDateTime plannedEndLocal() {
        return LocalDateTime.ofInstant(plannedEnd, zone);
    }
}
