package no.mestringsrom.selfhelp;

import java.util.List;
import no.mestringsrom.learningservice.LearningServiceId;

/** A group meets tomorrow, or later today. Told once. */
public record EveningComes(GroupId group, LearningServiceId service, Evening evening, List<GroupAddressee> members) {}
