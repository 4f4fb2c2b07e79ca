package no.mestringsrom.room;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import no.mestringsrom.exchange.LogEvent;
import no.mestringsrom.exchange.SessionRole;
import org.jspecify.annotations.Nullable;

/** What a log says is true now: who is in, what is on, whether the doors are open. Fed entry by entry; not thread-safe. */
final class RoomState {

    /**
     * A page that is in the video room.
     *
     * @param since when it came into this room, epoch milliseconds
     * @param muted null until the page has said so: a person's mute state outlives their devices, so that the first word
     *     of a new one is news, whatever it is
     * @param heads how many people sit at it
     */
    record Device(
            String connection,
            UUID person,
            SessionRole role,
            String endpoint,
            String room,
            long since,
            @Nullable Boolean muted,
            int heads) {}

    /** A segment that is on; {@code by} started it. */
    record Running(String segment, long startedAt, UUID by) {}

    /** Something that a host changed of the plan. */
    record Change(Happening what, UUID by, long at) {}

    private final Map<String, Device> devices = new LinkedHashMap<>();
    /** Who has been heard since the segment began. Never written down anywhere. */
    private final Set<UUID> heard = new HashSet<>();

    private final Set<UUID> removed = new HashSet<>();
    private final Map<String, UUID> owners = new HashMap<>();
    private final Map<String, Long> spent = new HashMap<>();
    private final Map<String, Integer> replanned = new TreeMap<>();
    private boolean doorsOpen;
    private boolean ended;
    private int extendedMinutes;
    private int carriedOverMinutes;
    private int changes;
    private @Nullable Change lastChange;
    private @Nullable UUID endedBy;
    private @Nullable GroupWork groupWork;
    /** The segment that was on when small groups were last opened. */
    private @Nullable String groupsOpenedIn;

    private long groupsClosedAt;
    private @Nullable Running running;

    static RoomState of(List<LogEntry> log) {
        RoomState state = new RoomState();
        log.forEach(state::add);
        return state;
    }

    void add(LogEntry entry) {
        switch (entry.what()) {
            case Happening.DoorsOpened ignored -> doorsOpen = true;
            case Happening.SegmentStarted started -> start(entry.at(), started);
            case Happening.Extended extended -> {
                extendedMinutes += extended.minutes();
                changed(entry, extended.person());
            }
            case Happening.Replanned change -> {
                replanned.put(change.segment(), change.minutes());
                changed(entry, change.person());
            }
            case Happening.CarriedOver carried -> {
                carriedOverMinutes += carried.minutes();
                changed(entry, carried.person());
            }
            case Happening.GroupsOpened opened -> {
                groupWork = new GroupWork(opened.person(), entry.at() + 60_000L * opened.minutes(), Map.of());
                groupsOpenedIn = running == null ? null : running.segment();
            }
            case Happening.Assigned assigned -> {
                if (groupWork != null) {
                    groupWork = groupWork.with(assigned.subject(), assigned.group());
                }
            }
            case Happening.GroupsCalled ignored -> {
                if (groupWork != null) {
                    groupWork = groupWork.called(entry.at());
                }
            }
            case Happening.GroupsClosed ignored -> {
                groupWork = null;
                groupsClosedAt = entry.at();
            }
            case Happening.Ended end -> {
                ended = true;
                groupWork = null;
                endedBy = end.person();
            }
            case Happening.Joined joined -> join(entry.at(), joined);
            case Happening.Moved moved ->
                devices.computeIfPresent(
                        moved.connection(),
                        (id, device) -> device.room().equals(moved.room())
                                ? device
                                : new Device(
                                        id,
                                        device.person(),
                                        device.role(),
                                        device.endpoint(),
                                        moved.room(),
                                        entry.at(),
                                        device.muted(),
                                        device.heads()));
            case Happening.Left left -> devices.remove(left.connection());
            case Happening.Muted muted -> mute(muted.connection(), true);
            case Happening.Unmuted unmuted -> mute(unmuted.connection(), false);
            case Happening.Spoke spoke -> hear(spoke);
            case Happening.Removed removal -> removed.add(removal.subject());
            case Happening.LetInAgain admission -> removed.remove(admission.subject());
        }
    }

    /** Whether participants are let in. */
    boolean doorsOpen() {
        return (doorsOpen || running != null) && !ended;
    }

    boolean started() {
        return running != null;
    }

    boolean ended() {
        return ended;
    }

    Optional<UUID> endedBy() {
        return Optional.ofNullable(endedBy);
    }

    int extendedMinutes() {
        return extendedMinutes;
    }

    /** Lengths that the hosts have changed, in whole minutes, by segment. */
    Map<String, Integer> replanned() {
        return replanned;
    }

    /** The length that an item of the agenda has by now, in whole minutes. */
    int length(AgendaPart item) {
        return replanned.getOrDefault(item.id(), item.minutes());
    }

    int carriedOverMinutes() {
        return carriedOverMinutes;
    }

