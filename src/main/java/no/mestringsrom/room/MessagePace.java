package no.mestringsrom.room;

/**
 * How much a page may say: far more than any person's page does, and far less than would hold up the session for others.
 * Of one connection, whose messages come one at a time.
 */
final class MessagePace {

    static final int MOST = 200;
    static final long MILLIS = 10_000;

    private long since;
    private int said;

    /** @return whether this message may still be heard */
    boolean allows(long now) {
        if (now - since >= MILLIS) {
            since = now;
            said = 0;
        }
        return ++said <= MOST;
    }
}
