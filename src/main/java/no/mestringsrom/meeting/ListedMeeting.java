package no.mestringsrom.meeting;

import java.time.Instant;
import java.time.LocalDateTime;
import no.mestringsrom.network.NetworkId;
import org.jspecify.annotations.Nullable;

/**
 * A meeting in a list.
 *
 * @param startsAt on the clock on the wall in Oslo, as is {@code endsAt}
 * @param begun in the room
 * @param roomIsOpen whether members may go in now
 * @param revision to be handed back with an answer
 * @param secretary whether the one who is signed in is
 * @param answer what the one who is signed in has answered
 * @param coming how many of those who are members now have said yes
 */
public record ListedMeeting(
        MeetingId id,
        NetworkId network,
        String title,
        LocalDateTime startsAt,
        LocalDateTime endsAt,
        MeetingStatus status,
        boolean begun,
        boolean roomIsOpen,
        long revision,
        @Nullable SeriesId series,
        boolean secretary,
        MeetingAnswer answer,
        int coming) {

    /** In the room, or by the clock. */
    public boolean hasBegun(Instant now) {
        return begun || !MeetingTime.moment(startsAt).isAfter(now);
    }

    /** Of those ahead: whether it may still be answered. */
    public boolean isOpen() {
        return status == MeetingStatus.PLANNED && !begun;
    }
}
