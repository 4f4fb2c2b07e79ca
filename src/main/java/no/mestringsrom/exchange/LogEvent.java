package no.mestringsrom.exchange;

import org.jspecify.annotations.Nullable;

/**
 * One thing that happened, as the server's clock stamped it. The log is ordered by {@link #at()}, then by its own order:
 * of two events at the same millisecond, the earlier in the log has happened when the later is read.
 *
 * <p>An event that makes no sense where it stands (a device that leaves without having come) is kept in the log and
 * ignored by whoever reads it.
 */
public sealed interface LogEvent {

    /** The room everyone is in when there are no small groups. */
    String MAIN_ROOM = "main";

    /** Milliseconds from the session's planned start; negative before it. */
    long at();

    /** The segment before ends; coming back to a segment adds another stretch to it. */
    record SegmentStarted(long at, String segment) implements LogEvent {}

    /**
     * The hosts moved the planned end.
     *
     * @param minutes how far; negative to end sooner
     */
    record Extended(long at, int minutes) implements LogEvent {}

    /**
     * The hosts gave a segment another length from now on. What is foretold reckons with it; the promise, the planned end
     * and the plan that the account is held against stay what they were.
     *
     * @param minutes its whole length, what it has had included; 0 to drop it
     */
    record Replanned(long at, String segment, int minutes) implements LogEvent {

        public Replanned {
            if (minutes < 0) {
                throw new IllegalArgumentException("Segment " + segment + " cannot last " + minutes + " minutes");
            }
        }
    }

    /** The hosts ended the session. */
    record SessionEnded(long at) implements LogEvent {}

    /**
     * A device came in.
     *
     * @param heads how many participants sit at it, 0 or more
     */
    record Joined(long at, String person, String connection, int heads, String room) implements LogEvent {

        public Joined {
            if (heads < 0) {
                throw new IllegalArgumentException("There cannot be " + heads + " participants at " + connection);
            }
        }
    }

    /** A device went to another room. */
    record Moved(long at, String connection, String room) implements LogEvent {}

    /** A device went out. */
    record Left(long at, String connection) implements LogEvent {}

    /**
     * The video system named a new dominant speaker in the reporter's room.
     *
     * @param person who speaks; null for nobody
     * @param reporter the connection that passed it on
     */
    record Speaker(long at, @Nullable String person, String reporter) implements LogEvent {}

    /** The person behind this connection is muted. */
    record Muted(long at, String connection) implements LogEvent {}

    /** The person behind this connection can be heard again. */
    record Unmuted(long at, String connection) implements LogEvent {}
}
