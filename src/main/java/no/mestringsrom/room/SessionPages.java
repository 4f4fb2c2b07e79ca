package no.mestringsrom.room;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;

/** The pages of this node that show one session. Not thread-safe: its feed sees to that. */
final class SessionPages {

    /** Of one person: more devices than anybody sits at. */
    private static final int MOST_OF_ONE = 5;

    private final Set<RoomSocket> sockets = new LinkedHashSet<>();
    private final Map<String, RoomSocket> byConnection = new HashMap<>();

    /** Takes in a page that has its place; one that was called the same before is closed, and the oldest of too many. */
    void add(RoomSocket socket, String connection) {
        sockets.add(socket);
        UUID person = Objects.requireNonNull(socket.place()).seat().person();
        List<RoomSocket> own = of(person);
        if (own.size() > MOST_OF_ONE) {
            own.getFirst().close(CloseStatus.POLICY_VIOLATION);
        }
        RoomSocket before = byConnection.put(connection, socket);
        if (before != null && before != socket) {
            sockets.remove(before);
            before.close(CloseStatus.NORMAL);
        }
    }

    /** @return whether the page is gone; false if it has come back on another socket already */
    boolean remove(RoomSocket socket) {
        sockets.remove(socket);
        RoomSocket.Place place = socket.place();
        return place != null && byConnection.remove(place.connection(), socket);
    }

    boolean isEmpty() {
        return sockets.isEmpty();
    }

    boolean has(String connection) {
        return byConnection.containsKey(connection);
    }

    /** Whose page this is. */
    Optional<UUID> ownerOf(String connection) {
        RoomSocket socket = byConnection.get(connection);
        RoomSocket.Place place = socket == null ? null : socket.place();
        return Optional.ofNullable(place).map(taken -> taken.seat().person());
    }

    /** Everybody who has a page open. */
    Set<UUID> people() {
        Set<UUID> here = new HashSet<>();
        sockets.forEach(socket -> {
            RoomSocket.Place place = socket.place();
            if (place != null) {
                here.add(place.seat().person());
            }
        });
        return here;
    }

    List<RoomSocket> hosts() {
        return sockets.stream().filter(SessionPages::isHost).toList();
    }

    List<RoomSocket> participants() {
        return sockets.stream().filter(socket -> !isHost(socket)).toList();
    }

    /** To one page, if it is open here. */
    void send(String connection, TextMessage message) {
        RoomSocket socket = byConnection.get(connection);
        if (socket != null) {
            socket.send(message);
        }
    }

    /** To all pages that a person has open. */
    void tell(UUID person, TextMessage message) {
        of(person).forEach(socket -> socket.send(message));
    }

    /** All pages that a person has open, the oldest first. */
    List<RoomSocket> of(UUID person) {
        return sockets.stream().filter(socket -> isOf(socket, person)).toList();
    }

    List<RoomSocket> all() {
        return List.copyOf(sockets);
    }

    void ping() {
        sockets.forEach(RoomSocket::ping);
    }

    private static boolean isOf(RoomSocket socket, UUID person) {
        RoomSocket.Place place = socket.place();
        return place != null && place.seat().person().equals(person);
    }

    private static boolean isHost(RoomSocket socket) {
        RoomSocket.Place place = socket.place();
        return place != null && place.seat().steers();
    }
}
