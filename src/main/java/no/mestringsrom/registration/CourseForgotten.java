package no.mestringsrom.registration;

import no.mestringsrom.course.CourseId;

/** It is not known any more who was in a course. Told within the transaction that forgot it. */
public record CourseForgotten(CourseId course) {}
