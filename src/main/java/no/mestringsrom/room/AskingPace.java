package no.mestringsrom.room;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Holds back whoever asks faster than a person writes. In memory alone and for a minute, since who asked is nobody's
 * business.
 */
final class AskingPace {

    static final int MOST = 3;
    static final long MILLIS = 60_000;

    private final Map<UUID, Deque<Long>> latest = new HashMap<>();

    /** Whether this person may ask once more now; if so, it counts. */
    synchronized boolean allows(UUID person, long now) {
        latest.values().forEach(times -> times.removeIf(at -> now - at >= MILLIS));
        latest.values().removeIf(Deque::isEmpty);
        Deque<Long> times = latest.computeIfAbsent(person, id -> new ArrayDeque<>(MOST));
        return times.size() < MOST && times.add(now);
    }
}
