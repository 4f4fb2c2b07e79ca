package no.mestringsrom.room;

import jakarta.websocket.Session;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import no.mestringsrom.room.RoomRefused.Reason;
import no.mestringsrom.texts.Language;
import no.mestringsrom.video.VideoGuest;
import no.mestringsrom.video.VideoServer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;
import org.springframework.web.socket.handler.TextWebSocketHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The pages' one connection. A page says who it is in its first message, not in the address, which would end up in logs;
 * until then it is nobody and soon put out.
 */
@Component
class RoomSocketHandler extends TextWebSocketHandler {

    private static final Logger LOG = LoggerFactory.getLogger(RoomSocketHandler.class);
    private static final String SOCKET = "room";
    private static final long LONGEST_SILENCE_MILLIS = 15_000;

    /** A page answers a ping every ten seconds, also while it sleeps in the background; if not, the line is dead. */
    private static final Long DEAD_MILLIS = 45_000L;

    private static final Long SLOW_MILLIS = 5_000L;
    private static final int LONGEST_NAME = 100;

    /** Of a message, in characters: a question in which every one is a quotation mark. */
    private static final int LONGEST_MESSAGE = 2 * Questions.LONGEST + 200;

    /** Room for naming everybody of the largest group one by one. */
    private static final int LONGEST_OF_HOST = 8_000;

    private final Seating seating;
    private final AllCircles circles;
    private final LiveSessions live;
    private final Steering steering;
    private final PlanChanges changes;
    private final Moderation moderation;
    private final SmallGroups groups;
    private final Questions questions;
    private final Impressions impressions;
    private final SessionFeeds feeds;
    private final VideoServer video;
    private final JsonMapper json;
    private final Clock clock;
    private final Set<RoomSocket> strangers = ConcurrentHashMap.newKeySet();

    RoomSocketHandler(
            Seating seating,
            AllCircles circles,
            LiveSessions live,
            Steering steering,
            PlanChanges changes,
            Moderation moderation,
            SmallGroups groups,
            Questions questions,
            Impressions impressions,
            SessionFeeds feeds,
            VideoServer video,
            JsonMapper json,
            Clock clock) {
        this.seating = seating;
        this.circles = circles;
        this.live = live;
        this.steering = steering;
        this.changes = changes;
        this.moderation = moderation;
        this.groups = groups;
        this.questions = questions;
        this.impressions = impressions;
        this.feeds = feeds;
        this.video = video;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) {
        if (session instanceof NativeWebSocketSession given) {
            Session tomcats = given.getNativeSession(Session.class);
            if (tomcats != null) {
                tomcats.getUserProperties().put("org.apache.tomcat.websocket.READ_IDLE_TIMEOUT_MS", DEAD_MILLIS);
                tomcats.getUserProperties().put("org.apache.tomcat.websocket.BLOCKING_SEND_TIMEOUT", SLOW_MILLIS);
            }
        }
        session.setTextMessageSizeLimit(LONGEST_MESSAGE);
        RoomSocket socket = new RoomSocket(session, feeds.threads(), clock.millis());
        session.getAttributes().put(SOCKET, socket);
        strangers.add(socket);
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        RoomSocket socket = socket(session);
        strangers.remove(socket);
        feeds.detach(socket);
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage message) {
        RoomSocket socket = socket(session);
        try {
            if (!socket.isHeard(clock.millis())) {
                socket.close(CloseStatus.POLICY_VIOLATION);
                return;
            }
            FromPage said = json.readValue(message.getPayload(), FromPage.class);
            RoomSocket.Place place = socket.place();
            // Who it is, a page says once: another word would leave its first place taken for good.
            if (said instanceof FromPage.Hello hello && place == null) {
                greet(socket, hello);
            } else if (place == null || said instanceof FromPage.Hello) {
                socket.close(CloseStatus.POLICY_VIOLATION);
            } else if (said instanceof FromPage.Command command) {
                obey(socket, place, command);
            } else {
                hear(socket, place, said);
            }
        } catch (JacksonException | IllegalArgumentException nonsense) {
            socket.close(CloseStatus.BAD_DATA);
        } catch (RuntimeException e) {
            // The page tries again by itself, and finds what the log says.
            LOG.error("Could not do what a page asked", e);
            socket.close(CloseStatus.SERVER_ERROR);
        }
    }

    @Scheduled(fixedDelayString = "PT10S")
    void putOutStrangers() {
        strangers.stream()
                .filter(socket -> clock.millis() - socket.openedAt() > LONGEST_SILENCE_MILLIS)
                .forEach(socket -> socket.close(CloseStatus.POLICY_VIOLATION));
    }

    private void greet(RoomSocket socket, FromPage.Hello hello) {
        try {
            Seat seat = seating.seat(hello.token());
            Sitting plan = circles.sitting(new SittingId(hello.session()));
            if (!plan.circle().equals(seat.circle())) {
                throw new RoomRefused(Reason.OTHER_COURSE);
            }
            if (seat.steers() != hello.host()) {
                throw new RoomRefused(Reason.OTHER_PAGE);
            }
            Language language = Optional.ofNullable(hello.language())
                    .flatMap(Language::ofTag)
                    .orElse(Language.BOKMAL);
            feeds.attach(plan, socket, seat, language, hello.connection());
            if (seat.steers()) {
                socket.mayWrite(LONGEST_OF_HOST);
            }
            strangers.remove(socket);
        } catch (RoomRefused e) {
            feeds.putOut(socket, e.reason());
        }
    }

