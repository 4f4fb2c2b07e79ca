package no.mestringsrom.room;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import no.mestringsrom.room.TestRooms.TestRoom;
import no.mestringsrom.room.TracePlayer.Report;
import no.mestringsrom.testing.TestClock;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;

/** A session of ours in which the pages of a trace take part: each over a connection of its own, as the room's page does. */
final class TracedRoom {

    private final RoomSocketHandler handler;
    private final SessionLog log;
    private final TestClock clock;
    private final TestRoom room;
    private final Map<String, WebSocketSession> lines = new HashMap<>();
    private final Map<String, String> connections = new HashMap<>();
    private int requests;

    /** Something that reaches the server at a moment of the trace. */
    private record Arrival(long at, Runnable what) {}

    private final List<Arrival> arrivals = new ArrayList<>();

    TracedRoom(RoomSocketHandler handler, SessionLog log, TestClock clock, TestRoom room) {
        this.handler = handler;
        this.log = log;
        this.clock = clock;
        this.room = room;
    }

    TestRoom room() {
        return room;
    }

    String exchange() {
        return room.plan.agenda().stream()
                .filter(item -> item.kind().isExchangeTime())
                .findFirst()
                .map(AgendaPart::id)
                .orElseThrow();
    }

    /** Opens the page, and with it the line, which stays open until {@link #goes}. */
    void comes(long at, String page, Seat seat) {
        at(at, () -> {
            WebSocketSession line = line();
            lines.put(page, line);
            handler.afterConnectionEstablished(line);
            say(
                    page,
                    "{\"type\":\"hello\",\"host\":%s,\"token\":\"%s\",\"session\":\"%s\",\"language\":\"nb\"}"
                            .formatted(
                                    seat.steers(),
                                    room.linkOf(seat),
                                    room.session().value()));
        });
    }

    void goes(long at, String page) {
        at(at, () -> {
            WebSocketSession line = lines.remove(page);
            if (line != null) {
                handler.afterConnectionClosed(line, CloseStatus.GOING_AWAY);
            }
        });
    }

    void startsExchange(long at, String page) {
        at(at, () -> {
            say(page, "{\"type\":\"open\",\"request\":%d}".formatted(++requests));
            say(page, "{\"type\":\"go\",\"request\":%d,\"from\":null,\"to\":\"%s\"}".formatted(++requests, exchange()));
        });
    }

    void ends(long at, String page) {
        at(at, () -> say(page, "{\"type\":\"end\",\"request\":%d}".formatted(++requests)));
    }

    /** What the video frame of a page said, passed on as the page does. */
    void reports(String page, Report report) {
        switch (report.name()) {
            case "video-in" ->
                at(
                        report.at(),
                        () -> say(
                                page,
                                "{\"type\":\"in\",\"endpoint\":\"%s\",\"room\":\"%s\"}"
                                        .formatted(report.inside("endpoint"), report.inside("room"))));
            case "video-out" -> at(report.at(), () -> say(page, "{\"type\":\"out\"}"));
            case "video-muted" ->
                at(report.at(), () -> say(page, "{\"type\":\"muted\",\"muted\":%s}".formatted(report.detail())));
            case "video-speaker" ->
                at(
                        report.at(),
                        () -> say(page, "{\"type\":\"speaker\",\"endpoint\":\"%s\"}".formatted(report.detail())));
            default -> {}
        }
    }

    /** Everything that was to happen happens, each thing at its time. */
    void happens() {
        arrivals.sort(Comparator.comparingLong(Arrival::at));
        for (Arrival arrival : arrivals) {
            clock.set(room.plan.startsAt().plusMillis(arrival.at()));
            arrival.what().run();
        }
        arrivals.clear();
    }

    List<LogEntry> log() {
        return log.after(room.session(), 0);
    }

    /** What the log said at a moment, before what happened then. */
    RoomState state(List<LogEntry> entries, long at) {
        long until = room.plan.startsAt().toEpochMilli() + at;
        return RoomState.of(entries.stream().filter(entry -> entry.at() < until).toList());
    }

    Optional<RoomState.Device> device(RoomState state, String page) {
        return Optional.ofNullable(connections.get(page)).flatMap(state::device);
    }

    long arrivals(List<LogEntry> entries, String page) {
        return entries.stream()
                .filter(entry -> entry.what() instanceof Happening.Joined joined
                        && joined.connection().equals(connections.get(page)))
                .count();
    }

    private void at(long at, Runnable what) {
        arrivals.add(new Arrival(at, what));
    }

    private void say(String page, String message) {
        WebSocketSession line = lines.get(page);
        if (line == null) {
            return; // the page is closed
        }
        try {
            handler.handleMessage(line, new TextMessage(message));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        RoomSocket.Place place = Objects.requireNonNull(
                ((RoomSocket) Objects.requireNonNull(line.getAttributes().get("room"))).place());
        connections.put(page, place.connection());
        // Other threads read the log as it grows; what comes next shall find them done.
        place.feed().tick();
    }

    private static WebSocketSession line() {
        Map<String, Object> attributes = new HashMap<>();
        return (WebSocketSession) Proxy.newProxyInstance(
                TracedRoom.class.getClassLoader(),
                new Class<?>[] {WebSocketSession.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getAttributes" -> attributes;
                    case "isOpen" -> true;
                    case "getId", "toString" -> "traced";
                    case "hashCode" -> System.identityHashCode(proxy);
                    case "equals" -> proxy == arguments[0];
                    default -> null;
                });
    }
}
