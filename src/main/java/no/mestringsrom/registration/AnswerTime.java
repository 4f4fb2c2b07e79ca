package no.mestringsrom.registration;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * How long somebody has to say yes: two days, or half of what is left until the course begins, if that is less. Nobody's time
 * runs out at night: what would is good until the morning. It always ends when the course begins.
 */
final class AnswerTime {

    static final ZoneId NORWAY = ZoneId.of("Europe/Oslo");
    static final Duration USUAL = Duration.ofHours(48);

    private static final LocalTime EVENING = LocalTime.of(20, 0);
    private static final LocalTime MORNING = LocalTime.of(10, 0);

    private AnswerTime() {}

    /**
     * @param begins the course, after {@code now}
     * @return after {@code now}, at the latest when the course begins
     */
    static Instant limit(Instant now, Instant begins) {
        Duration half = Duration.between(now, begins).dividedBy(2);
        Instant limit = awake(now.plus(half.compareTo(USUAL) < 0 ? half : USUAL));
        return limit.isBefore(begins) ? limit : begins;
    }

    private static Instant awake(Instant limit) {
        ZonedDateTime local = limit.atZone(NORWAY);
        if (!local.toLocalTime().isBefore(MORNING) && !local.toLocalTime().isAfter(EVENING)) {
            return limit;
        }
        ZonedDateTime day = local.toLocalTime().isAfter(EVENING) ? local.plusDays(1) : local;
        return day.with(MORNING).toInstant();
    }
}
