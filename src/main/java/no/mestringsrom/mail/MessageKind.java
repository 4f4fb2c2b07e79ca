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
    /** To whoever is in a group that goes on, was in one, or is asked to come to one. */
    SELFHELP,
    OTHER;

    /**
     * Whether it is known that it went when it has gone, or was given up. Who is in a group is kept with the group, and no
     * longer.
     */
    boolean isKept() {
        return this != SELFHELP;
    }

    /** Whether somebody whom it can't reach has to be rung: what else there is, they were told when they signed up. */
    boolean isNewsForAll() {
        return this == MOVED || this == CANCELLED || this == GROUP;
    }
}
