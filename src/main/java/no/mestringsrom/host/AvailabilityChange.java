package no.mestringsrom.host;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;

/**
 * What a host changes at once.
 *
 * @param off months that they can't in
 * @param on months that they can in again
 */
public record AvailabilityChange(List<OneOff> times, Set<YearMonth> off, Set<YearMonth> on) {}
