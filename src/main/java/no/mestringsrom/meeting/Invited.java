package no.mestringsrom.meeting;

import no.mestringsrom.account.AccountId;

/** @param represents the name of the municipality, hospital trust or organisation; empty if it is not said */
public record Invited(AccountId account, String name, String represents, MeetingAnswer answer) {}
