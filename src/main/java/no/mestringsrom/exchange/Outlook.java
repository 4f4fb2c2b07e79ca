package no.mestringsrom.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What is left of a session's plan at a moment, and the time that is left for it.
 *
 * @param ahead the segments from the current one on; before the start, all
 * @param replanned lengths in whole minutes that the hosts have changed, by segment
 * @param spent what segments have had, in milliseconds; nothing for those that were never on
 * @param untilPlannedEnd in milliseconds; negative when it has passed
 */
record Outlook(List<Segment> ahead, Map<String, Integer> replanned, Map<String, Long> spent, long untilPlannedEnd) {

    /** Rule 9: the exchange time in what is left of the plan, laid end to end into what is left of the time. */
    long exchangeToCome() {
        long room = Math.max(0, untilPlannedEnd);
        long exchange = 0;
        for (Segment segment : ahead) {
            long left = Math.max(0, TimeUnit.MINUTES.toMillis(minutes(segment)) - spentMillis(segment));
            long fits = Math.min(left, room);
            room -= fits;
            if (segment.isExchangeTime()) {
                exchange += fits;
            }
        }
        return exchange;
    }

    /** The whole length that a segment is to have now. */
    int minutes(Segment segment) {
        return replanned.getOrDefault(segment.id(), segment.minutes());
    }

    long spentMillis(Segment segment) {
        return spent.getOrDefault(segment.id(), 0L);
    }

    Outlook with(Segment segment, int minutes) {
        Map<String, Integer> lengths = new HashMap<>(replanned);
        lengths.put(segment.id(), minutes);
        return new Outlook(ahead, lengths, spent, untilPlannedEnd);
    }

    Outlook extended(int minutes) {
        return new Outlook(ahead, replanned, spent, untilPlannedEnd + TimeUnit.MINUTES.toMillis(minutes));
    }
}
