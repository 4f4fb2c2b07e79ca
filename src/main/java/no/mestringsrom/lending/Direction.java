package no.mestringsrom.lending;

/** Whether a municipality has something, or needs it. */
public enum Direction {
    OFFER,
    ASK
}
