package no.mestringsrom.network;

import no.mestringsrom.account.AccountId;

/**
 * A member, as the others know them.
 *
 * @param represents the name of a municipality, a hospital trust or an organisation; empty if nobody has said
 */
public record Representative(AccountId account, String name, String email, String represents) {}
