package no.mestringsrom.course;

import no.mestringsrom.account.AccountId;

/** A professional or an experienced user proposed a course that they would host. Told within the transaction that did it. */
public record CourseProposed(CourseId course, AccountId by) {}
