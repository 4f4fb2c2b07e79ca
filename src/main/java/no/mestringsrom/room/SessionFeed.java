package no.mestringsrom.room;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import no.mestringsrom.course.SessionPlan;
import no.mestringsrom.exchange.Progress;
import no.mestringsrom.texts.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;

/**
 * One session as this node's pages see it: the log read so far, and the pages to tell. An announcement makes it read what
 * is new, however many came meanwhile; then one state is written down for the hosts and one for the participants, and
 * every page of a kind is sent the same. Participants are told only when what they see changes: that somebody came in is
 * no news to them, so joining costs the same in a large group as in a small one.
 */
final class SessionFeed {

    /** How long a page that was in before a restart has to come back before it counts as gone. */
    static final long GRACE_MILLIS = 30_000;

    private final SessionPlan plan;
    private final Supplier<Roster> rosters;
    private final LongFunction<List<LogEntry>> newer;
    private final Function<ToPage, TextMessage> writer;
    private final Executor threads;
    private final Clock clock;
    private final long openedAt;

    private final AtomicInteger announcements = new AtomicInteger();
    private final ReentrantLock lock = new ReentrantLock();
    private final RoomState state = new RoomState();
    /** Without the voices: they are many and change nothing that is shown live. */
    private final List<LogEntry> timeline = new ArrayList<>();

    private final Set<RoomSocket> sockets = new HashSet<>();
    private final Map<String, RoomSocket> byConnection = new HashMap<>();
    private final Set<String> reporters = new HashSet<>();
    private Roster roster;
    private long lastId;
    private @Nullable GroupSent sent;

    private record GroupSent(ToPage.GroupState state, TextMessage message) {}

    /** @param newer the entries after one with this id */
    SessionFeed(
            SessionPlan plan,
            Supplier<Roster> rosters,
            LongFunction<List<LogEntry>> newer,
            Function<ToPage, TextMessage> writer,
            Executor threads,
            Clock clock) {
        this.plan = plan;
        this.rosters = rosters;
        this.newer = newer;
        this.writer = writer;
        this.threads = threads;
        this.clock = clock;
        this.openedAt = clock.millis();
        this.roster = rosters.get();
        readOn();
    }

    SessionPlan plan() {
        return plan;
    }

    /** The log has grown: catches up on another thread. */
    void announced() {
        if (announcements.getAndIncrement() == 0) {
            threads.execute(this::catchUp);
        }
    }

    /** Once more, whether or not anything was announced: meters move by themselves, and an announcement may get lost. */
    void tick() {
        locked(() -> {
            readOn();
            tellAll();
            sockets.forEach(RoomSocket::ping);
        });
    }

    /**
     * Gives a page its place and tells it where things stand.
     *
     * @param said what the page was called before; kept if it is this person's, so that coming back is not coming in
     * @param fresh what it is called otherwise
     */
    void attach(RoomSocket socket, Seat seat, Language language, @Nullable String said, String fresh) {
        locked(() -> {
            String connection = said != null && belongsTo(said, seat.person()) ? said : fresh;
            socket.sit(new RoomSocket.Place(seat, connection, this, language));
            sockets.add(socket);
            RoomSocket before = byConnection.put(connection, socket);
            if (before != null && before != socket) {
                sockets.remove(before);
                before.close(CloseStatus.NORMAL);
            }
            if (!roster.has(seat.person())) {
                roster = rosters.get();
            }
            socket.send(writer.apply(welcome(seat, connection)));
            if (!seat.isHost() && !tellGroup()) {
                socket.sendState(Objects.requireNonNull(sent).message());
            }
            if (reporters.contains(connection)) {
                socket.send(writer.apply(new ToPage.Reporter(true)));
            }
            tellHosts();
        });
    }

    /** @return whether the page is gone; false if it has come back on another connection already */
    boolean detach(RoomSocket socket) {
        return locked(() -> {
            sockets.remove(socket);
            RoomSocket.Place place = socket.place();
            boolean gone = place != null && byConnection.remove(place.connection(), socket);
            if (gone) {
                tellHosts();
            }
            return gone;
        });
    }

    boolean isEmpty() {
        return locked(sockets::isEmpty);
    }

    boolean doorsOpen() {
        return locked(state::doorsOpen);
    }

    boolean ended() {
        return locked(state::ended);
    }

    /** Who is behind what the video server calls by this id. */
    Optional<UUID> personAt(String endpoint) {
        return locked(() -> state.personAt(endpoint));
    }

    /** Whether the reports about speakers from this page count. */
    boolean reports(String connection) {
        return locked(() -> reporters.contains(connection));
    }

    /** Pages that were in when this node took the session up and have not come back in time. */
    List<String> lost() {
        return locked(() -> clock.millis() - openedAt < GRACE_MILLIS
                ? List.of()
                : state.devices().stream()
                        .filter(device -> clock.millis() - device.since() >= GRACE_MILLIS)
                        .map(RoomState.Device::connection)
                        .filter(connection -> !byConnection.containsKey(connection))
                        .toList());
    }

    /** A host who is in though the doors are still closed at the planned start. */
    Optional<UUID> hostBehindClosedDoors() {
        return locked(
                () -> state.doorsOpen() || state.ended() || clock.instant().isBefore(plan.startsAt())
                        ? Optional.empty()
                        : state.devices().stream()
                                .filter(device -> device.role().isHost())
                                .map(RoomState.Device::person)
                                .findFirst());
    }

