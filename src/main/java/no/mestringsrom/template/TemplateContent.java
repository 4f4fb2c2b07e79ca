package no.mestringsrom.template;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a template says.
 *
 * @param leastShare the least share of exchange time in each session, 0 to 1
 * @param copingModel the way of thinking about coping that it builds on, in words; empty for none in particular
 * @param weeks on which days of the week sessions are; null for any, so many days apart as each session says
 * @param fixed departing from these asks for a reason
 * @param sessions in their order
 * @param checklist put on the list of each course when it is made, besides what is on the list of all
 * @param gives what completing the course is worth in the registry of hosts; null for nothing, as with nearly all
 */
public record TemplateContent(
        String title,
        String summary,
        TargetGroup targetGroup,
        double leastShare,
        String copingModel,
        @Nullable WeekPattern weeks,
        Set<TemplatePart> fixed,
        List<TemplateSession> sessions,
        List<TemplateCheck> checklist,
        @Nullable CompetenceGiven gives) {

    public TemplateContent {
        fixed = fixed.stream().sorted().collect(Collectors.toUnmodifiableSet());
        sessions = List.copyOf(sessions);
        checklist = List.copyOf(checklist);
    }

    /** With sessions on any day of the week, and no step for hosts. */
    public TemplateContent(
            String title,
            String summary,
            TargetGroup targetGroup,
            double leastShare,
            String copingModel,
            Set<TemplatePart> fixed,
            List<TemplateSession> sessions,
            List<TemplateCheck> checklist) {
        this(title, summary, targetGroup, leastShare, copingModel, null, fixed, sessions, checklist, null);
    }

    /**
     * When a session is to be.
     *
     * @param session its place from 0, at least 1
     * @param before day of the session before it
     */
    public LocalDate day(int session, LocalDate before) {
        return weeks == null
                ? before.plusDays(sessions.get(session).daysAfterFirst()
                        - sessions.get(session - 1).daysAfterFirst())
                : weeks.after(before);
    }

    public boolean isFixed(TemplatePart part) {
        return fixed.contains(part);
    }
}
