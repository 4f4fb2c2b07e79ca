package no.mestringsrom.experience;

import java.util.List;
import no.mestringsrom.search.Closeness;

/**
 * @param found the best first; where no words were typed, the newest first
 * @param total how many there are on all pages
 * @param more whether there is a page after this one
 */
public record Hits(List<Hit> found, long total, boolean more, Closeness closeness) {}
