package no.mestringsrom.room;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Divides participants into small groups whose sizes differ by one at most. */
final class Division {

    private Division() {}

    /** So many groups that everybody has company, and at least one: there is no talking in a group of one. */
    static int groups(int participants, int wanted) {
        return Math.max(1, Math.min(wanted, participants / 2));
    }

    /** So many groups that none has fewer than this; a few may have one more. */
    static int groupsOf(int participants, int size) {
        return groups(participants, participants / Math.max(2, size));
    }

    /**
     * @param experienced those who are to be spread, so that a newcomer meets one wherever there are enough
     * @return group numbers from 1
     */
    static Map<UUID, Integer> divide(
            Collection<UUID> participants, Set<UUID> experienced, int groups, RandomGenerator random) {
        List<UUID> order = new ArrayList<>(participants);
        Collections.shuffle(order, random);
        order.sort(Comparator.comparing((UUID one) -> !experienced.contains(one)));
        Map<UUID, Integer> division = new LinkedHashMap<>();
        for (int i = 0; i < order.size(); i++) {
            division.put(order.get(i), 1 + i % groups);
        }
        return division;
    }
}
