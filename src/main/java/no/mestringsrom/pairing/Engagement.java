package no.mestringsrom.pairing;

import java.time.LocalDate;
import java.util.List;
import no.mestringsrom.course.CourseId;

/**
 * A course that takes somebody's time, because they host it, are asked to, or might be.
 *
 * @param first and the next: the days of the first and the last session that they are at
 * @param meetings in order of time
 */
record Engagement(CourseId course, LocalDate first, LocalDate last, List<Meeting> meetings) {

    Engagement {
        meetings = List.copyOf(meetings);
    }

    boolean isOn(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    boolean isBeside(Engagement other) {
        return !first.isAfter(other.last) && !other.first.isAfter(last);
    }
}
