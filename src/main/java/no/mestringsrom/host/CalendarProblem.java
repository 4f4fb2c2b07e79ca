package no.mestringsrom.host;

/** Why a calendar could not be read. */
public enum CalendarProblem {
    /** No answer, or not in time. */
    UNREACHABLE,
    /** It leads to where we don't go. */
    NOT_PUBLIC,
    /** The server says no, or that there is no such thing. */
    REFUSED,
    TOO_LARGE,
    /** Something came, but it is no calendar. */
    NO_CALENDAR
}
