package no.mestringsrom.meeting;

/** What can't be planned, proposed or answered like this; {@link #key()} is the text that says why. */
public class MeetingRefused extends RuntimeException {

    public enum Reason {
        TITLE,
        /** Not between 5 minutes and 12 hours. */
        LENGTH,
        PLACE,
        /** Is past, too far ahead, or skipped by the clocks that night. */
        START,
        /** No rule of RFC 5545, or one that never comes. */
        RULE,
        /** Has been held or cancelled. */
        OVER,
        /** No member of the network. */
        MEMBER,
        /** Somebody else has changed it meanwhile. */
        CHANGED,
        ABOUT,
        WHO,
        /** Why it is cancelled, in too many words. */
        WHY,
        PAPER,
        /** As many files as an item takes. */
        FILES,
        /** Two to twelve different dates. */
        DATES,
        LAST_DAY,
        /** As many items as a meeting takes. */
        TOO_MANY,
        /** One item longer than the whole meeting, by {@link #arguments()}. */
        ITEM_LENGTH,
        /** More minutes than the meeting lasts, by {@link #arguments()}. */
        OVERFULL,
        /** No meeting comes after this one. */
        NO_NEXT
    }

    private final Reason reason;
    private final int number;

    MeetingRefused(Reason reason) {
        this(reason, 0);
    }

    /** @param number that the text says */
    MeetingRefused(Reason reason, int number) {
        super("Meeting refused: " + reason);
        this.reason = reason;
        this.number = number;
    }

    public Reason reason() {
        return reason;
    }

    /** Of the text: how many minutes it is about; 0 where it is about none. */
    public Object[] arguments() {
        return new Object[] {number};
    }

    public String key() {
        return "meeting.MeetingRefused." + reason.name();
    }
}
