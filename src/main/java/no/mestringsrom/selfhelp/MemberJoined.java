package no.mestringsrom.selfhelp;

import java.util.List;
import no.mestringsrom.learningservice.LearningServiceId;

/** Somebody who was invited has said yes. */
public record MemberJoined(
        GroupId group, LearningServiceId service, GroupAddressee newcomer, List<GroupAddressee> others) {}
