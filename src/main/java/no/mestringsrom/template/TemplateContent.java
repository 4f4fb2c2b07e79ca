package no.mestringsrom.template;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a template says.
 *
 * @param leastShare the least share of exchange time in each session, 0 to 1
 * @param copingModel the way of thinking about coping that it builds on, in words; empty for none in particular
 * @param fixed departing from these asks for a reason
 * @param sessions in their order
 * @param checklist put on the list of each course when it is made, besides what is on the list of all
 */
public record TemplateContent(
        String title,
        String summary,
        TargetGroup targetGroup,
        double leastShare,
        String copingModel,
        Set<TemplatePart> fixed,
        List<TemplateSession> sessions,
        List<TemplateCheck> checklist) {

    public TemplateContent {
        fixed = fixed.stream().sorted().collect(Collectors.toUnmodifiableSet());
        sessions = List.copyOf(sessions);
        checklist = List.copyOf(checklist);
    }

    public boolean isFixed(TemplatePart part) {
        return fixed.contains(part);
    }
}
