package no.mestringsrom.exchange;

import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Someone who is in at this instant, without the grace of rule 3.
 *
 * @param rooms in alphabetical order; more than one if they have devices in several
 * @param heads the most participants at one of their devices
 */
public record Presence(String person, SessionRole role, Set<String> rooms, int heads) {

    public Presence {
        SortedSet<String> sorted = new TreeSet<>(rooms);
        rooms = Collections.unmodifiableSortedSet(sorted);
    }
}
