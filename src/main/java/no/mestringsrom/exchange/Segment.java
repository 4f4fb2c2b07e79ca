package no.mestringsrom.exchange;

import java.util.concurrent.TimeUnit;

/**
 * One part of a session's plan.
 *
 * @param id its name in the log, unique within the agenda
 * @param minutes planned length, in whole minutes, 0 or more
 */
public record Segment(String id, SegmentKind kind, int minutes) {

    public Segment {
        if (minutes < 0) {
            throw new IllegalArgumentException("Segment " + id + " cannot last " + minutes + " minutes");
        }
    }

    /** The planned length in milliseconds. */
    public long plannedMillis() {
        return TimeUnit.MINUTES.toMillis(minutes);
    }

    boolean isExchangeTime() {
        return kind.isExchangeTime();
    }
}
