package no.mestringsrom.pairing;

import no.mestringsrom.account.AccountId;
import no.mestringsrom.exchange.SessionRole;

/** Who is to be asked, and as what. */
public record Invitee(AccountId id, SessionRole role) {}
