package no.mestringsrom.course;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import no.mestringsrom.course.CourseRefused.Reason;
import org.jspecify.annotations.Nullable;

/** Which wall-clock times a session may start at, and the moment that each of them is. */
final class SessionStart {

    /** Where all courses are held, as far as clocks go. */
    static final ZoneId ZONE = ZoneId.of("Europe/Oslo");

    /** A date further ahead is a slip of the finger. */
    private static final int YEARS_AHEAD = 3;

    private SessionStart() {}

    /** What clocks on the wall show there. */
    static LocalDateTime now(Clock clock) {
        return clock.instant().atZone(ZONE).toLocalDateTime();
    }

    /** The moment; of an hour that comes twice, the first one, which is still summer time. */
    static Instant moment(LocalDateTime start, ZoneId zone) {
        return start.atZone(zone).toInstant();
    }

    /** @throws CourseRefused if the night's clocks skip it, or it is past, or absurdly far ahead */
    static void check(LocalDateTime start, ZoneId zone, Instant now) {
        checkExists(start, zone);
        if (!moment(start, zone).isAfter(now)) {
            throw new CourseRefused(Reason.STARTS_IN_THE_PAST, start.toLocalDate(), start.toLocalTime());
        }
        if (start.isAfter(now.atZone(zone).toLocalDateTime().plus(Period.ofYears(YEARS_AHEAD)))) {
            throw new CourseRefused(Reason.STARTS_TOO_FAR_AHEAD, start.toLocalDate(), YEARS_AHEAD);
        }
    }

    static void checkExists(LocalDateTime start, ZoneId zone) {
        ZoneOffsetTransition change = change(start, zone);
        if (change != null && change.isGap()) {
            throw new CourseRefused(
                    Reason.START_DOES_NOT_EXIST,
                    start.toLocalDate(),
                    start.toLocalTime(),
                    change.getDateTimeBefore().toLocalTime(),
                    change.getDateTimeAfter().toLocalTime());
        }
    }

    /** Whether the clocks show this time twice. */
    static boolean comesTwice(LocalDateTime start, ZoneId zone) {
        ZoneOffsetTransition change = change(start, zone);
        return change != null && change.isOverlap();
    }

    private static @Nullable ZoneOffsetTransition change(LocalDateTime start, ZoneId zone) {
        return zone.getRules().getTransition(start);
    }
}
