package no.mestringsrom.selfhelp;

import java.util.List;
import no.mestringsrom.learningservice.LearningServiceId;

/** A member wants the evenings in their calendar, or out of it again: {@link GroupAddressee#calendar()} says which. */
public record CalendarWished(LearningServiceId service, GroupAddressee member, List<Evening> evenings) {}
