package no.mestringsrom.mail;

/** A message to a group that was not sent, and why. */
public class GroupLetterRefused extends RuntimeException {

    public enum Reason {
        EMPTY,
        TOO_LONG,
        /** More than a group is written in a day. */
        TOO_MANY,
        /** Nobody has a seat. */
        NOBODY
    }

    private final Reason reason;

    GroupLetterRefused(Reason reason) {
        super("Not sent to the group: " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
