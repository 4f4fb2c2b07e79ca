package no.mestringsrom.exchange;

/** What a part of a session is for. */
public enum SegmentKind {
    WELCOME,
    PROFESSIONAL_INPUT,
    EXPERIENCE_INPUT,
    EXCHANGE,
    QUESTIONS,
    EXERCISE,
    BREAK,
    SUMMARY;

    /** Whether somebody prepared it to be listened to. */
    public boolean isInput() {
        return this == PROFESSIONAL_INPUT || this == EXPERIENCE_INPUT;
    }

    /** Whether its minutes are promised to the group for exchanging experience. */
    public boolean isExchangeTime() {
        return this == EXCHANGE || this == QUESTIONS;
    }
}
