package no.mestringsrom.selfhelp;

import java.util.List;
import no.mestringsrom.learningservice.LearningServiceId;

/**
 * Somebody has left a group, and everything about them is deleted. Told within the transaction, while it is known who.
 *
 * @param evenings that may stand in their calendar
 */
public record MemberLeft(LearningServiceId service, GroupAddressee member, List<Evening> evenings) {}
