package no.mestringsrom.course;

/** A session that was planned is about to be taken out, before anybody outside was told of it. */
public record SessionRemoved(CourseId course, SessionId session) {}
