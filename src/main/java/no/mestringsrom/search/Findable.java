package no.mestringsrom.search;

import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * Something that can be found.
 *
 * @param key by which whoever put it in knows it
 * @param name what it is called: counts the most
 * @param place where it is
 * @param theme what it is about, in every word for that, and what else the place is called
 * @param text everything else that is written of it: counts the least
 * @param marks what it can be chosen by, each with its values
 * @param order smaller comes first
 */
public record Findable(
        String key, String name, String place, String theme, String text, Map<String, Set<String>> marks, long order) {

    /** A number that two with different contents have in common once in some 10<sup>19</sup> times. */
    long content() {
        SortedMap<String, String> sorted = new TreeMap<>();
        marks.forEach((mark, values) -> sorted.put(mark, String.join("\0", new TreeSet<>(values))));
        String all = String.join("\0", key, name, place, theme, text, sorted.toString(), Long.toString(order));
        return StringHelper.murmurhash3_x64_128(new BytesRef(all))[0];
    }
}
