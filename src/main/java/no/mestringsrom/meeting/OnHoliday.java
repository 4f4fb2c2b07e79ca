package no.mestringsrom.meeting;

/** What becomes of a meeting of a series that falls on a public holiday. */
public enum OnHoliday {
    SKIP,
    /** To the next working day, at the same time of day. */
    MOVE
}
