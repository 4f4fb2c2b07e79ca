package no.mestringsrom.search;

import java.util.Map;
import java.util.Set;

/**
 * What somebody looks for.
 *
 * @param words as typed; blank for anything
 * @param marks each that must have one of these values
 * @param after the order must be larger
 * @param from how many to skip
 * @param most how many at most
 */
public record Wanted(String words, Map<String, Set<String>> marks, long after, int from, int most) {

    public static Wanted words(String words, int most) {
        return new Wanted(words, Map.of(), Long.MIN_VALUE, 0, most);
    }
}
