package no.mestringsrom.course;

/** How far a course has come. Nobody moves it to {@code RUNNING} or {@code EVALUATING}: its sessions do. */
public enum CoursePhase {
    IDEA,
    PLANNING,
    PUBLISHED,
    /** A session has begun. */
    RUNNING,
    /** All sessions are over, and the hosts have yet to sign what they learnt. */
    EVALUATING,
    COMPLETED,
    CANCELLED
}
