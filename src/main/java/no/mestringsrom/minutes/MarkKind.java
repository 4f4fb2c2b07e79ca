package no.mestringsrom.minutes;

/** What a marked line of the minutes is. The word that marks it is a text of its language. */
public enum MarkKind {
    /** What was decided. */
    DECISION,
    /** What somebody is to do. */
    ACTION
}
