package no.mestringsrom.course;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.mestringsrom.account.CurrentAccount;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.learningservice.LearningServiceSummary;
import no.mestringsrom.learningservice.LearningServices;
import no.mestringsrom.template.CourseTemplateDetails;
import no.mestringsrom.template.CourseTemplates;
import no.mestringsrom.template.TemplateId;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the owner of a template hears of the courses that were made from it, whoever made them. */
@Service
@Transactional(readOnly = true)
public class TemplateUse {

    private static final int MOST = 50;

    private final CourseRepository courses;
    private final CourseTemplates templates;
    private final LearningServices services;
    private final CurrentAccount current;

    TemplateUse(
            CourseRepository courses, CourseTemplates templates, LearningServices services, CurrentAccount current) {
        this.current = current;
        this.courses = courses;
        this.templates = templates;
        this.services = services;
    }

    /**
     * Courses that do otherwise than the template has fixed, the latest first; nobody's name is among it.
     *
     * @throws AccessDeniedException for anybody who does not have the template in their care
     */
    public List<TemplateDeparture> departures(TemplateId template) {
        requireOwner(template);
        Function<Course, String> service = serviceNames();
        return courses.departing(template, Limit.of(MOST)).stream()
                .map(course -> new TemplateDeparture(
                        course.title(),
                        service.apply(course),
                        Objects.requireNonNullElse(course.templateEdition(), 0),
                        course.departures()))
                .toList();
    }

    /**
     * What the hosts of completed courses have signed that they learnt, the latest first; nothing about participants.
     *
     * @throws AccessDeniedException for anybody who does not have the template in their care
     */
    public List<TemplateLesson> lessons(TemplateId template) {
        requireOwner(template);
        Function<Course, String> service = serviceNames();
        return courses.learntFrom(template, Limit.of(MOST)).stream()
                .map(course -> new TemplateLesson(
                        course.title(),
                        service.apply(course),
                        course.lastStart().getYear(),
                        Objects.requireNonNullElse(course.learnt(), "")))
                .toList();
    }

    /** What comes with the product has no owner: all who make courses from it have it in their care together. */
    public boolean mayRead(CourseTemplateDetails template) {
        return template.owner() == null ? !current.require().services().isEmpty() : templates.mayChange(template);
    }

    private void requireOwner(TemplateId template) {
        if (!mayRead(templates.get(template))) {
            throw new AccessDeniedException("Not one who has the template in their care");
        }
    }

    private Function<Course, String> serviceNames() {
        Map<LearningServiceId, String> names = services.all().stream()
                .collect(Collectors.toMap(LearningServiceSummary::id, LearningServiceSummary::name));
        return course -> Objects.requireNonNullElse(names.get(course.service()), "");
    }
}
