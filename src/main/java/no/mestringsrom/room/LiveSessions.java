package no.mestringsrom.room;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.course.SessionId;
import no.mestringsrom.course.SessionPlan;
import no.mestringsrom.room.RoomRefused.Reason;
import no.mestringsrom.template.AgendaItem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Runs the live sessions: what hosts do and what pages report becomes entries in the log. Each command carries what the
 * host saw when giving it, so of two hosts who press at once one moves the session on and the other is told who did.
 */
@Service
@Transactional(readOnly = true)
public class LiveSessions {

    static final int LONGEST_EXTENSION = 120;

    private final CourseSessions sessions;
    private final Seating seating;
    private final SessionLog log;
    private final SessionBus bus;
    private final Clock clock;

    LiveSessions(CourseSessions sessions, Seating seating, SessionLog log, SessionBus bus, Clock clock) {
        this.sessions = sessions;
        this.seating = seating;
        this.log = log;
        this.bus = bus;
        this.clock = clock;
    }

    /** Lets participants in. Doing it again changes nothing. */
    @Transactional
    public void openDoors(Seat seat, SessionId session) {
        Seat host = requireHost(seat, session);
        RoomState state = locked(session);
        refuseIfEnded(state);
        if (!state.doorsOpen()) {
            append(session, new Happening.DoorsOpened(host.person()));
        }
    }

    /**
     * Goes to a segment: the first (which starts the session), the next, the one before, or any other.
     *
     * @param from the segment that was on when the host pressed; null before the start
     * @throws RoomRefused {@code MOVED_ON} if that is no longer the one that is on
     */
    @Transactional
    public void go(Seat seat, SessionId session, @Nullable String from, String to) {
        Seat host = requireHost(seat, session);
        if (sessions.session(session).agenda().stream()
                .noneMatch(item -> item.id().equals(to))) {
            throw new RoomRefused(Reason.UNKNOWN_SEGMENT);
        }
        RoomState state = locked(session);
        refuseIfEnded(state);
        Optional<RoomState.Running> on = state.running();
        if (!on.map(RoomState.Running::segment).equals(Optional.ofNullable(from))) {
            UUID by = on.map(RoomState.Running::by).orElse(host.person());
            if (by.equals(host.person()) && on.map(RoomState.Running::segment).equals(Optional.of(to))) {
                return; // pressed twice
            }
            throw new RoomRefused(Reason.MOVED_ON, nameOf(host, by));
        }
        if (!to.equals(from)) {
            append(session, new Happening.SegmentStarted(host.person(), to));
        }
    }

    /**
     * Moves the planned end.
     *
     * @param plannedEnd the end that the host saw when pressing
     * @throws RoomRefused {@code ALREADY_EXTENDED} if it has been moved since
     */
    @Transactional
    public void extend(Seat seat, SessionId session, Instant plannedEnd, int minutes) {
        Seat host = requireHost(seat, session);
        if (minutes < 1 || minutes > LONGEST_EXTENSION) {
            throw new RoomRefused(Reason.IMPOSSIBLE_EXTENSION);
        }
        RoomState state = locked(session);
        refuseIfEnded(state);
        if (!plannedEnd(sessions.session(session), state).equals(plannedEnd)) {
            throw new RoomRefused(
                    Reason.ALREADY_EXTENDED, nameOf(host, state.extendedBy().orElse(host.person())));
        }
        append(session, new Happening.Extended(host.person(), minutes));
    }

    /** Ends the session for everyone. Doing it again changes nothing. */
    @Transactional
    public void end(Seat seat, SessionId session) {
        Seat host = requireHost(seat, session);
        RoomState state = locked(session);
        if (state.ended()) {
            return;
        }
        if (!state.started()) {
            throw new RoomRefused(Reason.NOT_STARTED);
        }
        append(session, new Happening.Ended(host.person()));
    }

