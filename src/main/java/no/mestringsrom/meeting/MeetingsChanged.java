package no.mestringsrom.meeting;

import java.time.LocalDateTime;
import java.util.List;
import no.mestringsrom.network.NetworkId;

/** @param changes at least one, by time */
public record MeetingsChanged(NetworkId network, List<Change> changes) {

    /**
     * @param startedAt the time it had, on the clock on the wall in Oslo
     * @param minutes the length it had
     * @param place that it had; empty if nobody had said
     * @param moved whether its time is another; if not, its place is
     */
    public record Change(MeetingId meeting, LocalDateTime startedAt, int minutes, String place, boolean moved) {}
}
