package no.mestringsrom.course;

import no.mestringsrom.account.AccountId;

/** Somebody else took a host off, or withdrew the question before it was answered. */
public record HostTakenOff(CourseId course, CourseHostId seat, AccountId host) {}
