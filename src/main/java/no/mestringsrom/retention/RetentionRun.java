package no.mestringsrom.retention;

import java.time.Instant;

/**
 * That a rule was carried out.
 *
 * @param forgotten how many; 0 if it failed
 */
public record RetentionRun(Instant at, String rule, int forgotten, boolean failed) {}
