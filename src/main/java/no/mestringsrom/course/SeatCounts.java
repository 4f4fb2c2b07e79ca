package no.mestringsrom.course;

import java.util.Collection;
import java.util.Map;

/** How full courses are. The feature that signs people up hands it in as a bean. */
public interface SeatCounts {

    /** One query for them all; a course that nobody has signed up for may be missing. */
    Map<CourseId, Count> of(Collection<CourseId> courses);

    /** @param held seats that are kept for somebody who has not said yes yet */
    record Count(int confirmed, int held, int waiting) {

        public static final Count NONE = new Count(0, 0, 0);

        public int taken() {
            return confirmed + held;
        }

        /**
         * A quarter of the seats are few. While somebody waits, what is left is reserved for others: few may have it, and
         * who they are stands nowhere.
         */
        public Availability availability(int capacity) {
            int free = Math.max(0, capacity - taken());
            if (free == 0) {
                return Availability.WAITING_LIST;
            }
            return waiting > 0 || free * 4 <= capacity ? Availability.FEW : Availability.FREE;
        }
    }
}
