package no.mestringsrom.course;

public enum CourseStatus {
    PLANNING,
    PUBLISHED,
    COMPLETED,
    CANCELLED
}
