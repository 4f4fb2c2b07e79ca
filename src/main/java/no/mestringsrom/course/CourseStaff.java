package no.mestringsrom.course;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who hosts what and when, in all services at once. Asks nobody who they are, and shows nothing to anybody itself. */
@Service
@Transactional(readOnly = true)
public class CourseStaff {

    private final CourseRepository courses;
    private final Clock clock;

    CourseStaff(CourseRepository courses, Clock clock) {
        this.courses = courses;
        this.clock = clock;
    }

    /**
     * Courses that are not called off, in order of their first session.
     *
     * @param since wall-clock time of Europe/Oslo: their last session begins after it
     */
    public List<StaffedCourse> since(LocalDateTime since) {
        Instant now = clock.instant();
        return courses.staffedSince(since).stream()
                .map(course -> StaffedCourse.of(course, now))
                .toList();
    }
}
