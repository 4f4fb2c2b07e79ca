package no.mestringsrom.registration;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody wants to be written to at another address: to be asked there whether it is theirs. Told within the transaction.
 *
 * @param who with the new address alone
 * @param change what the link is signed for, for {@link no.mestringsrom.link.LinkPurpose#ADDRESS}
 * @param goodUntil the link
 */
public record AddressToConfirm(Addressee who, UUID change, Instant goodUntil) {}
