package no.mestringsrom.lending;

import no.mestringsrom.account.AccountId;
import no.mestringsrom.network.NetworkSummary;

/**
 * Somebody took down what another wrote. Told within the transaction that did it.
 *
 * @param author in the network as before
 */
public record NoticeTakenDown(NetworkSummary network, Direction direction, Lent what, AccountId author, AccountId by) {}
