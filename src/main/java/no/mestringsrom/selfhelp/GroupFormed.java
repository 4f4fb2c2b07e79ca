package no.mestringsrom.selfhelp;

import java.util.List;
import no.mestringsrom.learningservice.LearningServiceId;

/** Those who wanted to go on have a group. Told within the transaction that formed it. */
public record GroupFormed(GroupId group, LearningServiceId service, List<GroupAddressee> members) {}
