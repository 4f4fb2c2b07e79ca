package no.mestringsrom.lending;

import no.mestringsrom.account.AccountId;
import no.mestringsrom.network.NetworkSummary;

/**
 * Somebody can. Told within the transaction that wrote it down.
 *
 * @param words of the one who answers; may be empty
 */
public record NoticeAnswered(
        NetworkSummary network, Direction direction, Lent what, AccountId author, AccountId by, String words) {}
