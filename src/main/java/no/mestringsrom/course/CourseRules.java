package no.mestringsrom.course;

import java.util.Set;
import no.mestringsrom.course.CourseRefused.Reason;

/** What every course keeps to, planned or published. */
public final class CourseRules {

    private static final int LONGEST_DESCRIPTION = 4000;
    public static final int LEAST_CAPACITY = 2;
    public static final int MOST_CAPACITY = 100;

    private CourseRules() {}

    /** @throws CourseRefused {@code DESCRIPTION_TOO_LONG}, {@code CAPACITY_OUT_OF_RANGE} or {@code NO_MUNICIPALITY} */
    static void check(String description, int capacity, Set<String> municipalities) {
        if (description.length() > LONGEST_DESCRIPTION) {
            throw new CourseRefused(Reason.DESCRIPTION_TOO_LONG, LONGEST_DESCRIPTION);
        }
        if (capacity < LEAST_CAPACITY || capacity > MOST_CAPACITY) {
            throw new CourseRefused(Reason.CAPACITY_OUT_OF_RANGE, LEAST_CAPACITY, MOST_CAPACITY);
        }
        if (municipalities.isEmpty()) {
            throw new CourseRefused(Reason.NO_MUNICIPALITY);
        }
    }
}
