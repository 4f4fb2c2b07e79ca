package no.mestringsrom.course;

import java.util.Collection;
import java.util.Map;

/** How full courses are. The feature that signs people up hands it in as a bean. */
public interface SeatCounts {

    /** One query for them all; a course that nobody has signed up for may be missing. */
    Map<CourseId, Count> of(Collection<CourseId> courses);

    record Count(int confirmed, int waiting) {

        public static final Count NONE = new Count(0, 0);

        /** How many seats can be had at once; none while somebody waits for one. */
        public int free(int capacity) {
            return waiting > 0 ? 0 : Math.max(0, capacity - confirmed);
        }
    }
}
