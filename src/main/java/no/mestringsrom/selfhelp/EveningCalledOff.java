package no.mestringsrom.selfhelp;

import java.util.List;
import no.mestringsrom.learningservice.LearningServiceId;

/**
 * One evening is called off, or held after all: {@link Evening#calledOff()} says which.
 *
 * @param by what the others call whoever said so
 */
public record EveningCalledOff(
        GroupId group, LearningServiceId service, String by, Evening evening, List<GroupAddressee> members) {}
