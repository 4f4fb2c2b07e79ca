package no.mestringsrom.registration;

import java.util.List;
import no.mestringsrom.account.AccessLog;
import no.mestringsrom.account.CurrentAccount;
import no.mestringsrom.course.CourseFacts;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CourseSessions;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who takes part in a course, for its coordinators and for the hosts who said yes, until it is forgotten. Every look is
 * logged.
 */
@Service
@Transactional(readOnly = true)
public class ParticipantLists {

    private final RegistrationRepository registrations;
    private final CourseSessions courses;
    private final Forgetting forgetting;
    private final CurrentAccount current;
    private final AccessLog accessLog;

    ParticipantLists(
            RegistrationRepository registrations,
            CourseSessions courses,
            Forgetting forgetting,
            CurrentAccount current,
            AccessLog accessLog) {
        this.registrations = registrations;
        this.courses = courses;
        this.forgetting = forgetting;
        this.current = current;
        this.accessLog = accessLog;
    }

    public boolean mayLook(CourseFacts course) {
        return !forgetting.isDue(course) && courses.carries(course.id());
    }

    /**
     * Those with a seat and those who wait, in order of arrival.
     *
     * @throws AccessDeniedException for anybody but the course's coordinators and hosts, and for them once the time is up
     */
    @Transactional
    public List<ListedParticipant> look(CourseId course) {
        if (!mayLook(courses.facts(course))) {
            throw new AccessDeniedException("Neither coordinator nor host of the course");
        }
        accessLog.lookedIn(course.value(), current.require().id(), "participants", course.value());
        return registrations.known(course).stream().map(Registration::listed).toList();
    }
}
