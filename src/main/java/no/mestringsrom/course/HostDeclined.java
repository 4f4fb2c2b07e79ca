package no.mestringsrom.course;

import no.mestringsrom.account.AccountId;
import no.mestringsrom.exchange.SessionRole;

/**
 * Somebody who was asked, or had said yes, will not host the course: they said no, or took themselves off. Told within the
 * transaction that did it.
 *
 * @param agreed whether they had said yes before
 */
public record HostDeclined(
        CourseId course, CourseHostId seat, AccountId host, String name, SessionRole role, boolean agreed) {}
