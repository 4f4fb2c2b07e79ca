package no.mestringsrom.evaluation;

/** The forms of a course. */
public enum FormKind {
    /** Before the first session is over. */
    BEFORE,
    /** After each session: answered in a minute. */
    SESSION,
    /** When the last session is over. */
    AFTER
}
