package no.mestringsrom.selfhelp;

import java.time.LocalDate;
import java.util.List;
import no.mestringsrom.learningservice.LearningServiceId;

/** @param until the group is forgotten that day, unless somebody does something in it */
public record GroupGoesQuiet(GroupId group, LearningServiceId service, LocalDate until, List<GroupAddressee> members) {}
