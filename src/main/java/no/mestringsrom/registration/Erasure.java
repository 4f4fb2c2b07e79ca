package no.mestringsrom.registration;

import no.mestringsrom.course.CourseId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Deletes everything about a participant, for whoever holds the personal link. */
@Service
@Transactional(readOnly = true)
public class Erasure {

    private final ForgottenPlaces places;
    private final Line line;
    private final Turns turns;
    private final Participants participants;

    Erasure(ForgottenPlaces places, Line line, Turns turns, Participants participants) {
        this.places = places;
        this.line = line;
        this.turns = turns;
        this.participants = participants;
    }

    /**
     * Out of a course that still meets, as by {@link SignOff#signOff}; forgotten at once in one that has been. What stays is
     * that somebody was there. The personal link leads nowhere afterwards. A transaction of its own, never part of a longer one.
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void erase(RegistrationId id) {
        participants.participant(id).map(Participant::course).ifPresent(course -> turn(course, id));
    }

    /** Whether they would leave a course that still meets. */
    public boolean leaves(Participant participant) {
        return !participant.status().isOut() && line.meetsAgain(participant.course());
    }

    private void turn(CourseId course, RegistrationId id) {
        turns.take(course, () -> {
            places.erase(course, id);
            return id;
        });
    }
}
