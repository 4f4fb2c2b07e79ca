package no.mestringsrom.registration;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes a yes, for whoever holds the personal link. A no is a {@link SignOff}. */
@Service
@Transactional(readOnly = true)
public class SeatAnswers {

    private final Places places;
    private final Turns turns;
    private final Participants participants;

    SeatAnswers(Places places, Turns turns, Participants participants) {
        this.places = places;
        this.turns = turns;
        this.participants = participants;
    }

    /**
     * Says yes to the seat that is held or offered, or to the place in line. Whoever was asked nothing, or is too late, is
     * what they were, or what the passed limit has made of them. A transaction of its own, never part of a longer one.
     *
     * @return what they are then; {@link RegistrationStatus#CANCELLED} for whoever was never there
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public RegistrationStatus yes(RegistrationId id) {
        return participants.participant(id).map(this::yes).orElse(RegistrationStatus.CANCELLED);
    }

    /** As {@link #yes(RegistrationId)}, for whoever has just read who it is. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public RegistrationStatus yes(Participant who) {
        return turns.take(who.course(), () -> places.confirm(who.course(), who.id()));
    }
}
