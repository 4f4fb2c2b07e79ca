package no.mestringsrom.experience;

import no.mestringsrom.account.AccountSummary;

/** @param off path that stops mails of this kind with one press, without signing in */
public record Recipient(AccountSummary account, String off) {}
