package no.mestringsrom.selfhelp;

import no.mestringsrom.learningservice.LearningServiceId;

/**
 * A member was invited once more and has said yes: they have lost their link. Told within the transaction.
 *
 * @param member at the address that the invitation was opened from
 */
public record LinkSentAgain(LearningServiceId service, GroupAddressee member) {}
