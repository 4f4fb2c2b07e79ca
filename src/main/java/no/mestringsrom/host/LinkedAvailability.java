package no.mestringsrom.host;

import no.mestringsrom.account.AccountId;
import no.mestringsrom.texts.Language;

/** @param firstName what the host is called by */
public record LinkedAvailability(AccountId host, String firstName, Language language, Availability availability) {}