    /** How often the hosts have changed the plan of the session that is on. */
    int changes() {
        return changes;
    }

    Optional<Change> lastChange() {
        return Optional.ofNullable(lastChange);
    }

    Optional<Running> running() {
        return ended ? Optional.empty() : Optional.ofNullable(running);
    }

    /** The small groups, while there are any. */
    Optional<GroupWork> groupWork() {
        return Optional.ofNullable(groupWork);
    }

    /** The small groups, unless their time is up and nothing has closed them yet. */
    Optional<GroupWork> groupWorkAt(long now) {
        return groupWork().filter(work -> now < work.closesAt());
    }

    /**
     * When the small groups of an earlier segment were closed after the present one had begun, which they kept from opening
     * its own; empty if it has had its own, or none were in the way. Epoch milliseconds.
     */
    Optional<Long> waitedForGroupsUntil() {
        return running()
                .filter(on -> groupWork == null
                        && groupsClosedAt >= on.startedAt()
                        && !on.segment().equals(groupsOpenedIn))
                .map(on -> groupsClosedAt);
    }

    /** Whether everybody who is in is in the main room. */
    boolean allTogether() {
        return devices.values().stream().allMatch(device -> device.room().equals(LogEvent.MAIN_ROOM));
    }

    /**
     * The page that tells the video server what was decided: one that is with everybody rather than visiting.
     *
     * @param steers whose pages may
     */
    Optional<String> leading(Predicate<UUID> steers) {
        return devices.values().stream()
                .filter(device -> steers.test(device.person()))
                .min(Comparator.comparing((Device device) -> !device.room().equals(LogEvent.MAIN_ROOM))
                        .thenComparing(Device::since)
                        .thenComparing(Device::connection))
                .map(Device::connection);
    }

    /** What a segment had before its present stretch, in milliseconds. */
    long spentBefore(String segment) {
        return spent.getOrDefault(segment, 0L);
    }

    Collection<Device> devices() {
        return devices.values();
    }

    Optional<Device> device(String connection) {
        return Optional.ofNullable(devices.get(connection));
    }

    /**
     * Who is behind what the video server calls by this id. Should two say it is they, one who steers is believed.
     *
     * @param steers who does
     */
    Optional<UUID> personAt(String endpoint, Predicate<UUID> steers) {
        return devices.values().stream()
                .filter(device -> device.endpoint().equals(endpoint))
                .min(Comparator.comparing(device -> !steers.test(device.person())))
                .map(Device::person);
    }

    /** Whose page this is or was, if it was ever in. */
    Optional<UUID> ownerOf(String connection) {
        return Optional.ofNullable(owners.get(connection));
    }

    /** Participants whom a host has taken out. */
    Set<UUID> removed() {
        return removed;
    }

    /** How many of the participants who are in have not been heard since this segment began. */
    int quiet() {
        Set<UUID> quiet = new HashSet<>(participantsIn());
        quiet.removeAll(heard);
        return quiet.size();
    }

    Set<UUID> participantsIn() {
        return devices.values().stream()
                .filter(device -> !device.role().isHost())
                .map(Device::person)
                .collect(Collectors.toSet());
    }

    /** The page whose reports about speakers count: the one that has been in the room longest. */
    boolean leads(Device device) {
        return devices.values().stream()
                .filter(other -> other.room().equals(device.room()))
                .min(Comparator.comparingLong(Device::since).thenComparing(Device::connection))
                .filter(device::equals)
                .isPresent();
    }

    private void changed(LogEntry entry, UUID by) {
        changes++;
        lastChange = new Change(entry.what(), by, entry.at());
    }

    private void start(long at, Happening.SegmentStarted started) {
        if (running != null) {
            spent.merge(running.segment(), at - running.startedAt(), Long::sum);
        }
        heard.clear();
        running = new Running(started.segment(), at, started.person());
    }

    /** Only what counts by rule 7: the report of the page that leads its room, about somebody who is there. */
    private void hear(Happening.Spoke spoke) {
        Device reporter = devices.get(spoke.reporter());
        if (reporter != null
                && leads(reporter)
                && devices.values().stream()
                        .anyMatch(device -> device.person().equals(spoke.person())
                                && device.room().equals(reporter.room()))) {
            heard.add(spoke.person());
        }
    }

    private void join(long at, Happening.Joined joined) {
        owners.put(joined.connection(), joined.person());
        devices.putIfAbsent(
                joined.connection(),
                new Device(
                        joined.connection(),
                        joined.person(),
                        joined.role(),
                        joined.endpoint(),
                        joined.room(),
                        at,
                        null,
                        joined.heads()));
    }

    private void mute(String connection, boolean muted) {
        devices.computeIfPresent(
                connection,
                (id, device) -> new Device(
                        id,
                        device.person(),
                        device.role(),
                        device.endpoint(),
                        device.room(),
                        device.since(),
                        muted,
                        device.heads()));
    }
}
