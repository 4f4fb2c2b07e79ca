package no.mestringsrom.selfhelp;

import java.util.List;
import no.mestringsrom.learningservice.LearningServiceId;

/**
 * One of a group would like to invite somebody. One of the others has to agree.
 *
 * @param by what the others call whoever would
 * @param name of the person
 * @param others in the group
 */
public record InvitationProposed(
        GroupId group, LearningServiceId service, String by, String name, List<GroupAddressee> others) {}
