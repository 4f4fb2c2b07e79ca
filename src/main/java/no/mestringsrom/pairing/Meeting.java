package no.mestringsrom.pairing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;

/**
 * A session that somebody has to be at.
 *
 * @param local wall-clock time of the start, in Europe/Oslo
 * @param from the moment that this is
 * @param to the planned end
 */
record Meeting(LocalDateTime local, Instant from, Instant to) {

    /** Between two sessions of one person: to end one, to breathe, and to be early in the next. Nobody travels. */
    static final Duration GAP = Duration.ofMinutes(30);

    boolean leavesNoTimeBefore(Meeting other) {
        return from.isBefore(other.to.plus(GAP)) && other.from.isBefore(to.plus(GAP));
    }

    YearMonth month() {
        return YearMonth.from(local);
    }
}
