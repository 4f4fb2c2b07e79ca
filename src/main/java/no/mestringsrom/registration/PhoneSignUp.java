package no.mestringsrom.registration;

import no.mestringsrom.account.CurrentAccount;
import no.mestringsrom.course.CourseFacts;
import no.mestringsrom.course.CourseSessions;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Signs somebody up who is on the phone, for the coordinators of the course's service. The talk takes the place of the link: the
 * person has said yes, to the course and to what is kept, and who heard it is kept too.
 */
@Service
@Transactional(readOnly = true)
public class PhoneSignUp {

    private final Places places;
    private final Turns turns;
    private final SignUp signUp;
    private final Participants participants;
    private final CourseSessions courses;
    private final CurrentAccount current;

    PhoneSignUp(
            Places places,
            Turns turns,
            SignUp signUp,
            Participants participants,
            CourseSessions courses,
            CurrentAccount current) {
        this.places = places;
        this.turns = turns;
        this.signUp = signUp;
        this.participants = participants;
        this.courses = courses;
        this.current = current;
    }

    public boolean maySignUp(CourseFacts course) {
        return current.coordinates(course.service().value()) && places.open(course);
    }

    /**
     * Logged. The same submission again changes nothing. A transaction of its own, never part of a longer one.
     *
     * @param command an address, or a number to ring
     * @return with a seat, or in the waiting list
     * @throws SignUpRefused with everything that is wrong with the form, or if the address is in the course already
     * @throws AccessDeniedException for anybody but the coordinators of the course's service
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Participant signUp(SignUpCommand command) {
        CourseFacts course = courses.facts(command.course());
        if (!current.coordinates(course.service().value())) {
            throw new AccessDeniedException("Not a coordinator of the course's service");
        }
        boolean texting = signUp.takesMobiles();
        places.check(command, course, texting, Reached.RUNG);
        SignUpCommand reachable = texting ? command : command.withoutMobile();
        Introduction heard = Introduction.onThePhone(current.require().id().value());
        turns.take(command.course(), () -> places.take(reachable, heard));
        return participants.submitted(command.course(), command.submission()).orElseThrow();
    }
}
