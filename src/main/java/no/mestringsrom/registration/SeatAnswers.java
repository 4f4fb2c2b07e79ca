package no.mestringsrom.registration;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes a yes, for whoever holds the personal link. A no is a {@link SignOff}. */
@Service
@Transactional(readOnly = true)
public class SeatAnswers {

    private final Places places;
    private final Desk<RegistrationStatus> desk;
    private final Turns turns;
    private final Participants participants;

    SeatAnswers(Places places, Round round, Turns turns, Participants participants) {
        this.places = places;
        this.desk = new Desk<>(round::serve, turns);
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
        return desk.serve(new Press.Yes(id), () -> alone(id));
    }

    private RegistrationStatus alone(RegistrationId id) {
        return participants
                .participant(id)
                .map(who -> turns.take(who.course(), () -> places.confirm(who.course(), id)))
                .orElse(RegistrationStatus.CANCELLED);
    }
}
