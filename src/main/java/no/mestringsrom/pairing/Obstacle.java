package no.mestringsrom.pairing;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import no.mestringsrom.host.ReadinessStep;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the way of somebody hosting a course.
 *
 * @param times wall-clock starts of the sessions it is about; empty for the other kinds
 * @param steps what is not confirmed; empty for the other kinds
 * @param month the one that is full; null for the other kinds
 */
public record Obstacle(
        Kind kind,
        List<LocalDateTime> times,
        List<ReadinessStep> steps,
        @Nullable YearMonth month) {

    public enum Kind {
        /** Said no to this course, or cannot. */
        DECLINED,
        NOT_READY,
        LANGUAGE,
        /** Has never said when they can. */
        SAID_NOTHING,
        CANNOT,
        /** Has another session at that time, or too close to it. */
        BOOKED,
        TAKES_NO_COURSES,
        COURSES_AT_A_TIME,
        SESSIONS_PER_MONTH,
        /** Could, but only beside somebody who has done it before. */
        FIRST_TIME_ALONE,
        /** Could, but the others in the season need them more. */
        NEEDED_ELSEWHERE
    }

    public Obstacle {
        times = List.copyOf(times);
        steps = List.copyOf(steps);
    }

    static Obstacle of(Kind kind) {
        return new Obstacle(kind, List.of(), List.of(), null);
    }

    static Obstacle at(Kind kind, List<LocalDateTime> times) {
        return new Obstacle(kind, times, List.of(), null);
    }

    static Obstacle notReady(List<ReadinessStep> steps) {
        return new Obstacle(Kind.NOT_READY, List.of(), steps, null);
    }

    static Obstacle in(YearMonth month) {
        return new Obstacle(Kind.SESSIONS_PER_MONTH, List.of(), List.of(), month);
    }
}
