package no.mestringsrom.exchange;

/**
 * What became of one segment. All in milliseconds.
 *
 * @param actualMillis how long it lasted, its stretches added up (rule 2)
 * @param exchangeMillis how much of it was exchange time (rule 4); 0 for a kind that is none
 */
public record SegmentTime(String id, SegmentKind kind, long plannedMillis, long actualMillis, long exchangeMillis) {}
