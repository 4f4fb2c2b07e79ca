package no.mestringsrom.practice;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Who speaks in each room of a meeting: whoever is clearly loudest, decided at most every 300 ms as a Jitsi server does.
 * The last speaker stays the speaker through silence.
 */
final class Speakers {

    /** Whose voice has not been heard for this long is silent. */
    static final Duration SILENCE = Duration.ofMillis(900);

    private static final Duration DECISION = Duration.ofMillis(300);
    private static final double CLEARLY = 1.3;

    private final Map<String, Endpoint> current = new HashMap<>();
    private final Map<String, Instant> decided = new HashMap<>();

    /** @return the id of the new speaker, if there is one */
    Optional<String> decide(String room, Collection<Endpoint> people, Instant now) {
        if (now.isBefore(decided.getOrDefault(room, Instant.MIN).plus(DECISION))) {
            return Optional.empty();
        }
        decided.put(room, now);
        Endpoint speaker = current.get(room);
        double toBeat = speaker == null ? 0 : CLEARLY * speaker.loudnessAt(now);
        Endpoint loudest = null;
        for (Endpoint one : people) {
            if (one != speaker && one.loudnessAt(now) > toBeat) {
                loudest = one;
                toBeat = one.loudnessAt(now);
            }
        }
        if (loudest == null) {
            return Optional.empty();
        }
        current.put(room, loudest);
        return Optional.of(loudest.id);
    }

    void forget(String room, String id) {
        current.computeIfPresent(room, (name, speaker) -> speaker.id.equals(id) ? null : speaker);
    }

    void forget(String room) {
        current.remove(room);
        decided.remove(room);
    }
}