    private void catchUp() {
        int seen;
        do {
            seen = announcements.get();
            try {
                locked(() -> {
                    if (readOn()) {
                        tellAll();
                    }
                });
            } catch (RuntimeException e) {
                announcements.set(0);
                throw e;
            }
        } while (announcements.addAndGet(-seen) > 0);
    }

    /** @return whether anything came that shows */
    private boolean readOn() {
        boolean shows = false;
        for (LogEntry entry : newer.apply(lastId)) {
            lastId = entry.id();
            state.add(entry);
            boolean voice = entry.what() instanceof Happening.Spoke
                    || entry.what() instanceof Happening.Muted
                    || entry.what() instanceof Happening.Unmuted;
            if (!voice) {
                timeline.add(entry);
                shows = true;
            }
        }
        return shows;
    }

    private void tellAll() {
        tellGroup();
        tellHosts();
        tellReporters();
    }

    /** @return whether there was anything new to tell */
    private boolean tellGroup() {
        ToPage.GroupState now = groupState();
        if (sent != null && sent.state().equals(now)) {
            return false;
        }
        TextMessage message = writer.apply(now);
        sent = new GroupSent(now, message);
        sockets.stream().filter(socket -> !isHost(socket)).forEach(socket -> socket.sendState(message));
        return true;
    }

    private void tellHosts() {
        List<RoomSocket> hosts = sockets.stream().filter(SessionFeed::isHost).toList();
        if (!hosts.isEmpty()) {
            TextMessage message = writer.apply(hostState());
            hosts.forEach(socket -> socket.sendState(message));
        }
    }

    /** Tells the pages that have begun or ceased to be the one whose reports about speakers count in their room. */
    private void tellReporters() {
        Set<String> now = new HashSet<>();
        state.devices().stream()
                .filter(state::leads)
                .map(RoomState.Device::connection)
                .forEach(now::add);
        Set<String> changed = new HashSet<>(now);
        changed.addAll(reporters);
        changed.removeIf(connection -> now.contains(connection) == reporters.contains(connection));
        reporters.clear();
        reporters.addAll(now);
        changed.forEach(connection -> {
            RoomSocket socket = byConnection.get(connection);
            if (socket != null) {
                socket.send(writer.apply(new ToPage.Reporter(now.contains(connection))));
            }
        });
    }

    private ToPage.GroupState groupState() {
        Optional<RoomState.Running> running = state.running();
        return new ToPage.GroupState(
                state.doorsOpen(),
                state.started(),
                state.ended(),
                running.map(RoomState.Running::segment).orElse(null),
                running.map(RoomState.Running::startedAt).orElse(0L),
                running.map(on -> state.spentBefore(on.segment())).orElse(0L),
                LiveSessions.plannedEnd(plan, state).toEpochMilli());
    }

    private ToPage.HostState hostState() {
        ToPage.GroupState group = groupState();
        long at = clock.millis();
        Progress progress =
                SessionReading.of(plan, timeline).at(at - plan.startsAt().toEpochMilli());
        return new ToPage.HostState(
                group.doorsOpen(),
                group.started(),
                group.ended(),
                group.segment(),
                group.startedAt(),
                group.spentBefore(),
                group.plannedEnd(),
                new ToPage.Meter(
                        at,
                        progress.promisedMillis(),
                        progress.givenMillis(),
                        progress.projectedMillis(),
                        progress.counting(),
                        progress.paired()),
                people());
    }

    private List<ToPage.Someone> people() {
        Set<UUID> in = new HashSet<>();
        state.devices().forEach(device -> in.add(device.person()));
        Set<UUID> here = new HashSet<>();
        sockets.forEach(socket -> {
            RoomSocket.Place place = socket.place();
            if (place != null) {
                here.add(place.seat().person());
            }
        });
        return roster.seats().stream()
                .map(seat -> new ToPage.Someone(
                        seat.name(),
                        seat.role(),
                        in.contains(seat.person())
                                ? ToPage.Where.IN
                                : here.contains(seat.person()) ? ToPage.Where.WAITING : ToPage.Where.MISSING))
                .toList();
    }

    private ToPage.Welcome welcome(Seat seat, String connection) {
        return new ToPage.Welcome(
                connection,
                clock.millis(),
                new ToPage.Person(seat.name(), seat.role()),
                new ToPage.Plan(
                        plan.courseTitle(),
                        plan.number(),
                        plan.title(),
                        plan.startsAt().toEpochMilli(),
                        plan.agenda().stream()
                                .map(item -> new ToPage.Segment(
                                        item.id(),
                                        item.title(),
                                        item.kind(),
                                        item.kind().isExchangeTime(),
                                        item.minutes()))
                                .toList(),
                        roster.hosts().stream()
                                .map(host -> new ToPage.Person(host.firstName(), host.role()))
                                .toList()));
    }

    private boolean belongsTo(String connection, UUID person) {
        RoomSocket socket = byConnection.get(connection);
        RoomSocket.Place place = socket == null ? null : socket.place();
        return place == null
                ? state.ownerOf(connection).filter(person::equals).isPresent()
                : place.seat().person().equals(person);
    }

    private static boolean isHost(RoomSocket socket) {
        RoomSocket.Place place = socket.place();
        return place != null && place.seat().isHost();
    }

    private void locked(Runnable work) {
        lock.lock();
        try {
            work.run();
        } finally {
            lock.unlock();
        }
    }

    private <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
