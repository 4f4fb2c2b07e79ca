package no.mestringsrom.host;

import no.mestringsrom.account.AccountId;

/** @param steps how many of their steps wait for a coordinator's confirmation, at least 1 */
public record WaitingHost(AccountId id, String name, int steps) {}
