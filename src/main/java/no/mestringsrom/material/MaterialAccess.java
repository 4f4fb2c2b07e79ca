package no.mestringsrom.material;

import java.util.Optional;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.account.AccountSummary;
import no.mestringsrom.account.CurrentAccount;
import no.mestringsrom.account.Role;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.course.HostAnswer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Who may change what is laid out: of a course, the hosts who said yes and the coordinators of its service; of a template,
 * which is everybody's, an administrator.
 */
@Component
class MaterialAccess {

    private final CurrentAccount current;
    private final CourseSessions courses;

    MaterialAccess(CurrentAccount current, CourseSessions courses) {
        this.current = current;
        this.courses = courses;
    }

    boolean mayEdit(CourseId course) {
        return current.find()
                .filter(account ->
                        current.coordinates(courses.facts(course).service().value()) || hosts(account, course))
                .isPresent();
    }

    boolean mayEditTemplates() {
        return current.find().filter(account -> account.is(Role.ADMINISTRATOR)).isPresent();
    }

    /** @param course null for a template */
    AccountId requireEditor(@Nullable CourseId course) {
        if (!(course == null ? mayEditTemplates() : mayEdit(course))) {
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

    private boolean hosts(AccountSummary account, CourseId course) {
        return courses.hosts(course).stream()
                .anyMatch(seat -> seat.account().equals(account.id()) && seat.answer() == HostAnswer.YES);
    }
}
