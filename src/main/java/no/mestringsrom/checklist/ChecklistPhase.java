package no.mestringsrom.checklist;

import no.mestringsrom.course.CoursePhase;

/** When something on a checklist is done. */
public enum ChecklistPhase {
    PLANNING,
    RUNNING,
    EVALUATING;

    /** The one that a course is in. */
    public static ChecklistPhase of(CoursePhase phase) {
        return switch (phase) {
            case IDEA, PLANNING, PUBLISHED -> PLANNING;
            case RUNNING -> RUNNING;
            case EVALUATING, COMPLETED, CANCELLED -> EVALUATING;
        };
    }
}
