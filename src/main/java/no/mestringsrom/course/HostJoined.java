package no.mestringsrom.course;

import no.mestringsrom.account.AccountId;

/** Somebody said yes to host a course that is published already. Told within the transaction that did it. */
public record HostJoined(CourseId course, CourseHostId seat, AccountId host) {}
