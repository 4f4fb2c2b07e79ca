package no.mestringsrom.search;

import java.util.Map;
import java.util.Set;

/**
 * Something that can be found.
 *
 * @param key by which whoever put it in knows it
 * @param name what it is called: counts the most
 * @param place where it is, in every name that the place has
 * @param theme what it is about, in every word for that
 * @param text everything else that is written of it: counts the least
 * @param marks what it can be chosen by, each with its values
 * @param order smaller comes first
 */
public record Findable(
        String key, String name, String place, String theme, String text, Map<String, Set<String>> marks, long order) {}
