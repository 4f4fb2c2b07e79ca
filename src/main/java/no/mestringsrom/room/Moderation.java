package no.mestringsrom.room;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.mestringsrom.course.SessionId;
import no.mestringsrom.registration.Participants;
import no.mestringsrom.room.RoomRefused.Reason;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Taking a participant out of a session, for as long as it lasts or until a host lets them in again. */
@Service
@Transactional(readOnly = true)
class Moderation {

    private final Participants participants;
    private final Steering steering;
    private final SessionLog log;

    Moderation(Participants participants, Steering steering, SessionLog log) {
        this.participants = participants;
        this.steering = steering;
        this.log = log;
    }

    /** Counts them out at once, whatever their page does. Doing it again changes nothing. */
    @Transactional
    public void remove(Seat seat, SessionId session, UUID participant) {
        Seat host = steering.requireHost(seat, session);
        steering.lockedWhileOn(session);
        RoomState state = RoomState.of(log.after(session, 0));
        // Whoever is in without a seat, because they signed off in another tab, can be taken out like anybody.
        if (!state.participantsIn().contains(participant)) {
            requireParticipant(host, participant);
        }
        if (!state.removed().contains(participant)) {
            List<Happening> happenings = new ArrayList<>();
            happenings.add(new Happening.Removed(host.person(), participant));
            state.devices().stream()
                    .filter(device -> device.person().equals(participant))
                    .forEach(device -> happenings.add(new Happening.Left(device.connection())));
            steering.append(session, happenings);
        }
    }

    /** Doing it again changes nothing. */
    @Transactional
    public void letInAgain(Seat seat, SessionId session, UUID participant) {
        Seat host = steering.requireHost(seat, session);
        if (steering.lockedWhileOn(session).removed().contains(participant)) {
            steering.append(session, new Happening.LetInAgain(host.person(), participant));
        }
    }

    private void requireParticipant(Seat host, UUID person) {
        if (participants.confirmed(host.course()).stream()
                .noneMatch(participant -> participant.id().value().equals(person))) {
            throw new RoomRefused(Reason.NOT_IN_ROOM);
        }
    }
}
