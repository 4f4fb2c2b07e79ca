package no.mestringsrom.course;

import java.util.List;
import no.mestringsrom.search.Closeness;
import no.mestringsrom.search.Found;

/**
 * @param more whether there is a page after this one
 * @param total how many courses there are on all pages; above {@link #COUNTED} only that it is more
 * @param closeness how near they are to the words that were typed
 */
public record CourseListings(List<CourseListing> courses, boolean more, long total, Closeness closeness) {

    /** Up to so many are counted exactly. */
    public static final int COUNTED = Found.COUNTED;
}
