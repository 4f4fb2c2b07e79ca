package no.mestringsrom.meeting;

import no.mestringsrom.account.AccountId;

/** Somebody else than before writes the minutes, and did not say so themselves. */
public record SecretaryNamed(MeetingId meeting, AccountId secretary, AccountId by) {}
