package no.mestringsrom.registration;

import no.mestringsrom.account.AccountId;
import no.mestringsrom.account.CurrentAccount;
import no.mestringsrom.course.CourseFacts;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CourseSessions;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes somebody off a course, for the coordinators of its service: who rang to say so, who asked to be forgotten, or who
 * never was, and only held the seat.
 */
@Service
@Transactional(readOnly = true)
public class TakeOff {

    private final Places places;
    private final Turns turns;
    private final Participants participants;
    private final CourseSessions courses;
    private final Forgetting forgetting;
    private final CurrentAccount current;

    TakeOff(
            Places places,
            Turns turns,
            Participants participants,
            CourseSessions courses,
            Forgetting forgetting,
            CurrentAccount current) {
        this.places = places;
        this.turns = turns;
        this.participants = participants;
        this.courses = courses;
        this.forgetting = forgetting;
        this.current = current;
    }

    /** The hosts may look at the list, but who is in the course is the coordinator's business. */
    public boolean mayTakeOff(CourseFacts course) {
        return current.coordinates(course.service().value()) && !forgetting.isDue(course);
    }

    /**
     * As {@link SignOff#signOff}, and logged. Whoever has left already is left alone.
     *
     * @throws AccessDeniedException for anybody but the coordinators of the course's service
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void takeOff(RegistrationId id) {
        participants.participant(id).map(Participant::course).ifPresent(course -> takeOff(course, id));
    }

    private void takeOff(CourseId course, RegistrationId id) {
        if (!mayTakeOff(courses.facts(course))) {
            throw new AccessDeniedException("Not a coordinator of the course's service");
        }
        AccountId coordinator = current.require().id();
        turns.take(course, () -> places.takeOff(course, id, coordinator));
    }
}
