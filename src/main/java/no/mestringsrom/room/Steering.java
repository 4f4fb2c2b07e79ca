package no.mestringsrom.room;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import no.mestringsrom.room.RoomRefused.Reason;
import org.springframework.stereotype.Component;

/**
 * What every command of a host goes through: is this still a host, what does the log say at this instant while nobody
 * else can add to it, and what is added. To be used inside a transaction.
 */
@Component
class Steering {

    private final AllCircles circles;
    private final Seating seating;
    private final SessionLog log;
    private final SessionBus bus;
    private final Clock clock;

    Steering(AllCircles circles, Seating seating, SessionLog log, SessionBus bus, Clock clock) {
        this.circles = circles;
        this.seating = seating;
        this.log = log;
        this.bus = bus;
        this.clock = clock;
    }

    /** Asked anew each time: a host may have been taken off since the page was opened. */
    Seat requireHost(Seat seat, SittingId session) {
        if (!seat.steers()) {
            throw new RoomRefused(Reason.HOSTS_ONLY);
        }
        Seat host = seating.asItIsNow(seat);
        if (!host.steers()) {
            throw new RoomRefused(Reason.HOSTS_ONLY);
        }
        if (!circles.sitting(session).circle().equals(host.circle())) {
            throw new RoomRefused(Reason.OTHER_COURSE);
        }
        return host;
    }

    /** What the hosts have made of the session; nobody else adds to its log until the transaction ends. */
    RoomState locked(SittingId session) {
        log.lock(session);
        return RoomState.of(log.steering(session));
    }

    /** The same for a session that must not be over. */
    RoomState lockedWhileOn(SittingId session) {
        RoomState state = locked(session);
        if (LiveSessions.isOver(circles.sitting(session), state, clock.instant())) {
            throw new RoomRefused(Reason.ENDED);
        }
        return state;
    }

    /** What the hosts have made of the session, and what became of one page. */
    RoomState lockedWith(SittingId session, String connection) {
        log.lock(session);
        return RoomState.of(log.steeringAnd(session, connection));
    }

    void append(SittingId session, Happening happening) {
        append(session, List.of(happening));
    }

    void append(SittingId session, List<? extends Happening> happenings) {
        if (!happenings.isEmpty()) {
            log.append(session, happenings);
            bus.announce(session, SessionBus.News.LOG);
        }
    }

    /** First name of the host who was first. */
    String nameOf(Seat host, UUID person) {
        return seating.hosts(host.circle()).stream()
                .filter(other -> other.person().equals(person))
                .findFirst()
                .orElse(host)
                .firstName();
    }

    /** @throws RoomRefused {@code TOO_EARLY} or {@code NOT_PUBLISHED} */
    void refuseIfTooEarly(Sitting session) {
        if (!circles.of(session.circle()).mayBegin(session.circle())) {
            throw new RoomRefused(Reason.NOT_PUBLISHED);
        }
        if (!seating.mayEnter(session)) {
            throw new RoomRefused(Reason.TOO_EARLY);
        }
    }
}
