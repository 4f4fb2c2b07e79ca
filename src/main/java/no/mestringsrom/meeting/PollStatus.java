package no.mestringsrom.meeting;

public enum PollStatus {
    OPEN,
    /** A date was chosen. */
    CHOSEN,
    DROPPED
}
