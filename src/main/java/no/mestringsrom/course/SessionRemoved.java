package no.mestringsrom.course;

/** A session that was planned is not any more, before anybody outside was told of it. */
public record SessionRemoved(CourseId course, SessionId session) {}
