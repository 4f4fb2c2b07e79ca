package no.mestringsrom.report;

/**
 * How long both roles were there, of the whole.
 *
 * @param pairedMillis of the sessions that are over, in milliseconds
 * @param sessionMillis their length
 * @param sessions how many those are
 */
public record PairedTime(long pairedMillis, long sessionMillis, int sessions) {

    /** Of the whole; 0 without sessions. */
    public double share() {
        return sessionMillis == 0 ? 0 : (double) pairedMillis / sessionMillis;
    }
}
