package no.mestringsrom.room;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.mestringsrom.exchange.SessionRole;
import org.jspecify.annotations.Nullable;

/** What a log says is true now: who is in, what is on, whether the doors are open. Fed entry by entry; not thread-safe. */
final class RoomState {

    /**
     * A page that is in the video room.
     *
     * @param since when it came into this room, epoch milliseconds
     */
    record Device(
            String connection,
            UUID person,
            SessionRole role,
            String endpoint,
            String room,
            long since,
            boolean muted) {}

    /** A segment that is on; {@code by} started it. */
    record Running(String segment, long startedAt, UUID by) {}

    private final Map<String, Device> devices = new LinkedHashMap<>();
    private final Map<String, UUID> owners = new HashMap<>();
    private final Map<String, Long> spent = new HashMap<>();
    private boolean doorsOpen;
    private boolean ended;
    private int extendedMinutes;
    private @Nullable UUID extendedBy;
    private @Nullable UUID endedBy;
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
                extendedBy = extended.person();
            }
            case Happening.Ended end -> {
                ended = true;
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
                                        device.muted()));
            case Happening.Left left -> devices.remove(left.connection());
            case Happening.Muted muted -> mute(muted.connection(), true);
            case Happening.Unmuted unmuted -> mute(unmuted.connection(), false);
            case Happening.Spoke ignored -> {}
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

    Optional<UUID> extendedBy() {
        return Optional.ofNullable(extendedBy);
    }

    Optional<Running> running() {
        return ended ? Optional.empty() : Optional.ofNullable(running);
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

    /** Who is behind what the video server calls by this id. */
    Optional<UUID> personAt(String endpoint) {
        return devices.values().stream()
                .filter(device -> device.endpoint().equals(endpoint))
                .map(Device::person)
                .findFirst();
    }

    /** Whose page this is or was, if it was ever in. */
    Optional<UUID> ownerOf(String connection) {
        return Optional.ofNullable(owners.get(connection));
    }

    boolean hostIsIn() {
        return devices.values().stream().anyMatch(device -> device.role().isHost());
    }

    /** The page whose reports about speakers count: the one that has been in the room longest. */
    boolean leads(Device device) {
        return devices.values().stream()
                .filter(other -> other.room().equals(device.room()))
                .min(Comparator.comparingLong(Device::since).thenComparing(Device::connection))
                .filter(device::equals)
                .isPresent();
    }

    private void start(long at, Happening.SegmentStarted started) {
        if (running != null) {
            spent.merge(running.segment(), at - running.startedAt(), Long::sum);
        }
        running = new Running(started.segment(), at, started.person());
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
                        false));
    }

    private void mute(String connection, boolean muted) {
        devices.computeIfPresent(
                connection,
                (id, device) -> new Device(
                        id, device.person(), device.role(), device.endpoint(), device.room(), device.since(), muted));
    }
}
