package no.mestringsrom.practice;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One meeting: who is in it, in which of its rooms, and what they are told about each other. Not safe for several threads:
 * {@link PracticeMeetings} lets one in at a time.
 *
 * <p>Moderators alone mute, remove and move others, end the meeting and open groups; from anybody else it does nothing and
 * says nothing, as on a Jitsi server.
 */
final class Meeting {

    static final String MAIN = "";
    static final int CAPACITY = 6;
    /** How long a broken connection is waited for before the others are told that somebody left. */
    static final Duration GRACE = Duration.ofSeconds(20);

    private static final int LONGEST_NAME = 100;
    private static final int MOST_GROUPS = 20;

    private final Map<String, Endpoint> endpoints = new LinkedHashMap<>();
    private final Map<String, String> groupNames = new LinkedHashMap<>();
    private final Speakers speakers = new Speakers();
    /** What they are told who come back although they were thrown out. */
    private final Map<String, Told> thrownOut = new HashMap<>();

    boolean full() {
        return endpoints.size() >= CAPACITY;
    }

    boolean empty() {
        return endpoints.isEmpty();
    }

    Optional<Endpoint> endpoint(String id) {
        return Optional.ofNullable(endpoints.get(id));
    }

    void add(Endpoint endpoint) {
        endpoints.put(endpoint.id, endpoint);
        tellRoommates(endpoint, new Told.Entered(endpoint.person()));
        tellRooms();
    }

    void remove(Endpoint endpoint) {
        if (endpoints.remove(endpoint.id) != null) {
            tellRoom(endpoint.group, new Told.Left(endpoint.id));
            speakers.forget(endpoint.group, endpoint.id);
            tellRooms();
        }
    }

    /** Gives up those who have been away for too long. */
    void giveUp(Instant now) {
        giveUp(endpoint -> endpoint.awaySince(now.minus(GRACE)));
    }

    /** Whoever comes in by the door is not waited for any longer where they were. */
    void giveUp(String personId, Instant now) {
        giveUp(endpoint -> endpoint.pass.personId().equals(personId) && endpoint.awaySince(now));
    }

    private void giveUp(Predicate<Endpoint> which) {
        endpoints.values().stream().filter(which).toList().forEach(this::remove);
    }

    /**
     * Who was thrown out may come in by the door, with a new token, but not back as if nothing had happened: whoever was
     * away at that moment is told now.
     */
    Optional<Told> thrownOut(String id) {
        return Optional.ofNullable(thrownOut.get(id));
    }

    List<Told.Person> roommates(Endpoint endpoint) {
        return roommatesOf(endpoint).stream().map(Endpoint::person).toList();
    }

    /** Between people in the same room only: who has just been moved no longer hears the others. */
    void signal(Endpoint from, Said.Signal signal) {
        Endpoint to = endpoints.get(signal.to());
        if (to != null && to != from && to.group.equals(from.group)) {
            to.tell(new Told.Signalled(from.id, signal.data()));
        }
    }

    void muted(Endpoint endpoint, Media media, boolean muted) {
        if (endpoint.muted(media) != muted) {
            endpoint.mute(media, muted);
            tellRoommates(endpoint, new Told.MuteChanged(endpoint.id, media, muted));
        }
    }

    void name(Endpoint endpoint, String name) {
        if (!name.isBlank() && name.length() <= LONGEST_NAME) {
            endpoint.name = name;
            tellRoom(endpoint.group, new Told.Renamed(endpoint.id, name));
        }
    }

    /** Nobody is told of silence. */
    void level(Endpoint endpoint, double level, Instant now) {
        endpoint.heard(level, now);
        speakers.decide(endpoint.group, in(endpoint.group), now)
                .ifPresent(speaker -> tellRoom(endpoint.group, new Told.Speaker(speaker)));
    }

    /** The others in the same room. Their pages do it, and say so by {@link Said.Muted}. */
    void muteOthers(Endpoint by, Media media) {
        if (by.moderator) {
            tellRoommates(by, new Told.MuteAsked(media));
        }
    }

    void muteOne(Endpoint by, String id, Media media) {
        Endpoint one = inRoomOf(by, id);
        if (by.moderator && one != null) {
            one.tell(new Told.MuteAsked(media));
        }
    }

    void grant(Endpoint by, String id) {
        Endpoint one = inRoomOf(by, id);
        if (by.moderator && one != null && !one.moderator) {
            one.moderator = true;
            tellRoom(one.group, new Told.RoleChanged(id, true));
        }
    }

