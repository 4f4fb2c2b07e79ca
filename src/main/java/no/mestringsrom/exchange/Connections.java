package no.mestringsrom.exchange;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import no.mestringsrom.exchange.LogEvent.Joined;
import no.mestringsrom.exchange.LogEvent.Left;
import no.mestringsrom.exchange.LogEvent.Moved;
import org.jspecify.annotations.Nullable;

/** The devices that are in, and in which room each is, as the log is followed event by event. */
final class Connections {

    /**
     * A device that is in.
     *
     * @param since when it came into the room it is in now
     */
    record Connection(String id, Attendee person, String room, int heads, long since) {}

    /** A device of this person went from a room (null: it came in) to a room (null: it went out). */
    record Change(
            Attendee person,
            @Nullable String from,
            @Nullable String to) {}

    // Rule 7 breaks ties by code point, which is not how Java compares strings beyond the basic plane.
    private static final Comparator<String> BY_CODE_POINT = (one, other) ->
            Arrays.compare(one.codePoints().toArray(), other.codePoints().toArray());

    private static final Comparator<Connection> LONGEST_IN_ROOM =
            Comparator.comparingLong(Connection::since).thenComparing(Connection::id, BY_CODE_POINT);

    private static final Comparator<Connection> MOST_HEADS =
            Comparator.comparingInt(Connection::heads).reversed().thenComparing(Connection::id);

    private final Map<String, Attendee> people;
    private final Map<String, Connection> in = new HashMap<>();
    private final Map<String, NavigableSet<Connection>> byRoom = new HashMap<>();
    private final Map<Attendee, Map<String, NavigableSet<Connection>>> byPersonAndRoom = new HashMap<>();

    /** @param people the session's list, by id; nobody else gets in */
    Connections(Map<String, Attendee> people) {
        this.people = people;
    }

    /** Takes in the next event of the log; empty if it moves no device, or makes no sense and is ignored. */
    Optional<Change> apply(LogEvent event) {
        return switch (event) {
            case Joined joined -> join(joined);
            case Moved moved -> move(moved);
            case Left left -> leave(left);
            default -> Optional.empty();
        };
    }

    private Optional<Change> join(Joined joined) {
        Attendee person = people.get(joined.person());
        if (person == null || in.containsKey(joined.connection())) {
            return Optional.empty();
        }
        add(new Connection(joined.connection(), person, joined.room(), joined.heads(), joined.at()));
        return Optional.of(new Change(person, null, joined.room()));
    }

    private Optional<Change> move(Moved moved) {
        Connection connection = in.get(moved.connection());
        if (connection == null || connection.room().equals(moved.room())) {
            return Optional.empty();
        }
        remove(connection);
        add(new Connection(connection.id(), connection.person(), moved.room(), connection.heads(), moved.at()));
        return Optional.of(new Change(connection.person(), connection.room(), moved.room()));
    }

    private Optional<Change> leave(Left left) {
        Connection connection = in.get(left.connection());
        if (connection == null) {
            return Optional.empty();
        }
        remove(connection);
        return Optional.of(new Change(connection.person(), connection.room(), null));
    }

    private void add(Connection connection) {
        in.put(connection.id(), connection);
        byRoom.computeIfAbsent(connection.room(), room -> new TreeSet<>(LONGEST_IN_ROOM))
                .add(connection);
        byPersonAndRoom
                .computeIfAbsent(connection.person(), person -> new HashMap<>())
                .computeIfAbsent(connection.room(), room -> new TreeSet<>(MOST_HEADS))
                .add(connection);
    }

    private void remove(Connection connection) {
        in.remove(connection.id());
        removeFrom(byRoom, connection);
        var byOwnRoom = byPersonAndRoom.getOrDefault(connection.person(), Map.of());
        removeFrom(byOwnRoom, connection);
        if (byOwnRoom.isEmpty()) {
            byPersonAndRoom.remove(connection.person());
        }
    }

    private static void removeFrom(Map<String, NavigableSet<Connection>> rooms, Connection connection) {
        rooms.computeIfPresent(connection.room(), (room, connections) -> {
            connections.remove(connection);
            return connections.isEmpty() ? null : connections;
        });
    }

    boolean isEmpty() {
        return in.isEmpty();
    }

    /** The connection of this id, if it is in. */
    Optional<Connection> connection(String id) {
        return Optional.ofNullable(in.get(id));
    }

    /** Whether this connection's reports count (rule 7): it has been in its room longest. */
    boolean isLeader(Connection connection) {
        var inRoom = byRoom.get(connection.room());
        return inRoom != null && inRoom.first().equals(connection);
    }

    /** The rooms this person is in. */
    Set<String> rooms(Attendee person) {
        return byPersonAndRoom.getOrDefault(person, Map.of()).keySet();
    }

    /** The largest heads among this person's connections in this room (rule 4); empty if there is none. */
    OptionalInt heads(Attendee person, String room) {
        var there = byPersonAndRoom.getOrDefault(person, Map.of()).get(room);
        return there == null
                ? OptionalInt.empty()
                : OptionalInt.of(there.first().heads());
    }

    /** The largest heads among this person's connections anywhere; empty if there is none. */
    OptionalInt heads(Attendee person) {
        return byPersonAndRoom.getOrDefault(person, Map.of()).values().stream()
                .mapToInt(there -> there.first().heads())
                .max();
    }
}
