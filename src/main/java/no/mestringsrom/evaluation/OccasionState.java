package no.mestringsrom.evaluation;

public enum OccasionState {
    NOT_YET,
    /** Takes answers; nobody reads any. */
    OPEN,
    /** Takes no answers any more, for good; can be read. */
    CLOSED
}