    private void obey(RoomSocket socket, RoomSocket.Place place, FromPage.Command command) {
        Seat seat = place.seat();
        SittingId session = place.feed().plan().id();
        ToPage.Told told;
        try {
            switch (command) {
                case FromPage.Open open -> live.openDoors(seat, session);
                case FromPage.Go go -> live.go(seat, session, go.from(), go.to());
                case FromPage.Extend extend ->
                    live.extend(seat, session, Instant.ofEpochMilli(extend.plannedEnd()), extend.minutes());
                case FromPage.Lower lower -> {
                    steering.requireHost(seat, session);
                    place.feed().lowerHands(lower.person());
                }
                case FromPage.Restore restore -> restore(seat, session, restore);
                case FromPage.Remove remove -> moderation.remove(seat, session, remove.person());
                case FromPage.LetInAgain again -> moderation.letInAgain(seat, session, again.person());
                case FromPage.OpenGroups open -> groups.open(seat, session, open);
                case FromPage.CallBack ignored -> groups.callBack(seat, session);
                case FromPage.End end -> live.end(seat, session);
                case FromPage.Ask ask -> questions.ask(seat, session, ask.question(), ask.text(), ask.anonymous());
                case FromPage.Felt felt -> impressions.answer(seat, place.feed().plan(), felt.choice());
                case FromPage.Tick tick -> questions.tick(seat, session, tick.question(), tick.answered());
            }
            told = new ToPage.Told(command.request(), null, null);
        } catch (RoomRefused e) {
            told = new ToPage.Told(command.request(), e.reason(), e.by());
        }
        socket.send(feeds.written(told));
    }

    private void restore(Seat seat, SittingId session, FromPage.Restore way) {
        String segment = Objects.requireNonNullElse(way.segment(), "");
        switch (way.way()) {
            case SHORTEN -> changes.shorten(seat, session, way.changes(), segment, way.minutes());
            case DROP -> changes.drop(seat, session, way.changes(), segment);
            case EXTEND -> changes.extend(seat, session, way.changes(), way.minutes());
            case CARRY_OVER -> changes.carryOver(seat, session, way.changes(), way.minutes());
        }
    }

    private void hear(RoomSocket socket, RoomSocket.Place place, FromPage said) {
        SessionFeed feed = place.feed();
        SittingId session = feed.plan().id();
        try {
            switch (said) {
                case FromPage.Video ignored -> letIn(socket, place);
                case FromPage.In in ->
                    comeIn(place, fitting(in.endpoint()), fitting(in.room()), in.heads() == null ? 1 : in.heads());
                case FromPage.Out ignored -> live.isOut(session, place.connection());
                case FromPage.Muted muted -> live.isMuted(feed.plan(), place.connection(), muted.muted());
                case FromPage.Speaker speaker -> {
                    if (feed.reports(place.connection())) {
                        live.speaks(
                                feed.plan(),
                                speaker.endpoint() == null
                                        ? null
                                        : feed.personAt(speaker.endpoint()).orElse(null),
                                place.connection());
                    }
                }
                case FromPage.Hand hand -> {
                    if (!hand.up() || feed.letsIn(place.seat().person())) {
                        feed.hand(place.seat().person(), hand.up());
                    }
                }
                case FromPage.Ping ping -> socket.send(feeds.written(new ToPage.Pong(ping.sent(), clock.millis())));
                case FromPage.Hello ignored -> throw new IllegalStateException("greeted already");
                case FromPage.Command ignored -> throw new IllegalStateException("obeyed already");
            }
        } catch (RoomRefused e) {
            LOG.debug("A report came too late or too early: {}", e.reason());
        }
    }

    /** A host always gets in until the session is over; a participant as soon as the doors are open. */
    private void letIn(RoomSocket socket, RoomSocket.Place place) {
        Seat seat = seatOrPutOut(socket, place);
        SessionFeed feed = place.feed();
        if (seat == null
                || feed.ended()
                || (!seat.steers() && !feed.letsIn(seat.person()))
                || (!seat.mayComeEarly() && !seating.mayEnter(feed.plan()))) {
            return; // the state that is on its way to the page says why
        }
        socket.send(feeds.written(new ToPage.Video(video.connect(new VideoGuest(
                video.roomName(feed.plan().id().value()),
                seat.person().toString(),
                seat.name(),
                seat.steers(),
                seat.role().isHost(),
                place.language())))));
    }

    /** The seat as it is now; whoever has lost it since the page was opened is told so and put out. */
    private @Nullable Seat seatOrPutOut(RoomSocket socket, RoomSocket.Place place) {
        try {
            return seating.asItIsNow(place.seat());
        } catch (RoomRefused e) {
            feeds.putOut(socket, e.reason());
            return null;
        }
    }

    private void comeIn(RoomSocket.Place place, String endpoint, String room, int heads) {
        Seat seat = place.seat();
        boolean taken = place.feed()
                .personAt(endpoint)
                .filter(other -> !other.equals(seat.person()))
                .isPresent();
        if (taken && !seat.steers()) {
            LOG.debug("Two say that they are at one endpoint");
            return;
        }
        live.isIn(place.seat(), place.feed().plan(), place.connection(), endpoint, room, heads);
    }

    /** What the video server calls things is its own affair, within reason. */
    private static String fitting(String name) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("No name: " + name.length() + " characters");
        }
        return name;
    }

    private static RoomSocket socket(WebSocketSession session) {
        return (RoomSocket) Objects.requireNonNull(session.getAttributes().get(SOCKET));
    }
}
