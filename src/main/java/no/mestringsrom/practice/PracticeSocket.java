package no.mestringsrom.practice;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.TextWebSocketHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The connections of the meeting pages: reads what they say, and lets nobody flood it. */
@Component
class PracticeSocket extends TextWebSocketHandler {

    /** An offer with sound and picture is some 8 kB. */
    private static final int LARGEST_MESSAGE = 64 * 1024;

    private static final int MOST_MESSAGES = 600;
    private static final long IN_MILLIS = 10_000;

    private static final long SILENT_MILLIS = 30_000;

    private static final Logger log = LoggerFactory.getLogger(PracticeSocket.class);

    private final PracticeMeetings meetings;
    private final JsonMapper json;
    private final Map<String, Connection> connections = new ConcurrentHashMap<>();

    PracticeSocket(PracticeMeetings meetings, JsonMapper json) {
        this.meetings = meetings;
        this.json = json;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) {
        session.setTextMessageSizeLimit(LARGEST_MESSAGE);
        connections.put(session.getId(), new Connection(new SocketLine(session, json)));
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage message) throws IOException {
        Connection connection = connections.get(session.getId());
        if (connection == null) {
            return;
        }
        if (connection.tooMany()) {
            session.close(CloseStatus.POLICY_VIOLATION);
            return;
        }
        Said said;
        try {
            said = json.readValue(message.getPayload(), Said.class);
        } catch (JacksonException notOurs) {
            session.close(CloseStatus.BAD_DATA);
            return;
        }
        PracticeMeetings.Seat seat = connection.seat;
        if (seat != null) {
            meetings.said(seat, said);
        } else if (said instanceof Said.Join join) {
            connection.seat = meetings.join(join, connection.line).orElse(null);
        } else {
            session.close(CloseStatus.POLICY_VIOLATION);
        }
    }

    /** A page that is there pings every 10 seconds; the network does not always say when one is gone. */
    @Scheduled(fixedDelay = 5_000)
    void dropSilent() {
        long limit = System.nanoTime() - SILENT_MILLIS * 1_000_000;
        connections.values().stream()
                .filter(connection -> connection.heard - limit < 0)
                .forEach(connection -> connection.line.drop());
    }

    @Override
    public void handleTransportError(WebSocketSession session, Throwable exception) {
        log.debug("Connection {} broke: {}", session.getId(), exception.toString());
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        Connection connection = connections.remove(session.getId());
        if (connection != null) {
            connection.line.close();
            if (connection.seat != null) {
                meetings.lost(connection.seat, connection.line);
            }
        }
    }

    /** Messages of one connection come one after the other, so it needs no lock. */
    private static final class Connection {

        private final SocketLine line;
        private PracticeMeetings.@Nullable Seat seat;
        private int messages;
        private long since = System.nanoTime();
        private volatile long heard = System.nanoTime();

        Connection(SocketLine line) {
            this.line = line;
        }

        boolean tooMany() {
            long now = System.nanoTime();
            heard = now;
            if (now - since > IN_MILLIS * 1_000_000) {
                since = now;
                messages = 0;
            }
            return ++messages > MOST_MESSAGES;
        }
    }
}
