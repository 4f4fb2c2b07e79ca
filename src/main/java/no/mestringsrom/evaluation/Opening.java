package no.mestringsrom.evaluation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.List;
import no.mestringsrom.course.CourseFacts;
import no.mestringsrom.course.CourseStatus;
import no.mestringsrom.course.SessionPlan;
import no.mestringsrom.courseroom.CourseSittings;
import no.mestringsrom.room.Seating;
import org.springframework.stereotype.Component;

/** When a form can be answered. */
@Component
class Opening {

    static final Period AFTER_A_SESSION = Period.ofDays(3);
    static final Period AFTER_THE_COURSE = Period.ofDays(14);

    private final Seating seating;
    private final Clock clock;

    Opening(Seating seating, Clock clock) {
        this.seating = seating;
        this.clock = clock;
    }

    /**
     * By the clock and the sessions alone. A session that has begun cannot be moved any more, so what is closed stays so.
     *
     * @param sessions of the course, in order of time
     */
    OccasionState state(Occasion occasion, CourseFacts course, List<SessionPlan> sessions) {
        if (course.status().isUnpublished() || sessions.isEmpty()) {
            return OccasionState.NOT_YET;
        }
        if (course.status() == CourseStatus.CANCELLED) {
            return OccasionState.CLOSED;
        }
        SessionPlan session = occasion.session();
        if (session != null) {
            return after(session, AFTER_A_SESSION);
        }
        return occasion.form() == FormKind.BEFORE
                ? seating.isOver(CourseSittings.of(sessions.getFirst())) ? OccasionState.CLOSED : OccasionState.OPEN
                : after(sessions.getLast(), AFTER_THE_COURSE);
    }

    /** When what is asked after the course closes at the latest, by the clock on the wall. */
    LocalDateTime closesAfter(SessionPlan last) {
        return last.plannedEndLocal().plus(AFTER_THE_COURSE);
    }

    boolean isOverAfter(SessionPlan last) {
        return isPast(last, AFTER_THE_COURSE);
    }

    private boolean isPast(SessionPlan session, Period open) {
        Instant closes =
                session.plannedEndLocal().plus(open).atZone(session.zone()).toInstant();
        return !clock.instant().isBefore(closes);
    }

    private OccasionState after(SessionPlan session, Period open) {
        if (isPast(session, open)) {
            return OccasionState.CLOSED;
        }
        return seating.isOver(CourseSittings.of(session)) ? OccasionState.OPEN : OccasionState.NOT_YET;
    }
}
