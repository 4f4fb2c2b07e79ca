package no.mestringsrom.course;

import java.time.LocalDateTime;
import java.util.List;
import no.mestringsrom.exchange.SessionRole;
import org.jspecify.annotations.Nullable;

/**
 * A course on the start page of one who coordinates or hosts it.
 *
 * @param sessions those that are not over, in order of time
 * @param role of the one who reads this, as a host who said yes; null for one who only coordinates
 * @param wanted what the course waits for from the one who reads this, as its host; null for nothing
 * @param answersUntil wall-clock time from which what participants answer can be read, at the latest; null if it can, and
 *     before the course is over
 */
public record MyCourse(
        CourseFacts facts,
        CoursePhase phase,
        List<PublishObstacle> obstacles,
        List<SessionPlan> sessions,
        @Nullable SessionRole role,
        @Nullable Wanted wanted,
        @Nullable LocalDateTime answersUntil) {

    public enum Wanted {
        PLAN_SIGNATURE,
        EVALUATION
    }
}
