package no.mestringsrom.practice;

import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import tools.jackson.databind.json.JsonMapper;

/** A line over a WebSocket, with a thread of its own that writes, so that one slow page holds up nobody. */
final class SocketLine implements Line {

    private static final int MOST_WAITING = 1_000;
    private static final String CLOSE = "";

    private static final Logger log = LoggerFactory.getLogger(SocketLine.class);

    private final WebSocketSession session;
    private final JsonMapper json;
    private final BlockingQueue<String> waiting = new LinkedBlockingQueue<>(MOST_WAITING);

    SocketLine(WebSocketSession session, JsonMapper json) {
        this.session = session;
        this.json = json;
        Thread.ofVirtual().name("practice-line-" + session.getId()).start(this::write);
    }

    @Override
    public void tell(Told told) {
        put(json.writeValueAsString(told));
    }

    @Override
    public void close() {
        put(CLOSE);
    }

    /** Without waiting for what is still to be written. */
    void drop() {
        try {
            session.close(CloseStatus.SESSION_NOT_RELIABLE);
        } catch (IOException | IllegalStateException broken) {
            log.debug("Connection {} broke while closing: {}", session.getId(), broken.toString());
        }
    }

    private void put(String message) {
        if (!waiting.offer(message)) {
            // The page has not read for a long time. It comes back with its ticket, if it is there at all.
            waiting.clear();
            waiting.add(CLOSE);
        }
    }

    private void write() {
        try {
            for (String message = waiting.take(); !message.equals(CLOSE); message = waiting.take()) {
                session.sendMessage(new TextMessage(message));
            }
            session.close(CloseStatus.NORMAL);
        } catch (IOException | IllegalStateException broken) {
            log.debug("Connection {} broke while writing: {}", session.getId(), broken.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
