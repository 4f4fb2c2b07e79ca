package no.mestringsrom.minutes;

/** What can't be done with minutes; {@link #key()} is the text that says why. */
public class MinutesRefused extends RuntimeException {

    public enum Reason {
        /** Nobody changes approved minutes. */
        APPROVED,
        /** There is not room for this much. */
        TOO_LONG,
        /** A change of another text than ours, or none at all. */
        UNREADABLE,
        /** They are begun on the meeting's own day: before it, nobody knows who comes. */
        TOO_EARLY,
        /** There was no meeting. */
        CANCELLED,
        /** They are approved at the next meeting, when it has begun. */
        NOT_AT_NEXT_MEETING,
        /** What is not approved is changed, not added to. */
        NOT_APPROVED,
        /** There are none yet. */
        NONE,
        /** Somebody has taken its line out of the text. */
        LINE_GONE,
        NOTE_EMPTY,
        NOTE_TOO_LONG;

        public String key() {
            return "minutes.MinutesRefused." + name();
        }
    }

    private final Reason reason;

    MinutesRefused(Reason reason) {
        super("Minutes refused: " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    public String key() {
        return reason.key();
    }
}
