package no.mestringsrom.registration;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;

/**
 * How long somebody has to say yes: two days, or half of what is left until the course begins, if that is less. Nobody's time
 * runs out at night: what would is good until the morning. Whoever has to be rung has two days on which there is somebody to
 * ring them, or half of what is left if that is less, and no limit in a weekend or before three on a Monday. It always ends when
 * the course begins. Public holidays count as any other day.
 */
final class AnswerTime {

    static final ZoneId NORWAY = ZoneId.of("Europe/Oslo");
    static final Duration USUAL = Duration.ofHours(48);

    private static final LocalTime EVENING = LocalTime.of(20, 0);
    private static final LocalTime MORNING = LocalTime.of(10, 0);

    /** On a Monday there has to be time to ring. */
    private static final LocalTime AFTERNOON = LocalTime.of(15, 0);

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

    /** @param writtenTo whether they are; otherwise they have to be rung */
    static Instant limit(Instant now, Instant begins, boolean writtenTo) {
        return writtenTo ? limit(now, begins) : limitOnThePhone(now, begins);
    }

    /** As {@link #limit(Instant, Instant)}, for somebody who can't be written to. */
    static Instant limitOnThePhone(Instant now, Instant begins) {
        Instant half = now.plus(Duration.between(now, begins).dividedBy(2));
        Instant usual = workingDaysAfter(now);
        Instant limit = atWork(awake(half.isBefore(usual) ? half : usual));
        return limit.isBefore(begins) ? limit : begins;
    }

    private static Instant workingDaysAfter(Instant now) {
        ZonedDateTime day = now.atZone(NORWAY);
        for (long left = USUAL.toDays(); left > 0; ) {
            day = day.plusDays(1);
            if (!isWeekend(day)) {
                left--;
            }
        }
        return day.toInstant();
    }

    private static Instant atWork(Instant limit) {
        ZonedDateTime local = limit.atZone(NORWAY);
        return isWeekend(local)
                        || isWeekend(local.minusDays(1)) && local.toLocalTime().isBefore(AFTERNOON)
                ? local.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY))
                        .with(AFTERNOON)
                        .toInstant()
                : limit;
    }

    private static boolean isWeekend(ZonedDateTime day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
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
