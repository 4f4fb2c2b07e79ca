package no.mestringsrom.host;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A host's subscription to their own calendar, for themselves.
 *
 * @param at the host name of where it is: the rest of the address is a key
 * @param readAt null as long as it never was
 * @param problem of the last reading; null if it went well
 */
public record OwnCalendarState(
        String at, @Nullable Instant readAt, @Nullable CalendarProblem problem, int busyTimes) {}
