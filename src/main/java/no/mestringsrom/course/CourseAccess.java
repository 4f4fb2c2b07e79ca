package no.mestringsrom.course;

import java.util.Optional;
import no.mestringsrom.account.AccountSummary;
import no.mestringsrom.account.CurrentAccount;
import no.mestringsrom.learningservice.LearningServiceId;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Who may do what with a course: the coordinators of its service and the hosts who said yes may change it; one who is
 * asked to host may read it, to know what the question is. A neighbour's coordinator may neither.
 */
@Component
class CourseAccess {

    private final CurrentAccount current;

    CourseAccess(CurrentAccount current) {
        this.current = current;
    }

    void requireCoordinator(LearningServiceId service) {
        if (!current.coordinates(service.value())) {
            throw new AccessDeniedException("Not a coordinator of the course's service");
        }
    }

    Course readable(Course course) {
        if (!mayRead(course)) {
            throw new AccessDeniedException("Neither coordinator nor host of the course");
        }
        return course;
    }

    Course editable(Course course) {
        if (!mayEdit(course)) {
            throw new AccessDeniedException("Neither coordinator nor agreed host of the course");
        }
        return course;
    }

    Optional<CourseHost> seat(Course course) {
        return current.find().map(AccountSummary::id).flatMap(course::seatOf);
    }

    boolean mayEdit(Course course) {
        return coordinates(course) || seat(course).filter(CourseHost::saidYes).isPresent();
    }

    private boolean mayRead(Course course) {
        return coordinates(course)
                || seat(course).filter(host -> host.answer() != HostAnswer.NO).isPresent();
    }

    boolean coordinates(Course course) {
        return current.coordinates(course.service().value());
    }
}
