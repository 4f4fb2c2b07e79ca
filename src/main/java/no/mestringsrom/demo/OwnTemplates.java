package no.mestringsrom.demo;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import no.mestringsrom.course.AddSession;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CourseIdeas;
import no.mestringsrom.course.CoursePlanning;
import no.mestringsrom.course.CourseStatus;
import no.mestringsrom.course.PlanCourse;
import no.mestringsrom.course.ProposeCourse;
import no.mestringsrom.exchange.SessionRole;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.learningservice.LearningServices;
import no.mestringsrom.template.CourseTemplateDetails;
import no.mestringsrom.template.CourseTemplates;
import no.mestringsrom.template.Sharing;
import no.mestringsrom.template.TemplateCheck;
import no.mestringsrom.template.TemplateContent;
import no.mestringsrom.template.TemplateDesk;
import no.mestringsrom.template.TemplateId;
import no.mestringsrom.template.TemplatePart;
import no.mestringsrom.template.WeekPattern;
import no.mestringsrom.texts.Language;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * A template that a service has made its own, a course from it that is an idea so far and departs from it, and a host's idea
 * for another one.
 */
@Component
@Profile("demo")
class OwnTemplates {

    private static final int WEEKS_AHEAD = 12;
    private static final LocalTime EVENING = LocalTime.of(18, 0);

    private final TemplateDesk desk;
    private final CourseTemplates templates;
    private final CoursePlanning planning;
    private final CourseIdeas ideas;
    private final LearningServices services;
    private final ActingAs acting;
    private final TimeMachine time;

    OwnTemplates(
            TemplateDesk desk,
            CourseTemplates templates,
            CoursePlanning planning,
            CourseIdeas ideas,
            LearningServices services,
            ActingAs acting,
            TimeMachine time) {
        this.desk = desk;
        this.templates = templates;
        this.planning = planning;
        this.ideas = ideas;
        this.services = services;
        this.acting = acting;
        this.time = time;
    }

    void make(LearningServiceId service) {
        acting.person(Cast.TROMSO_COORDINATOR, () -> idea(service, template(service)));
        acting.person(
                Cast.PROFESSIONAL, () -> hostsIdea(service, templates.get(TemplateId.ofLibrary("lyst-pa-livet"))));
    }

    private void hostsIdea(LearningServiceId service, CourseTemplateDetails template) {
        ideas.propose(new ProposeCourse(SessionRole.PROFESSIONAL, service, template.id(), starts(template), ""));
    }

    private List<LocalDateTime> starts(CourseTemplateDetails template) {
        LocalDateTime first = LocalDateTime.of(
                time.instant().atZone(Season.OSLO).toLocalDate().plusWeeks(WEEKS_AHEAD), EVENING);
        return template.sessions().stream()
                .map(session -> first.plusDays(session.daysAfterFirst()))
                .toList();
    }

    private CourseTemplateDetails template(LearningServiceId service) {
        TemplateId id = desk.copy(TemplateId.ofLibrary("a-leve-et-friskere-liv"), service.value());
        TemplateContent copied = templates.get(id).content();
        desk.save(
                id,
                1,
                new TemplateContent(
                        copied.title() + " på skjerm",
                        copied.summary(),
                        copied.targetGroup(),
                        copied.leastShare(),
                        copied.copingModel(),
                        new WeekPattern(Set.of(DayOfWeek.TUESDAY, DayOfWeek.THURSDAY), 1),
                        Set.of(TemplatePart.SESSIONS, TemplatePart.AGENDA, TemplatePart.COPING_MODEL),
                        copied.sessions(),
                        List.of(new TemplateCheck("Prøv de små gruppene på video sammen", -7))),
                "Tilpasset video: samtalene i par er lagt i små grupper.");
        desk.share(id, Sharing.COOPERATION, null);
        return templates.get(id);
    }

    private void idea(LearningServiceId service, CourseTemplateDetails template) {
        List<LocalDateTime> starts = starts(template);
        CourseId course = planning.plan(new PlanCourse(
                CourseStatus.IDEA,
                service,
                template.id(),
                template.title(),
                template.summary(),
                null,
                12,
                Set.copyOf(services.get(service).municipalities()),
                Language.BOKMAL,
                starts,
                ""));
        planning.addSession(new AddSession(
                course,
                "Tre måneder etter",
                starts.getLast().plusDays(84),
                "De forrige gruppene ba om å møtes én gang til."));
    }
}
