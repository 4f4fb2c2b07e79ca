package no.mestringsrom.search;

import java.util.List;

/**
 * @param keys the best first; where no words were typed, the smallest order first
 * @param total how many there are in all; no longer counted exactly above a thousand
 */
public record Found(List<String> keys, long total, Closeness closeness) {

    public static final Found NOTHING = new Found(List.of(), 0, Closeness.AS_WRITTEN);
}
