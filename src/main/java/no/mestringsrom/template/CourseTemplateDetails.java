package no.mestringsrom.template;

import java.util.List;

/** @param leastShare the least share of exchange time in each session, 0 to 1 */
public record CourseTemplateDetails(
        TemplateId id,
        String title,
        String summary,
        TargetGroup targetGroup,
        double leastShare,
        List<TemplateSession> sessions) {

    public CourseTemplateDetails {
        sessions = List.copyOf(sessions);
    }
}
