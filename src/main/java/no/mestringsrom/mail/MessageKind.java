package no.mestringsrom.mail;

/** What a message is about, in words that tell a coordinator how much it matters that it did not arrive. */
public enum MessageKind {
    /** Whether it was they who signed up. */
    CONFIRM,
    /** Whether they take the seat that has become free. */
    OFFER,
    /** There is a seat, with the link and the times. */
    SEAT,
    WAITING,
    LEFT,
    MOVED,
    CANCELLED,
    WEEK_BEFORE,
    DAY_BEFORE,
    HOUR_BEFORE,
    MISSED,
    AFTER,
    /** What a host or a coordinator wrote to the group. */
    GROUP,
    /** To a host, about the course. */
    HOST,
    OTHER;

    /** Whether somebody whom it can't reach has to be rung: what else there is, they were told when they signed up. */
    boolean isNewsForAll() {
        return this == MOVED || this == CANCELLED || this == GROUP;
    }
}
