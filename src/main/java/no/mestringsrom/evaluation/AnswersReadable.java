package no.mestringsrom.evaluation;

import no.mestringsrom.course.CourseId;

/** What was answered after a course can be read from now on. Told within the transaction that closed the form, once. */
public record AnswersReadable(CourseId course) {}
