package no.mestringsrom.selfhelp;

import java.util.List;
import no.mestringsrom.learningservice.LearningServiceId;

/**
 * A group meets tomorrow, or later today. Told once.
 *
 * @param next the evenings that stand in the calendar by now, this one among them
 */
public record EveningComes(
        GroupId group, LearningServiceId service, Evening evening, List<Evening> next, List<GroupAddressee> members) {}
