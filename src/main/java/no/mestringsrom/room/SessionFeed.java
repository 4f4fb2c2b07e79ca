package no.mestringsrom.room;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
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
import no.mestringsrom.texts.Language;
import org.jspecify.annotations.Nullable;
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

    private final CircleSoFar circle;
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

    private final SessionPages pages = new SessionPages();
    private volatile Sitting plan;
    private SessionView view;
    private final Set<String> reporters = new HashSet<>();
    /** Live only: it is of no interest a minute later. */
    private final Set<UUID> hands = new LinkedHashSet<>();

    private Roster roster;
    private long lastId;
    private @Nullable GroupSent sent;

    private record GroupSent(ToPage.GroupState state, TextMessage message) {}

    /**
     * @param newer the entries after one with this id
     */
    SessionFeed(
            Sitting plan,
            CircleSoFar circle,
            Supplier<Roster> rosters,
            LongFunction<List<LogEntry>> newer,
            Function<ToPage, TextMessage> writer,
            Executor threads,
            Clock clock) {
        this.plan = plan;
        this.circle = circle;
        this.rosters = rosters;
        this.newer = newer;
        this.writer = writer;
        this.threads = threads;
        this.clock = clock;
        this.openedAt = clock.millis();
        this.view = new SessionView(plan, circle, state);
        this.roster = rosters.get();
        readOn();
    }

    Sitting plan() {
        return plan;
    }

    /**
     * Takes in the plan as it is now, which may change until the session begins, and who has a seat in it now.
     *
     * @return the pages of those who have lost theirs, or who steer now and did not when they opened it, or the other way round
     */
    List<RoomSocket> refresh(Sitting newest, Roster seats) {
        return locked(() -> {
            roster = seats;
            if (!state.started() && !newest.equals(plan)) {
                plan = newest;
                view = new SessionView(newest, circle, state);
                pages.all().forEach(this::welcome);
            }
            tellAll();
            boolean over = newest.ended() || view.isOver(clock.millis());
            return pages.all().stream()
                    .filter(socket -> !hasSeat(socket) || (!over && !steersAsBefore(socket)))
                    .toList();
        });
    }

    private boolean hasSeat(RoomSocket socket) {
        RoomSocket.Place place = socket.place();
        return place != null && roster.has(place.seat().person());
    }

    private boolean steersAsBefore(RoomSocket socket) {
        Seat seat = Objects.requireNonNull(socket.place()).seat();
        return roster.steers(seat.person()) == seat.steers();
    }

    private void welcome(RoomSocket socket) {
        RoomSocket.Place place = Objects.requireNonNull(socket.place());
        socket.send(
                writer.apply(view.welcome(place.seat(), place.language(), place.connection(), roster, clock.millis())));
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
            pages.ping();
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
            pages.add(socket, connection);
            if (!roster.has(seat.person())) {
                roster = rosters.get();
            }
            welcome(socket);
            if (!seat.steers() && !tellGroup()) {
                socket.sendState(Objects.requireNonNull(sent).message());
            }
            if (reporters.contains(connection)) {
                socket.send(writer.apply(new ToPage.Reporter(true)));
            }
            if (hands.contains(seat.person())) {
                socket.send(writer.apply(new ToPage.Hand(true)));
            }
            if (state.removed().contains(seat.person())) {
                socket.send(writer.apply(new ToPage.Removed(true)));
            }
            tellHosts();
        });
    }

    void hand(UUID person, boolean up) {
        locked(() -> {
            if (up ? hands.add(person) : hands.remove(person)) {
                pages.tell(person, writer.apply(new ToPage.Hand(up)));
                tellHosts();
            }
        });
    }

    /** @param person whose hand; null for all */
    void lowerHands(@Nullable UUID person) {
        (person == null ? locked(() -> List.copyOf(hands)) : List.of(person)).forEach(raised -> hand(raised, false));
    }

    /** @param message made while nobody else tells the hosts, so that the newest is told last; not at all without a host */
    void tellHosts(Supplier<ToPage> message) {
        locked(() -> {
            List<RoomSocket> hosts = pages.hosts();
            if (!hosts.isEmpty()) {
                TextMessage written = writer.apply(message.get());
                hosts.forEach(host -> host.send(written));
            }
        });
    }

    /** @return whether the page is gone; false if it has come back on another connection already */
    boolean detach(RoomSocket socket) {
        return locked(() -> {
            boolean gone = pages.remove(socket);
            if (gone) {
                tellHosts();
            }
            return gone;
        });
    }

    /** Whether no page is here, and none that was in is still expected back. */
    boolean isIdle() {
        return locked(() -> pages.isEmpty() && state.devices().isEmpty());
    }

    /** Whether the time of small groups is up. */
    boolean groupsAreDue() {
        return locked(() -> state.groupWork()
                .filter(work -> clock.millis() >= work.closesAt())
                .isPresent());
    }

    /** Whether the segment that is on may open its own small groups now, for those of the one before are over. */
    boolean groupsMayFollow() {
        return locked(() -> state.waitedForGroupsUntil()
                .filter(closed -> state.allTogether() || clock.millis() - closed >= GRACE_MILLIS)
                .filter(closed -> plan.agenda().stream()
                        .anyMatch(item -> item.groupSize() > 0
                                && state.running()
                                        .filter(on -> on.segment().equals(item.id()))
                                        .isPresent()))
                .isPresent());
    }

    /** Whether a participant may go into the video room. */
    boolean letsIn(UUID participant) {
        return locked(() -> state.doorsOpen()
                && !view.isOver(clock.millis())
                && !state.removed().contains(participant));
    }

    boolean ended() {
        return locked(() -> view.isOver(clock.millis()));
    }

    /** Who is behind what the video server calls by this id. */
    Optional<UUID> personAt(String endpoint) {
        return locked(() -> state.personAt(endpoint, roster::steers));
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
                        .filter(connection -> !pages.has(connection))
                        .toList());
    }

    /** A host who is in though the doors are still closed at the planned start. */
    Optional<UUID> hostBehindClosedDoors() {
        return locked(() -> state.doorsOpen()
                        || view.isOver(clock.millis())
                        || clock.instant().isBefore(plan.startsAt())
                ? Optional.empty()
                : state.devices().stream()
                        .map(RoomState.Device::person)
                        .filter(roster::steers)
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
        Integer quiet = view.quiet();
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
            switch (entry.what()) {
                case Happening.Removed one -> {
                    hands.remove(one.subject());
                    pages.tell(one.subject(), writer.apply(new ToPage.Removed(true)));
                }
                case Happening.LetInAgain one -> pages.tell(one.subject(), writer.apply(new ToPage.Removed(false)));
                default -> {}
            }
        }
        return shows || !Objects.equals(quiet, view.quiet());
    }

    private void tellAll() {
        tellGroup();
        tellHosts();
        tellReporters();
    }

    /** @return whether there was anything new to tell */
    private boolean tellGroup() {
        ToPage.GroupState now = new ToPage.GroupState(view.standing(clock.millis()));
        if (sent != null && sent.state().equals(now)) {
            return false;
        }
        TextMessage message = writer.apply(now);
        sent = new GroupSent(now, message);
        pages.participants().forEach(socket -> socket.sendState(message));
        return true;
    }

    private void tellHosts() {
        List<RoomSocket> hosts = pages.hosts();
        if (!hosts.isEmpty()) {
            TextMessage message = writer.apply(view.host(timeline, roster, pages.people(), hands, clock.millis()));
            hosts.forEach(socket -> socket.sendState(message));
        }
    }

    /** Tells the pages that have begun or ceased to be the one whose reports about speakers count in their room. */
    private void tellReporters() {
        if (!plan.measures(Measured.VOICES)) {
            return;
        }
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
        changed.forEach(
                connection -> pages.send(connection, writer.apply(new ToPage.Reporter(now.contains(connection)))));
    }

    private boolean belongsTo(String connection, UUID person) {
        return pages.ownerOf(connection)
                .or(() -> state.ownerOf(connection))
                .filter(person::equals)
                .isPresent();
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
