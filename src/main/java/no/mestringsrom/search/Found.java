package no.mestringsrom.search;

import java.util.List;

/**
 * @param keys the best first, and of those that fit equally well, or where no words were typed, the smallest order first
 * @param total how many there are in all; above {@link #COUNTED} only that it is more
 */
public record Found(List<String> keys, long total, Closeness closeness) {

    public static final int COUNTED = 1_000;

    public static final Found NOTHING = new Found(List.of(), 0, Closeness.AS_WRITTEN);
}
