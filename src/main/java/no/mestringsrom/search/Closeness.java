package no.mestringsrom.search;

/** How near what was found is to what was typed; the nearest that leads anywhere is taken. */
public enum Closeness {
    /** All words, or their beginnings, as they were written. */
    AS_WRITTEN,
    /** All words, as they may have been meant. */
    AS_MEANT,
    /** Some of the words only. */
    IN_PART
}
