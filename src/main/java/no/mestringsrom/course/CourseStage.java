package no.mestringsrom.course;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import no.mestringsrom.course.CourseRefused.Reason;
import org.jspecify.annotations.Nullable;

/**
 * How far a course has come, and what may be done with it there. Whether it runs, or is to be evaluated, is not kept: that
 * follows from its sessions.
 */
@Embeddable
class CourseStage {

    @Enumerated(EnumType.STRING)
    private CourseStatus status = CourseStatus.PLANNING;

    private boolean wasPublished;
    private @Nullable Instant cancelledAt;
    private @Nullable String cancelReason;

    void open(CourseStatus first) {
        if (!first.isUnpublished()) {
            throw new IllegalArgumentException("A course does not begin as " + first);
        }
        status = first;
    }

    void begin() {
        requireIdea();
        status = CourseStatus.PLANNING;
    }

    void publish() {
        status = CourseStatus.PUBLISHED;
        wasPublished = true;
    }

    void complete() {
        status = CourseStatus.COMPLETED;
    }

    void cancel(String reason, Instant now) {
        status = CourseStatus.CANCELLED;
        cancelledAt = now;
        cancelReason = reason;
    }

    CoursePhase phase(Timetable timetable, Instant now) {
        return switch (status) {
            case IDEA -> CoursePhase.IDEA;
            case PLANNING -> CoursePhase.PLANNING;
            case PUBLISHED ->
                timetable.isOver(now)
                        ? CoursePhase.EVALUATING
                        : timetable.hasBegun(now) ? CoursePhase.RUNNING : CoursePhase.PUBLISHED;
            case COMPLETED -> CoursePhase.COMPLETED;
            case CANCELLED -> CoursePhase.CANCELLED;
        };
    }

    void requireIdea() {
        if (status != CourseStatus.IDEA) {
            throw new CourseRefused(Reason.NOT_AN_IDEA);
        }
    }

    void requireTakenInHand() {
        if (status == CourseStatus.IDEA) {
            throw new CourseRefused(Reason.IS_AN_IDEA);
        }
        requireNotOver();
    }

    void requirePlanning() {
        if (status != CourseStatus.PLANNING) {
            throw new CourseRefused(Reason.NOT_IN_PLANNING);
        }
    }

    void requireUnpublished() {
        if (!status.isUnpublished()) {
            throw new CourseRefused(Reason.NOT_IN_PLANNING);
        }
    }

    void requireNotOver() {
        if (!status.isAhead()) {
            throw new CourseRefused(Reason.IS_OVER);
        }
    }

    boolean is(CourseStatus one) {
        return status == one;
    }

    CourseStatus status() {
        return status;
    }

    boolean wasPublished() {
        return wasPublished;
    }

    @Nullable
    Instant cancelledAt() {
        return cancelledAt;
    }

    @Nullable
    String cancelReason() {
        return cancelReason;
    }
}
