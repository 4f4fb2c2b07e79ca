package no.mestringsrom.room;

/**
 * A happening as it stands in the log.
 *
 * @param id grows within a session
 * @param at epoch milliseconds by the server's clock; never less than that of the entry before
 */
record LogEntry(long id, long at, Happening what) {}
