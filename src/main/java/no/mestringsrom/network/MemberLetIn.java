package no.mestringsrom.network;

import no.mestringsrom.account.AccountId;

/** Somebody is a member who was none. Told within the transaction that let them in. */
public record MemberLetIn(NetworkId network, AccountId member) {}
