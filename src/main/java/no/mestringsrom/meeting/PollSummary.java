package no.mestringsrom.meeting;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import no.mestringsrom.network.NetworkId;
import org.jspecify.annotations.Nullable;

/**
 * A poll, without what was answered.
 *
 * @param dates in order, on the clock on the wall in Oslo
 * @param ahead those of the dates that are not past
 * @param answerable whether it is open, and neither its last day nor all its dates are over
 * @param meeting that came of it; null until then
 */
public record PollSummary(
        PollId id,
        NetworkId network,
        String title,
        int minutes,
        String place,
        List<LocalDateTime> dates,
        List<LocalDateTime> ahead,
        @Nullable LocalDate lastDay,
        PollStatus status,
        boolean answerable,
        @Nullable MeetingId meeting) {}
