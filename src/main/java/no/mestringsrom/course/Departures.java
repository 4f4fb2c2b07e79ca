package no.mestringsrom.course;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import no.mestringsrom.template.AgendaItem;
import no.mestringsrom.template.TemplateContent;
import no.mestringsrom.template.TemplatePart;
import no.mestringsrom.template.TemplateSession;
import no.mestringsrom.template.WeekPattern;
import org.jspecify.annotations.Nullable;

/** Compares a course with the edition of the template that it was made from. */
final class Departures {

    /** What the features further on see, and tell. */
    static final Set<TemplatePart> SEEN_ELSEWHERE = EnumSet.of(TemplatePart.MATERIALS, TemplatePart.CHECKLIST);

    private Departures() {}

    /** The parts that the template has fixed and that the course does otherwise; none where there is no template. */
    static Set<TemplatePart> of(Course course, @Nullable TemplateContent template) {
        if (template == null) {
            return Set.of();
        }
        Set<TemplatePart> departed = EnumSet.noneOf(TemplatePart.class);
        Map<Integer, CourseSession> kept = kept(course, template);
        boolean sameSessions =
                kept.size() == template.sessions().size() && course.sessions().size() == kept.size();
        if (!sameSessions) {
            departed.add(TemplatePart.SESSIONS);
        }
        if (course.targetGroup() != template.targetGroup()) {
            departed.add(TemplatePart.TARGET_GROUP);
        }
        kept.forEach((number, session) -> {
            TemplateSession wanted = template.sessions().get(number - 1);
            if (session.exchange().plannedMinutes()
                    != AgendaItem.agenda(wanted.agenda()).plannedMinutes()) {
                departed.add(TemplatePart.LENGTH);
            }
            if (!keepsTogether(session.agenda(), wanted.agenda())) {
                departed.add(TemplatePart.AGENDA);
            }
        });
        if (!hasRhythm(kept, template)) {
            departed.add(TemplatePart.RHYTHM);
        }
        WeekPattern weeks = template.weeks();
        if (weeks != null
                && !course.sessions().stream()
                        .allMatch(session -> weeks.holds(session.startsAtLocal().toLocalDate()))) {
            departed.add(TemplatePart.WEEKDAYS);
        }
        String copingModel = course.copingModel();
        if (copingModel != null && !copingModel.equals(template.copingModel())) {
            departed.add(TemplatePart.COPING_MODEL);
        }
        departed.retainAll(template.fixed());
        return departed;
    }

    /** By their number in the template, in that order. */
    private static Map<Integer, CourseSession> kept(Course course, TemplateContent template) {
        Map<Integer, CourseSession> kept = new TreeMap<>();
        for (CourseSession session : course.sessions()) {
            Integer number = session.templateSession();
            if (number != null && number <= template.sessions().size()) {
                kept.put(number, session);
            }
        }
        return kept;
    }

    private static boolean hasRhythm(Map<Integer, CourseSession> kept, TemplateContent template) {
        List<Integer> numbers = new ArrayList<>(kept.keySet());
        for (int i = 1; i < numbers.size(); i++) {
            int before = numbers.get(i - 1);
            int number = numbers.get(i);
            LocalDate wanted = day(kept, before);
            for (int next = before + 1; next <= number; next++) {
                wanted = template.day(next - 1, wanted);
            }
            if (!wanted.equals(day(kept, number))) {
                return false;
            }
        }
        return true;
    }

    private static LocalDate day(Map<Integer, CourseSession> sessions, Integer number) {
        return Objects.requireNonNull(sessions.get(number)).startsAtLocal().toLocalDate();
    }

    /** What the hosts may not shorten is there, as long and in the same order; what else there is, is theirs. */
    private static boolean keepsTogether(List<AgendaItem> agenda, List<AgendaItem> wanted) {
        List<AgendaItem> fixed =
                wanted.stream().filter(item -> !item.adaptable()).toList();
        List<String> ids = fixed.stream().map(AgendaItem::id).toList();
        List<AgendaItem> there =
                agenda.stream().filter(item -> ids.contains(item.id())).toList();
        if (there.size() != fixed.size()) {
            return false;
        }
        for (int i = 0; i < fixed.size(); i++) {
            AgendaItem is = there.get(i);
            AgendaItem ought = fixed.get(i);
            if (!is.id().equals(ought.id())
                    || is.kind() != ought.kind()
                    || is.minutes() != ought.minutes()
                    || is.adaptable()) {
                return false;
            }
        }
        return true;
    }
}
