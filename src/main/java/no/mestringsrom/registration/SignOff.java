package no.mestringsrom.registration;

import no.mestringsrom.course.CourseId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Leaves a course, for whoever holds the personal link. */
@Service
@Transactional(readOnly = true)
public class SignOff {

    private final Places places;
    private final Turns turns;
    private final Participants participants;

    SignOff(Places places, Turns turns, Participants participants) {
        this.places = places;
        this.turns = turns;
        this.participants = participants;
    }

    /**
     * Gives the seat or the place in line back, in one transaction with the seat that the first in line gets by it. Whoever
     * has left already, or was never there, has nothing to give back. A transaction of its own, never part of a longer one.
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void signOff(RegistrationId id) {
        participants.participant(id).map(Participant::course).ifPresent(course -> turn(course, id));
    }

    private void turn(CourseId course, RegistrationId id) {
        turns.take(course, () -> places.leave(course, id));
    }
}
