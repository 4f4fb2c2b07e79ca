package no.mestringsrom.course;

/** From now on the course is in the catalogue and people may sign up. Told within the transaction that did it. */
public record CoursePublished(CourseId course, String title) {}
