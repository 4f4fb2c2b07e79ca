package no.mestringsrom.registration;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who may have the seats that are left in a course.
 *
 * @param free seats that nobody has and that are kept for nobody; below 0 if there are more people than seats
 * @param reserved by municipality how many of its reserved seats are not taken yet; none that is 0. Empty once they are
 *     released
 */
record Quotas(int free, Map<String, Integer> reserved) {

    /** @param taken seats by municipality; what is missing is 0 */
    static Quotas of(int capacity, int allTaken, Map<String, Integer> reserved, Map<String, Integer> taken) {
        Map<String, Integer> left = new HashMap<>();
        reserved.forEach((municipality, seats) -> {
            int untaken = seats - taken.getOrDefault(municipality, 0);
            if (untaken > 0) {
                left.put(municipality, untaken);
            }
        });
        return new Quotas(capacity - allTaken, Map.copyOf(left));
    }

    /**
     * Whether there is a seat for somebody from there: one that is reserved for nobody, or for them. Where more is reserved than
     * is left, what is left is for the first of those it is reserved for.
     */
    boolean has(String municipality) {
        return free > 0 && (freeForAll() > 0 || reserved.containsKey(municipality));
    }

    /** The only municipalities that may have a seat now; empty if all may. */
    Optional<Set<String>> onlyFor() {
        if (freeForAll() > 0) {
            return Optional.empty();
        }
        return Optional.of(reserved.keySet().stream().filter(this::has).collect(Collectors.toUnmodifiableSet()));
    }

    /** What is left once somebody from there has taken one. */
    Quotas without(String municipality) {
        Map<String, Integer> left = new HashMap<>(reserved);
        left.computeIfPresent(municipality, (own, seats) -> seats > 1 ? seats - 1 : null);
        return new Quotas(free - 1, Map.copyOf(left));
    }

    private int freeForAll() {
        return free - reserved.values().stream().mapToInt(Integer::intValue).sum();
    }
}
