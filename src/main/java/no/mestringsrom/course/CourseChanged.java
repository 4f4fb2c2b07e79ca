package no.mestringsrom.course;

/** What anybody may read of a published course has become otherwise. Told within the transaction that did it. */
public record CourseChanged(CourseId course) {}