    void kick(Endpoint by, String id) {
        Endpoint one = inRoomOf(by, id);
        if (by.moderator && one != null && one != by) {
            tellRoom(one.group, new Told.Kicked(one.who(), by.who()));
            throwOut(one, new Told.Refused(Refusal.KICKED));
        }
    }

    /** @return whether the meeting is over: it only ends from the main room */
    boolean end(Endpoint by) {
        if (!by.moderator || !by.group.equals(MAIN)) {
            return false;
        }
        endpoints.values().forEach(endpoint -> {
            endpoint.tell(new Told.Ended());
            endpoint.close();
        });
        endpoints.clear();
        return true;
    }

    void addGroup(Endpoint by, String name) {
        if (by.moderator && groupNames.size() < MOST_GROUPS && name.length() <= LONGEST_NAME) {
            groupNames.put(UUID.randomUUID().toString(), name);
            tellAll(rooms());
        }
    }

    void closeGroup(Endpoint by, String group) {
        if (by.moderator && groupNames.containsKey(group)) {
            in(group).forEach(endpoint -> move(endpoint, MAIN));
        }
    }

    void removeGroup(Endpoint by, String group) {
        if (by.moderator && groupNames.remove(group) != null) {
            Told removed = new Told.GroupRemoved(group);
            in(group).forEach(endpoint -> {
                endpoint.tell(removed);
                throwOut(endpoint, removed);
            });
            speakers.forget(group);
            tellAll(rooms());
        }
    }

    /** Anybody may move themselves, as on a Jitsi server; only moderators move others, and only from where they are. */
    void move(Endpoint by, @Nullable String id, @Nullable String from, @Nullable String group) {
        String target = group == null ? MAIN : group;
        if (!target.equals(MAIN) && !groupNames.containsKey(target)) {
            return;
        }
        Endpoint one = id == null ? by : endpoints.get(id);
        if (one == by) {
            move(by, target);
        } else if (one != null && by.moderator && one.group.equals(from == null ? by.group : from)) {
            move(one, target);
        }
    }

    /** Spreads everybody in the main room but the one who asks evenly over the groups. */
    void autoAssign(Endpoint by) {
        if (!by.moderator || groupNames.isEmpty()) {
            return;
        }
        List<Endpoint> toAssign =
                in(MAIN).stream().filter(endpoint -> endpoint != by).toList();
        List<String> groups = List.copyOf(groupNames.keySet());
        for (int i = 0; i < toAssign.size(); i++) {
            move(toAssign.get(i), groups.get(i % groups.size()));
        }
    }

    List<Told.Room> roomList() {
        List<Told.Room> rooms = new ArrayList<>();
        rooms.add(room(MAIN, ""));
        groupNames.forEach((id, name) -> rooms.add(room(id, name)));
        return rooms;
    }

    private void move(Endpoint endpoint, String target) {
        if (endpoint.group.equals(target)) {
            return;
        }
        tellRoommates(endpoint, new Told.Left(endpoint.id));
        speakers.forget(endpoint.group, endpoint.id);
        endpoint.group = target;
        endpoint.tell(new Told.Moved(target, roommates(endpoint)));
        tellRoommates(endpoint, new Told.Entered(endpoint.person()));
        tellRooms();
    }

    private void throwOut(Endpoint endpoint, Told onComingBack) {
        endpoint.close();
        remove(endpoint);
        thrownOut.put(endpoint.id, onComingBack);
    }

    private Told.Room room(String id, String name) {
        return new Told.Room(id, name, in(id).stream().map(Endpoint::person).toList());
    }

    private Told.Rooms rooms() {
        return new Told.Rooms(roomList());
    }

    private void tellRooms() {
        if (!groupNames.isEmpty()) {
            tellAll(rooms());
        }
    }

    private List<Endpoint> in(String group) {
        return endpoints.values().stream()
                .filter(endpoint -> endpoint.group.equals(group))
                .toList();
    }

    /** By a bare id nobody is found in another room, as on a Jitsi server. */
    private @Nullable Endpoint inRoomOf(Endpoint by, String id) {
        Endpoint one = endpoints.get(id);
        return one != null && one.group.equals(by.group) ? one : null;
    }

    private Collection<Endpoint> roommatesOf(Endpoint endpoint) {
        return in(endpoint.group).stream().filter(other -> other != endpoint).toList();
    }

    private void tellRoommates(Endpoint endpoint, Told told) {
        roommatesOf(endpoint).forEach(other -> other.tell(told));
    }

    private void tellRoom(String group, Told told) {
        in(group).forEach(endpoint -> endpoint.tell(told));
    }

    private void tellAll(Told told) {
        endpoints.values().forEach(endpoint -> endpoint.tell(told));
    }
}
