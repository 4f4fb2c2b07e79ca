package no.mestringsrom.exchange;

/** The time {@code [from, to)}. */
record Span(long from, long to) {

    /** The end of what goes on where the log ends. */
    static final long STILL = Long.MAX_VALUE;

    long millis() {
        return to - from;
    }

    boolean isStill() {
        return to == STILL;
    }
}
