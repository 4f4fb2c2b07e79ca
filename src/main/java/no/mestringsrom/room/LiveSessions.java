package no.mestringsrom.room;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.mestringsrom.room.RoomRefused.Reason;
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

    /** Around one screen. */
    static final int MOST_HEADS = 30;

    /** So soon after a button changed its meaning it was pressed for what it said before. */
    static final long STILL_READING_MILLIS = 1_500;

    private final AllCircles circles;
    private final Steering steering;
    private final SmallGroups groups;
    private final Clock clock;

    LiveSessions(AllCircles circles, Steering steering, SmallGroups groups, Clock clock) {
        this.circles = circles;
        this.steering = steering;
        this.groups = groups;
        this.clock = clock;
    }

    /** Lets participants in. Doing it again changes nothing. */
    @Transactional
    public void openDoors(Seat seat, SittingId session) {
        Seat host = steering.requireHost(seat, session);
        RoomState state = steering.lockedWhileOn(session);
        steering.refuseIfTooEarly(circles.sitting(session));
        if (!state.doorsOpen()) {
            steering.append(session, new Happening.DoorsOpened(host.person()));
        }
    }

    /**
     * Goes to a segment: the first (which starts the session), the next, the one before, or any other; small groups close
     * and open as the agenda has it.
     *
     * @param from the segment that was on when the host pressed; null before the start
     * @throws RoomRefused {@code MOVED_ON} if that is no longer the one that is on
     */
    @Transactional
    public void go(Seat seat, SittingId session, @Nullable String from, String to) {
        Seat host = steering.requireHost(seat, session);
        Sitting plan = circles.sitting(session);
        AgendaPart item = plan.part(to).orElseThrow(() -> new RoomRefused(Reason.UNKNOWN_SEGMENT));
        RoomState state = steering.lockedWhileOn(session);
        Optional<RoomState.Running> on = state.running();
        if (!on.map(RoomState.Running::segment).equals(Optional.ofNullable(from))) {
            UUID by = on.map(RoomState.Running::by).orElse(host.person());
            if (by.equals(host.person()) && on.map(RoomState.Running::segment).equals(Optional.of(to))) {
                return; // pressed twice
            }
            throw new RoomRefused(Reason.MOVED_ON, steering.nameOf(host, by));
        }
        if (on.isEmpty()) {
            steering.refuseIfTooEarly(plan);
            circles.of(host.circle()).begun(session);
        } else if (clock.millis() - on.get().startedAt() < STILL_READING_MILLIS) {
            UUID by = on.get().by();
            if (by.equals(host.person())) {
                return; // a double click, slow enough to meet the next step's button
            }
            throw new RoomRefused(Reason.MOVED_ON, steering.nameOf(host, by));
        }
        if (!to.equals(from)) {
            List<Happening> happenings = new ArrayList<>();
            happenings.add(new Happening.SegmentStarted(host.person(), to));
            happenings.addAll(groups.by(item, host, plan, state));
            steering.append(session, happenings);
        }
    }

    /**
     * Moves the planned end.
     *
     * @param plannedEnd the end that the host saw when pressing
     * @throws RoomRefused {@code ALREADY_EXTENDED} if it has been moved since
     */
    @Transactional
    public void extend(Seat seat, SittingId session, Instant plannedEnd, int minutes) {
        Seat host = steering.requireHost(seat, session);
        if (minutes < 1 || minutes > LONGEST_EXTENSION) {
            throw new RoomRefused(Reason.IMPOSSIBLE_EXTENSION);
        }
        RoomState state = steering.lockedWhileOn(session);
        Optional<RoomState.Change> last = state.lastChange();
        UUID by = last.map(RoomState.Change::by).orElse(host.person());
        boolean justNow = last.filter(change -> change.what() instanceof Happening.Extended)
                .filter(change -> clock.millis() - change.at() < STILL_READING_MILLIS)
                .isPresent();
        if (justNow && by.equals(host.person())) {
            return; // pressed twice
        }
        if (justNow || !plannedEnd(circles.sitting(session), state).equals(plannedEnd)) {
            throw new RoomRefused(Reason.ALREADY_EXTENDED, steering.nameOf(host, by));
        }
        steering.append(session, new Happening.Extended(host.person(), minutes));
        circles.of(host.circle()).extended(session, minutes);
    }

    /**
     * Ends the session for everyone. Doing it again changes nothing.
     *
     * @throws RoomRefused {@code GROUPS_FIRST} while people are in small groups, where nobody has told them
     */
    @Transactional
    public void end(Seat seat, SittingId session) {
        Seat host = steering.requireHost(seat, session);
        RoomState state = steering.locked(session);
        if (state.ended()) {
            return;
        }
        if (isOver(circles.sitting(session), state, clock.instant())) {
            throw new RoomRefused(Reason.ENDED);
        }
        if (!state.started()) {
            throw new RoomRefused(Reason.NOT_STARTED);
        }
        if (state.groupWorkAt(clock.millis()).isPresent()) {
            throw new RoomRefused(Reason.GROUPS_FIRST);
        }
        steering.append(session, new Happening.Ended(host.person()));
        circles.of(host.circle()).ended(session);
    }

    /** A page with one person at it is in the video room. */
    @Transactional
    public void isIn(Seat seat, Sitting session, String connection, String endpoint, String room) {
        isIn(seat, session, connection, endpoint, room, 1);
    }

    /**
     * A page is in the video room: it came, it moved to another room there, the number of people at it changed, or it merely
     * says so once more.
     *
     * @param endpoint what the video server calls it
     * @param heads how many participants sit at it; of a host's page nobody asks
     */
    @Transactional
    public void isIn(Seat seat, Sitting session, String connection, String endpoint, String room, int heads) {
        if (heads < 1 || heads > MOST_HEADS || (seat.role().isHost() && heads > 1)) {
            throw new RoomRefused(Reason.IMPOSSIBLE_HEADS);
        }
        RoomState state = steering.lockedWith(session.id(), connection);
        boolean hostAtStart = seat.steers() && !clock.instant().isBefore(session.startsAt());
        if (!state.ended() && isOver(session, state, clock.instant())) {
            throw new RoomRefused(Reason.ENDED);
        }
        if (!seat.steers()) {
            refuseIfEnded(state);
            refuseIfClosed(state);
            if (state.removed().contains(seat.person())) {
                throw new RoomRefused(Reason.REMOVED);
            }
        }
        List<Happening> happenings = new ArrayList<>();
        RoomState.Device device = state.device(connection).orElse(null);
        if (device != null && device.endpoint().equals(endpoint) && device.heads() == heads) {
            if (!device.room().equals(room)) {
                happenings.add(new Happening.Moved(connection, room));
            }
        } else {
            if (device != null) {
                // A frame that loaded itself anew is another endpoint of the same page. Others who sit down at the
                // screen
                // come in with it anew, at the same moment: exchange time sees no gap (rule 3).
                happenings.add(new Happening.Left(connection));
            } else {
                groupForLatecomer(seat, state).ifPresent(happenings::add);
            }
            happenings.add(new Happening.Joined(seat.person(), seat.role(), connection, endpoint, room, heads));
        }
        if (hostAtStart && !state.doorsOpen() && !state.ended()) {
            happenings.add(new Happening.DoorsOpened(seat.person()));
        }
        steering.append(session.id(), happenings);
    }

    private Optional<Happening> groupForLatecomer(Seat seat, RoomState state) {
        return state.groupWork()
                .filter(work -> !seat.role().isHost() && !work.groups().containsKey(seat.person()))
                .filter(work -> work.closesAt() - clock.millis() > 2 * GroupWork.NOTICE_MILLIS)
                .flatMap(GroupWork::smallest)
                .map(group -> new Happening.Assigned(seat.person(), group));
    }

    /** Lets participants in at the planned start if a host has come, so that nobody is left waiting by oversight. */
    @Transactional
    public void openAtStart(SittingId session, UUID hostWhoIsIn) {
        RoomState state = steering.locked(session);
        if (!state.doorsOpen() && !state.ended()) {
            steering.append(session, new Happening.DoorsOpened(hostWhoIsIn));
        }
    }

    /** A page went out of the video room, or is gone. That it was not in changes nothing. */
    @Transactional
    public void isOut(SittingId session, String connection) {
        if (steering.lockedWith(session, connection).device(connection).isPresent()) {
            steering.append(session, new Happening.Left(connection));
        }
    }

    /**
     * Where voices are not measured it is nobody's business, and is not written down.
     *
     * @throws RoomRefused {@code NOT_IN_ROOM} if the page is not in the video room
     */
    @Transactional
    public void isMuted(Sitting session, String connection, boolean muted) {
        if (!session.measures(Measured.VOICES)) {
            return;
        }
        RoomState.Device device = steering.lockedWith(session.id(), connection)
                .device(connection)
                .orElseThrow(() -> new RoomRefused(Reason.NOT_IN_ROOM));
        if (!Boolean.valueOf(muted).equals(device.muted())) {
            steering.append(session.id(), muted ? new Happening.Muted(connection) : new Happening.Unmuted(connection));
        }
    }

    /**
     * Where voices are not measured it is not written down.
     *
     * @param person who speaks now in the room of the page that reports it; null for nobody
     */
    @Transactional
    public void speaks(Sitting session, @Nullable UUID person, String reporter) {
        if (session.measures(Measured.VOICES)) {
            steering.append(session.id(), new Happening.Spoke(person, reporter));
        }
    }

    static Instant plannedEnd(Sitting session, RoomState state) {
        return session.startsAt()
                .plusSeconds(60L
                        * session.agenda().stream()
                                .mapToInt(AgendaPart::minutes)
                                .sum())
                .plusSeconds(60L * state.extendedMinutes());
    }

    /**
     * Whether a session has ended, or can no longer be going on because its planned end is an hour ago (exchange time, rule
     * 1). One that nobody ended stays so in the log: an end that is written down long after would count for the session.
     */
    static boolean isOver(Sitting session, RoomState state, Instant now) {
        return state.ended() || !now.isBefore(plannedEnd(session, state).plus(Seating.LONGEST_OVERRUN));
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
