package no.mestringsrom.course;

import java.util.Collection;
import java.util.Map;

/** How full courses are. The feature that signs people up hands it in as a bean. */
public interface SeatCounts {

    /** One query for them all; a course that nobody has signed up for may be missing. */
    Map<CourseId, Count> of(Collection<CourseId> courses);

    record Count(int confirmed, int waiting) {

        public static final Count NONE = new Count(0, 0);

        /** A quarter of the seats are few. None can be had while somebody waits for one. */
        public Availability availability(int capacity) {
            int free = waiting > 0 ? 0 : Math.max(0, capacity - confirmed);
            if (free == 0) {
                return Availability.WAITING_LIST;
            }
            return free * 4 <= capacity ? Availability.FEW : Availability.FREE;
        }
    }
}
