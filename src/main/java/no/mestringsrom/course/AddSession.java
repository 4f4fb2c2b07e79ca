package no.mestringsrom.course;

import java.time.LocalDateTime;

/**
 * One more session, with the agenda of the last one.
 *
 * @param startsAt wall-clock time in Europe/Oslo
 * @param reason why this departs from what the template has fixed; empty where it does not, or nobody has asked yet
 */
public record AddSession(CourseId course, String title, LocalDateTime startsAt, String reason) {}
