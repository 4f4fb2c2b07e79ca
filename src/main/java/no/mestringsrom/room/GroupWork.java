package no.mestringsrom.room;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The participants in small groups.
 *
 * @param by the host who opened them
 * @param closesAt when everybody is back, epoch milliseconds; never sooner than a minute after it became known
 * @param groups who belongs to which group, by its number from 1
 */
record GroupWork(UUID by, long closesAt, Map<UUID, Integer> groups) {

    static final long NOTICE_MILLIS = 60_000;

    GroupWork {
        groups = Map.copyOf(groups);
    }

    GroupWork with(UUID participant, int group) {
        Map<UUID, Integer> more = new HashMap<>(groups);
        more.put(participant, group);
        return new GroupWork(by, closesAt, more);
    }

    /** Whether there is time enough left for calling back early to mean anything. */
    boolean goesOnAfterNotice(long now) {
        return closesAt - now > NOTICE_MILLIS;
    }

    /** Called back at this moment. */
    GroupWork called(long at) {
        return new GroupWork(by, Math.min(closesAt, at + NOTICE_MILLIS), groups);
    }

    /** How many there are in each group; a group that lost its last one is not there. */
    Map<Integer, Long> sizes() {
        return groups.values().stream()
                .collect(Collectors.groupingBy(group -> group, TreeMap::new, Collectors.counting()));
    }

    /** Where somebody who comes late is needed most. */
    Optional<Integer> smallest() {
        return sizes().entrySet().stream().min(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    int count() {
        return groups.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    IntStream numbers() {
        return IntStream.rangeClosed(1, count());
    }
}
