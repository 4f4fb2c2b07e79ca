package no.mestringsrom.room;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Predicate;
import no.mestringsrom.texts.Language;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import tools.jackson.databind.json.JsonMapper;

/** The sessions that pages of this node show, each fed from its log. */
@Component
class SessionFeeds implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(SessionFeeds.class);

    /** No session goes on longer than that without anything happening in it. */
    private static final Duration LONGEST_SESSION = Duration.ofHours(12);

    private final AllCircles circles;
    private final Seating seating;
    private final SessionLog log;
    private final LiveSessions live;
    private final PlanChanges changes;
    private final SessionLedgers ledgers;
    private final SmallGroups groups;
    private final Questions questions;
    private final JsonMapper json;
    private final Clock clock;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("room-", 0).factory());
    private final SecureRandom random = new SecureRandom();
    private final Map<SittingId, SessionFeed> feeds = new ConcurrentHashMap<>();
    private volatile boolean closing;

    SessionFeeds(
            AllCircles circles,
            Seating seating,
            SessionLog log,
            LiveSessions live,
            PlanChanges changes,
            SessionLedgers ledgers,
            SmallGroups groups,
            Questions questions,
            SessionBus bus,
            JsonMapper json,
            Clock clock) {
        this.circles = circles;
        this.seating = seating;
        this.log = log;
        this.live = live;
        this.changes = changes;
        this.ledgers = ledgers;
        this.groups = groups;
        this.questions = questions;
        this.json = json;
        this.clock = clock;
        bus.listen((session, news) -> {
            SessionFeed feed = feeds.get(session);
            if (feed != null) {
                switch (news) {
                    case LOG -> feed.announced();
                    case QUESTIONS -> threads.execute(() -> tellQuestions(feed));
                }
            }
        });
    }

    ExecutorService threads() {
        return threads;
    }

    /** Seats a page in a session, whose feed begins to run with the first of them. */
    SessionFeed attach(Sitting plan, RoomSocket socket, Seat seat, Language language, @Nullable String said) {
        return feeds.compute(plan.id(), (id, running) -> {
            SessionFeed feed = running == null ? open(plan) : running;
            if (seat.steers()) {
                circles.of(seat.circle()).looked(seat, id);
            }
            feed.attach(socket, seat, language, said, freshConnection());
            if (seat.steers()) {
                tellQuestions(feed);
            }
            return feed;
        });
    }

    /** The page can't go on, and is told why. */
    void putOut(RoomSocket socket, RoomRefused.Reason why) {
        socket.send(written(new ToPage.Refused(why)));
        socket.close(CloseStatus.POLICY_VIOLATION);
    }

    /** A page's connection is gone, and the page with it unless it has come back already or the house is closing. */
    void detach(RoomSocket socket) {
        RoomSocket.Place place = socket.place();
        if (place != null && place.feed().detach(socket) && !closing) {
            live.isOut(place.feed().plan().id(), place.connection());
        }
    }

    /** A new feed that knows nothing but the log. */
    SessionFeed open(Sitting plan) {
        return new SessionFeed(
                plan,
                new CircleSoFar(changes.hasNext(plan), ledgers.owedBefore(plan)),
                () -> new Roster(circles.roster(plan.circle())),
                id -> log.after(plan.id(), id),
                this::written,
                threads,
                clock);
    }

    TextMessage written(ToPage message) {
        return new TextMessage(json.writeValueAsString(message));
    }

    /**
     * Seats may be lost, and the plan changed or called off, while pages are open: whoever has no seat any more is told and
     * put out; so is whoever steers now on a page for the others, or the other way round, and opens it anew.
     */
    private void refresh(SessionFeed feed) {
        Optional<Sitting> plan = circles.find(feed.plan().id());
        List<Seat> seats = plan.map(Sitting::circle).map(circles::roster).orElse(List.of());
        feed.refresh(plan.orElseGet(feed::plan), new Roster(seats)).forEach(socket -> putOut(socket, whyNot(socket)));
    }

    private RoomRefused.Reason whyNot(RoomSocket socket) {
        RoomSocket.Place place = socket.place();
        try {
            return place != null
                            && seating.asItIsNow(place.seat()).steers()
                                    != place.seat().steers()
                    ? RoomRefused.Reason.OTHER_PAGE
                    : RoomRefused.Reason.UNKNOWN_LINK;
        } catch (RoomRefused e) {
            return e.reason();
        }
    }

    @TransactionalEventListener
    void changed(CircleChanged changed) {
        threads.execute(() -> refreshAll(feed -> feed.plan().circle().equals(changed.circle())));
    }

    /** For what no event tells, and for what another node changed. */
    @Scheduled(fixedDelayString = "PT30S")
    void refreshSeats() {
        refreshAll(feed -> true);
    }

    private void refreshAll(Predicate<SessionFeed> which) {
        each(feed -> {
            if (which.test(feed)) {
                refresh(feed);
            }
        });
    }

    private void tellQuestions(SessionFeed feed) {
        feed.tellHosts(() -> new ToPage.Questions(questions.of(feed.plan().id())));
    }

    @Scheduled(fixedDelayString = "PT10S")
    void tick() {
        each(feed -> {
            SittingId session = feed.plan().id();
            feed.tick();
            feed.lost().forEach(connection -> live.isOut(session, connection));
            feed.hostBehindClosedDoors().ifPresent(host -> live.openAtStart(session, host));
            feeds.computeIfPresent(session, (id, running) -> running.isIdle() ? null : running);
        });
    }

    /** Often, for people see the seconds run out. */
    @Scheduled(fixedDelayString = "PT1S")
    void closeGroups() {
        each(feed -> {
            if (feed.groupsAreDue()) {
                groups.closeInTime(feed.plan().id());
            } else if (feed.groupsMayFollow()) {
                groups.openAfterOthers(feed.plan());
            }
        });
    }

    private void each(Consumer<SessionFeed> work) {
        for (SessionFeed feed : List.copyOf(feeds.values())) {
            try {
                work.accept(feed);
            } catch (RuntimeException e) {
                // One session in trouble must not stop the clocks of the others.
                LOG.error("Could not refresh session {}", feed.plan().id().value(), e);
            }
        }
    }

    /** After a restart: whoever was in and does not come back is counted out, also where nobody comes back. */
    @EventListener(ApplicationReadyEvent.class)
    void takeUp() {
        for (SittingId session : log.goingOn(clock.millis() - LONGEST_SESSION.toMillis())) {
            circles.find(session).ifPresent(plan -> feeds.computeIfAbsent(session, id -> open(plan)));
        }
    }

    /**
     * Connections that end because this node stops say nothing about the people, who go on talking by the video server:
     * they come back to the next node, or are counted out when they do not.
     */
    @EventListener(ContextClosedEvent.class)
    void closing() {
        closing = true;
    }

    @Override
    public void destroy() {
        threads.shutdown();
    }

    private String freshConnection() {
        byte[] bytes = new byte[12];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
