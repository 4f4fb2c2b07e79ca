package no.mestringsrom.minutes;

/**
 * A marked line, as it was written.
 *
 * @param at where the mark's colon stands in the text: what tells the line from others while it is rewritten
 * @param what at most 2,000 characters
 * @param who empty if nobody is named; at most 200 characters
 * @param due empty if no time is named; at most 100 characters
 */
record Mark(MarkKind kind, int at, String what, String who, String due) {}
