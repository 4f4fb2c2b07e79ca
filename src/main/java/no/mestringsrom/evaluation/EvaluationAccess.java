package no.mestringsrom.evaluation;

import no.mestringsrom.account.AccountId;
import no.mestringsrom.account.CurrentAccount;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CourseSessions;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who may read what was answered: the hosts who said yes and the coordinators of the course's service. */
@Component
class EvaluationAccess {

    private final CurrentAccount current;
    private final CourseSessions courses;

    EvaluationAccess(CurrentAccount current, CourseSessions courses) {
        this.current = current;
        this.courses = courses;
    }

    boolean coordinates(CourseId course) {
        return current.coordinates(courses.facts(course).service().value());
    }

    boolean mayRead(CourseId course) {
        return courses.carries(course);
    }

    AccountId requireReader(CourseId course) {
        if (!mayRead(course)) {
            throw new AccessDeniedException("Neither coordinator nor agreed host of the course");
        }
        return current.require().id();
    }

    AccountId requireCoordinator(CourseId course) {
        if (!coordinates(course)) {
            throw new AccessDeniedException("Not a coordinator of the course's service");
        }
        return current.require().id();
    }
}
