package no.mestringsrom.room;

import org.jspecify.annotations.Nullable;

/** Something in or at the room that may not be done, and why. */
public class RoomRefused extends RuntimeException {

    public enum Reason {
        /** The link was altered, or what it led to is gone. */
        UNKNOWN_LINK,
        EXPIRED_LINK,
        /** There is no seat yet: on the waiting list, or has not said yes to what is held or offered. */
        WAITING,
        /** The course began while one was still on the waiting list. */
        WAITED_IN_VAIN,
        /** The registration was cancelled. */
        CANCELLED,
        /** Did not say yes in time. */
        LAPSED,
        COURSE_CANCELLED,
        /** The link is for another circle than the sitting. */
        OTHER_COURSE,
        /** The page is for those who steer, and this person does not now, or the other way round: it is to be opened anew. */
        OTHER_PAGE,
        HOSTS_ONLY,
        PARTICIPANTS_ONLY,
        /** A host has taken this person out of the session. */
        REMOVED,
        /** The hosts have not let participants in yet. */
        NOT_YET_OPEN,
        NOT_STARTED,
        /** Long before the planned start nothing is started, nor anybody let in. */
        TOO_EARLY,
        /** It is still being planned. */
        NOT_PUBLISHED,
        ENDED,
        /** The other host was first: the session is no longer where the command was given. */
        MOVED_ON,
        /** The other host moved the end first. */
        ALREADY_EXTENDED,
        /** The other host changed the plan first. */
        CHANGED_ALREADY,
        /** No such change can be made to the plan as it is now. */
        IMPOSSIBLE_CHANGE,
        /** The other host opened small groups first. */
        GROUPS_OPEN,
        /** People are in small groups: they are called back before the session is ended. */
        GROUPS_FIRST,
        TOO_FEW_FOR_GROUPS,
        /** Not between 1 and 60 minutes, nobody in any group, or more than twenty groups. */
        IMPOSSIBLE_GROUPS,
        UNKNOWN_SEGMENT,
        /** More than two hours at a time, or none at all. */
        IMPOSSIBLE_EXTENSION,
        /** Not in the room, so nothing can be reported from it. */
        NOT_IN_ROOM,
        /** Nobody at a screen, more than can be, or several at a host's. */
        IMPOSSIBLE_HEADS,
        QUESTION_EMPTY,
        QUESTION_TOO_LONG,
        /** Faster than a person writes. */
        TOO_MANY_QUESTIONS
    }

    private final Reason reason;
    private final @Nullable String by;

    public RoomRefused(Reason reason) {
        this(reason, null);
    }

    RoomRefused(Reason reason, @Nullable String by) {
        super("Refused in the room: " + reason);
        this.reason = reason;
        this.by = by;
    }

    public Reason reason() {
        return reason;
    }

    /** First name of the host who was first, where one was. */
    public @Nullable String by() {
        return by;
    }
}
