package no.mestringsrom.course;

import no.mestringsrom.account.AccountId;

/**
 * Somebody else took a host off, or withdrew the question before it was answered.
 *
 * @param agreed whether the host had said yes, and had the sessions in the calendar
 */
public record HostTakenOff(CourseId course, CourseHostId seat, AccountId host, boolean agreed) {}
