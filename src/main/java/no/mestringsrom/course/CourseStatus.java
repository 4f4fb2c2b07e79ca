package no.mestringsrom.course;

public enum CourseStatus {
    /** Somebody thinks that there should be such a course; nothing is decided, and no host is asked yet. */
    IDEA,
    PLANNING,
    PUBLISHED,
    COMPLETED,
    CANCELLED;

    /** Whether only those who plan it know of it. */
    public boolean isUnpublished() {
        return this == IDEA || this == PLANNING;
    }

    /** Whether it may still be held, or is being held. */
    public boolean isAhead() {
        return isUnpublished() || this == PUBLISHED;
    }
}
