package no.mestringsrom.registration;

import no.mestringsrom.course.CourseId;

/**
 * How many had a seat in a course. Of one course it may tell who somebody is: only sums over many are shown.
 *
 * @param municipality its number
 */
public record SeatsUsed(CourseId course, String municipality, long seats) {}
