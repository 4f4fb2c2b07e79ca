package no.mestringsrom.course;

/** The last session of a course was ended: its hosts can evaluate it. Told within the transaction that did it. */
public record CourseHeld(CourseId course) {}
