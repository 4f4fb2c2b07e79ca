package no.mestringsrom.room;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.mestringsrom.room.RoomRefused.Reason;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Taking a participant out of a session, for as long as it lasts or until a host lets them in again. */
@Service
@Transactional(readOnly = true)
class Moderation {

    private final AllCircles circles;
    private final Steering steering;
    private final SessionLog log;

    Moderation(AllCircles circles, Steering steering, SessionLog log) {
        this.circles = circles;
        this.steering = steering;
        this.log = log;
    }

    /** Counts them out at once, whatever their page does. Doing it again changes nothing. */
    @Transactional
    public void remove(Seat seat, SittingId session, UUID participant) {
        Seat host = steering.requireHost(seat, session);
        steering.lockedWhileOn(session);
        RoomState state = RoomState.of(log.after(session, 0));
        Roster roster = new Roster(circles.roster(host.circle()));
        // Whoever is in without a seat, because they signed off in another tab, can be taken out like anybody; whoever
        // steers
        // too can't.
        boolean there = roster.has(participant) || state.participantsIn().contains(participant);
        if (!there || roster.steers(participant)) {
            throw new RoomRefused(Reason.NOT_IN_ROOM);
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
    public void letInAgain(Seat seat, SittingId session, UUID participant) {
        Seat host = steering.requireHost(seat, session);
        if (steering.lockedWhileOn(session).removed().contains(participant)) {
            steering.append(session, new Happening.LetInAgain(host.person(), participant));
        }
    }
}
