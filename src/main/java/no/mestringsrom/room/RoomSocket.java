package no.mestringsrom.room;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.concurrent.Executor;
import no.mestringsrom.texts.Language;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PingMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;

/**
 * A page's connection. Sending never waits: a short-lived thread does it, one at a time for each page, and of states only
 * the newest, so that a slow phone gets the present rather than the past and holds up nobody.
 */
final class RoomSocket {

    private static final Logger LOG = LoggerFactory.getLogger(RoomSocket.class);
    private static final int MOST_WAITING = 64;

    private final WebSocketSession session;
    private final Executor threads;
    private final long openedAt;
    private final MessagePace pace = new MessagePace();
    private volatile @Nullable Place place;
    private @Nullable TextMessage state;
    private @Nullable ArrayDeque<WebSocketMessage<?>> others;
    private volatile @Nullable CloseStatus closing;
    private boolean sending;

    /** Whose page it is, once it has said hello. */
    record Place(Seat seat, String connection, SessionFeed feed, Language language) {}

    RoomSocket(WebSocketSession session, Executor threads, long openedAt) {
        this.session = session;
        this.threads = threads;
        this.openedAt = openedAt;
    }

    @Nullable
    Place place() {
        return place;
    }

    void sit(Place taken) {
        place = taken;
    }

    /** Epoch milliseconds. */
    long openedAt() {
        return openedAt;
    }

    /** Takes the place of a state that has not been sent yet. */
    void sendState(TextMessage newest) {
        synchronized (this) {
            state = newest;
        }
        startSending();
    }

    void send(WebSocketMessage<?> message) {
        synchronized (this) {
            if (others == null) {
                others = new ArrayDeque<>(2);
            }
            if (others.size() < MOST_WAITING) {
                others.add(message);
            } else {
                // Who does not read is let go. Not here: closing calls back into the feed, whose lock the caller may
                // hold.
                others.clear();
                closing = CloseStatus.SESSION_NOT_RELIABLE;
            }
        }
        startSending();
    }

    /** Whether what the page says may still be heard. */
    boolean isHeard(long now) {
        return pace.allows(now);
    }

    /** How long a message may be, in characters, now that it is known whose page it is. */
    void mayWrite(int characters) {
        session.setTextMessageSizeLimit(characters);
    }

    void ping() {
        send(new PingMessage());
    }

    /** Closes it when all that waits has been sent. */
    void close(CloseStatus status) {
        synchronized (this) {
            closing = status;
        }
        startSending();
    }

    private void startSending() {
        synchronized (this) {
            if (sending) {
                return;
            }
            sending = true;
        }
        threads.execute(this::sendAll);
    }

    private void sendAll() {
        try {
            for (WebSocketMessage<?> next = next(); next != null; next = next()) {
                session.sendMessage(next);
            }
            CloseStatus asked = closing;
            if (asked != null) {
                closeQuietly(asked);
            }
        } catch (IOException | IllegalStateException gone) {
            LOG.debug("Could not send to {}: {}", session.getId(), gone.toString());
            synchronized (this) {
                sending = false;
            }
            closeQuietly(CloseStatus.SESSION_NOT_RELIABLE);
        }
    }

    private synchronized @Nullable WebSocketMessage<?> next() {
        WebSocketMessage<?> next = others == null ? null : others.poll();
        if (next == null) {
            // Kept only while there is something in it: most pages wait for an hour between two messages.
            others = null;
            next = state;
            state = null;
        }
        if (next == null) {
            sending = false;
        }
        return next;
    }

    private void closeQuietly(CloseStatus status) {
        try {
            session.close(status);
        } catch (IOException alreadyGone) {
            LOG.trace("Closed already", alreadyGone);
        }
    }
}
