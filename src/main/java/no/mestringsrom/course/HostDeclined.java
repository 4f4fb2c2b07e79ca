package no.mestringsrom.course;

import no.mestringsrom.exchange.SessionRole;

/** Somebody who was asked, or had said yes, will not host the course. Told within the transaction that did it. */
public record HostDeclined(CourseId course, String name, SessionRole role) {}
