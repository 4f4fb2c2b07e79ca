package no.mestringsrom.host;

import java.time.Instant;
import java.util.UUID;

/**
 * A session that somebody hosts. What it is about is not told: it would stand in calendars that others see.
 *
 * @param id of the session, the same however often it is moved
 */
public record HostBooking(UUID id, Instant startsAt, Instant endsAt) {}
