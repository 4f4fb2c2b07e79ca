package no.mestringsrom.exchange;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * A session's plan: its segments in the order in which they are to be held.
 *
 * @param segments each with an id of its own
 */
public record Agenda(List<Segment> segments) {

    public Agenda {
        segments = List.copyOf(segments);
        var ids = new HashSet<String>();
        for (Segment segment : segments) {
            if (!ids.add(segment.id())) {
                throw new IllegalArgumentException("Two segments are called " + segment.id());
            }
        }
    }

    /** The whole planned length, in minutes. */
    public int plannedMinutes() {
        return segments.stream().mapToInt(Segment::minutes).sum();
    }

    /** The minutes promised for exchanging experience. */
    public int exchangeMinutes() {
        return segments.stream()
                .filter(Segment::isExchangeTime)
                .mapToInt(Segment::minutes)
                .sum();
    }

    /** Exchange time as a share of the whole, 0 to 1; 0 where nothing is planned. */
    public double exchangeShare() {
        long planned = plannedMillis();
        return planned == 0 ? 0 : (double) exchangeMillis() / planned;
    }

    /** The segment with this id, if it is in the plan. */
    public Optional<Segment> segment(String id) {
        return segments.stream().filter(segment -> segment.id().equals(id)).findFirst();
    }

    /** The whole planned length, in milliseconds. */
    long plannedMillis() {
        return segments.stream().mapToLong(Segment::plannedMillis).sum();
    }

    /** What is promised for exchanging experience, in milliseconds. */
    long exchangeMillis() {
        return segments.stream()
                .filter(Segment::isExchangeTime)
                .mapToLong(Segment::plannedMillis)
                .sum();
    }
}
