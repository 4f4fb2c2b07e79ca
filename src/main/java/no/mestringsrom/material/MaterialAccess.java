package no.mestringsrom.material;

import java.util.Optional;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.account.CurrentAccount;
import no.mestringsrom.account.Role;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.template.CourseTemplateDetails;
import no.mestringsrom.template.CourseTemplates;
import no.mestringsrom.template.TemplateId;
import no.mestringsrom.template.UnknownTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Who may change what is laid out: of a course, the hosts who said yes and the coordinators of its service; of a template,
 * the coordinators of the service that owns it, or an administrator where it comes with the product.
 */
@Component
class MaterialAccess {

    private final CurrentAccount current;
    private final CourseSessions courses;
    private final CourseTemplates templates;

    MaterialAccess(CurrentAccount current, CourseSessions courses, CourseTemplates templates) {
        this.current = current;
        this.courses = courses;
        this.templates = templates;
    }

    boolean mayEdit(CourseId course) {
        return courses.carries(course);
    }

    /** A service's own are its coordinators'; those that come with the product are for administrators. */
    boolean mayEdit(TemplateId template) {
        CourseTemplateDetails details;
        try {
            details = templates.get(template);
        } catch (UnknownTemplate notForThem) {
            return false;
        }
        return details.owner() == null
                ? current.find()
                        .filter(account -> account.is(Role.ADMINISTRATOR))
                        .isPresent()
                : templates.mayChange(details);
    }

    AccountId requireEditor(TemplateId template) {
        return allowed(mayEdit(template));
    }

    AccountId requireEditor(CourseId course) {
        return allowed(mayEdit(course));
    }

    AccountId requireEditor(MaterialPlace place) {
        return switch (place) {
            case MaterialPlace.OfTemplate of -> requireEditor(of.template());
            case MaterialPlace.OfCourse of -> requireEditor(of.course());
            case MaterialPlace.OfSession of ->
                requireEditor(courses.session(of.session()).course());
        };
    }

    private AccountId allowed(boolean may) {
        if (!may) {
            throw new AccessDeniedException("May not change what is laid out here");
        }
        return current.require().id();
    }

    /** The course that a place is part of; empty for a template. */
    Optional<CourseId> courseOf(MaterialPlace place) {
        return switch (place) {
            case MaterialPlace.OfTemplate template -> Optional.empty();
            case MaterialPlace.OfCourse of -> Optional.of(of.course());
            case MaterialPlace.OfSession of ->
                Optional.of(courses.session(of.session()).course());
        };
    }
}
