package no.mestringsrom.selfhelp;

import java.time.Instant;
import java.util.UUID;
import no.mestringsrom.learningservice.LearningServiceId;

/**
 * A member wants to be written to at another address: to be asked there whether it is theirs. Told within the transaction.
 *
 * @param member with the new address alone
 * @param change what the link is signed for, for {@link no.mestringsrom.link.LinkPurpose#SELFHELP_ADDRESS}
 */
public record GroupAddressToConfirm(LearningServiceId service, GroupAddressee member, UUID change, Instant goodUntil) {}