    /**
     * A page is in the video room: it came, it moved to another room there, or it merely says so once more.
     *
     * @param endpoint what the video server calls it
     */
    @Transactional
    public void isIn(Seat seat, SessionPlan session, String connection, String endpoint, String room) {
        log.lock(session.id());
        RoomState state = RoomState.of(log.steeringAnd(session.id(), connection));
        boolean hostAtStart = seat.isHost() && !clock.instant().isBefore(session.startsAt());
        if (!seat.isHost()) {
            refuseIfEnded(state);
            refuseIfClosed(state);
        }
        List<Happening> happenings = new ArrayList<>();
        RoomState.Device device = state.device(connection).orElse(null);
        if (device != null && device.endpoint().equals(endpoint)) {
            if (!device.room().equals(room)) {
                happenings.add(new Happening.Moved(connection, room));
            }
        } else {
            if (device != null) {
                // A frame that loaded itself anew is another endpoint of the same page.
                happenings.add(new Happening.Left(connection));
            }
            happenings.add(new Happening.Joined(seat.person(), seat.role(), connection, endpoint, room, 1));
        }
        if (hostAtStart && !state.doorsOpen() && !state.ended()) {
            happenings.add(new Happening.DoorsOpened(seat.person()));
        }
        append(session.id(), happenings);
    }

    /** Lets participants in at the planned start if a host has come, so that nobody is left waiting by oversight. */
    @Transactional
    public void openAtStart(SessionId session, UUID hostWhoIsIn) {
        RoomState state = locked(session);
        if (!state.doorsOpen() && !state.ended()) {
            append(session, new Happening.DoorsOpened(hostWhoIsIn));
        }
    }

    /** A page went out of the video room, or is gone. That it was not in changes nothing. */
    @Transactional
    public void isOut(SessionId session, String connection) {
        log.lock(session);
        if (RoomState.of(log.steeringAnd(session, connection))
                .device(connection)
                .isPresent()) {
            append(session, new Happening.Left(connection));
        }
    }

    /** @throws RoomRefused {@code NOT_IN_ROOM} if the page is not in the video room */
    @Transactional
    public void isMuted(SessionId session, String connection, boolean muted) {
        log.lock(session);
        RoomState.Device device = RoomState.of(log.steeringAnd(session, connection))
                .device(connection)
                .orElseThrow(() -> new RoomRefused(Reason.NOT_IN_ROOM));
        if (device.muted() != muted) {
            append(session, muted ? new Happening.Muted(connection) : new Happening.Unmuted(connection));
        }
    }

    /** @param person who speaks now in the room of the page that reports it; null for nobody */
    @Transactional
    public void speaks(SessionId session, @Nullable UUID person, String reporter) {
        append(session, new Happening.Spoke(person, reporter));
    }

    static Instant plannedEnd(SessionPlan session, RoomState state) {
        return session.startsAt()
                .plusSeconds(60L
                        * session.agenda().stream()
                                .mapToInt(AgendaItem::minutes)
                                .sum())
                .plusSeconds(60L * state.extendedMinutes());
    }

    private RoomState locked(SessionId session) {
        log.lock(session);
        return RoomState.of(log.steering(session));
    }

    private void append(SessionId session, Happening happening) {
        append(session, List.of(happening));
    }

    private void append(SessionId session, List<Happening> happenings) {
        if (!happenings.isEmpty()) {
            log.append(session, happenings);
            bus.announce(session);
        }
    }

    /** Asked anew each time: a host may have been taken off the course since the page was opened. */
    private Seat requireHost(Seat seat, SessionId session) {
        if (!seat.isHost()) {
            throw new RoomRefused(Reason.HOSTS_ONLY);
        }
        Seat host = seating.host(seat.person());
        if (!sessions.session(session).course().equals(host.course())) {
            throw new RoomRefused(Reason.OTHER_COURSE);
        }
        return host;
    }

    private String nameOf(Seat host, UUID person) {
        return seating.hosts(host.course()).stream()
                .filter(other -> other.person().equals(person))
                .findFirst()
                .orElse(host)
                .firstName();
    }

    private static void refuseIfClosed(RoomState state) {
        if (!state.doorsOpen()) {
            throw new RoomRefused(Reason.NOT_YET_OPEN);
        }
    }

    private static void refuseIfEnded(RoomState state) {
        if (state.ended()) {
            throw new RoomRefused(Reason.ENDED);
        }
    }
}
