package no.mestringsrom.course;

/** A course is being planned from now on, straight from its template or after it was an idea. */
public record CoursePlanned(CourseId course) {}
