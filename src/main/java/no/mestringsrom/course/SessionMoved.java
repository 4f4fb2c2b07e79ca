package no.mestringsrom.course;

import java.time.LocalDateTime;

/** A session of a published course starts at another time. Told within the transaction that did it. */
public record SessionMoved(CourseId course, SessionId session, LocalDateTime from, LocalDateTime to) {}
