package no.mestringsrom.course;

/**
 * A course will not be held. Told within the transaction that did it.
 *
 * @param reason in the coordinator's words
 * @param wasPublished whether people could sign up, and its hosts had its sessions in their calendars
 */
public record CourseCancelled(CourseId course, String reason, boolean wasPublished) {}
