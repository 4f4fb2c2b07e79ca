package no.mestringsrom.course;

/**
 * A course will not be held. Told within the transaction that did it.
 *
 * @param reason in the coordinator's words
 */
public record CourseCancelled(CourseId course, String reason) {}
