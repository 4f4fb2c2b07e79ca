package no.mestringsrom.course;

/** A course, or the idea of one, has been made from a template; nobody but its coordinators knows of it. */
public record CoursePlanned(CourseId course) {}
