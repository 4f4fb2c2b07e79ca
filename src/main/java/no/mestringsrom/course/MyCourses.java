package no.mestringsrom.course;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import no.mestringsrom.account.AccountSummary;
import no.mestringsrom.account.CurrentAccount;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The courses of the one who is signed in: those of their learning services, and those they host. */
@Service
@Transactional(readOnly = true)
public class MyCourses {

    /** As long as a course that is over stays on the start page, so that its minutes can be read. */
    private static final Period KEPT_IN_SIGHT = Period.ofDays(60);

    private final CourseRepository courses;
    private final CourseReader reader;
    private final CurrentAccount current;
    private final Clock clock;

    MyCourses(CourseRepository courses, CourseReader reader, CurrentAccount current, Clock clock) {
        this.courses = courses;
        this.reader = reader;
        this.current = current;
        this.clock = clock;
    }

    /** In order of their first session. */
    public List<MyCourse> all() {
        AccountSummary self = current.require();
        Instant now = clock.instant();
        LocalDateTime since = now.atZone(SessionStart.ZONE).toLocalDateTime().minus(KEPT_IN_SIGHT);
        return courses.ofStaff(self.id(), self.services(), since).stream()
                .map(course -> new MyCourse(CourseFacts.of(course), course.obstacles(now), ahead(course, now)))
                .toList();
    }

    /** The session that is on, or else comes next, among published courses. */
    public Optional<SessionPlan> next() {
        return all().stream()
                .filter(course -> course.facts().status() == CourseStatus.PUBLISHED)
                .flatMap(course -> course.sessions().stream())
                .min(Comparator.comparing(SessionPlan::startsAt));
    }

    private List<SessionPlan> ahead(Course course, Instant now) {
        return reader.sessions(course).stream()
                .filter(session -> !course.session(session.id()).isOver(now))
                .toList();
    }
}
