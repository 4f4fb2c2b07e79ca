package no.mestringsrom.course;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.mestringsrom.account.AccountSummary;
import no.mestringsrom.account.CurrentAccount;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The courses of the one who is signed in: those of their learning services, and those they host. */
@Service
@Transactional(readOnly = true)
public class MyCourses {

    /** As long as a course that is over stays on the start page, so that its minutes can be read. */
    private static final Period KEPT_IN_SIGHT = Period.ofDays(60);

    /** From then on its doors may be opened. */
    private static final Duration ABOUT_TO_BEGIN = Duration.ofMinutes(60);

    private final CourseRepository courses;
    private final CourseReader reader;
    private final CurrentAccount current;
    private final ObjectProvider<ParticipantAnswers> answers;
    private final Clock clock;

    MyCourses(
            CourseRepository courses,
            CourseReader reader,
            CurrentAccount current,
            ObjectProvider<ParticipantAnswers> answers,
            Clock clock) {
        this.courses = courses;
        this.reader = reader;
        this.current = current;
        this.answers = answers;
        this.clock = clock;
    }

    /** In order of their first session. */
    public List<MyCourse> all() {
        Instant now = clock.instant();
        List<Course> own = ofSelf(now).toList();
        Map<CourseId, LocalDateTime> open = open(own, now);
        return own.stream()
                .map(course -> new MyCourse(
                        CourseFacts.of(course),
                        course.phase(now),
                        course.status() == CourseStatus.PUBLISHED ? course.lacks(now) : course.obstacles(now),
                        ahead(course, now),
                        ownSeat(course).map(CourseHost::role).orElse(null),
                        wanted(course, open, now),
                        open.get(course.id())))
                .toList();
    }

    /**
     * The session that is on, or else comes next, among published courses. One that runs past its time, or that nobody
     * ended, gives way to one that is about to begin.
     */
    public Optional<SessionPlan> next() {
        Instant now = clock.instant();
        List<CourseSession> ahead = ofSelf(now)
                .filter(course -> course.status() == CourseStatus.PUBLISHED)
                .flatMap(course -> course.sessions().stream())
                .filter(session -> !session.isOver(now))
                .sorted(Comparator.comparing(CourseSession::startsAt))
                .toList();
        return ahead.stream()
                .filter(session ->
                        !session.isPastItsTime(now) && !session.startsAt().isAfter(now.plus(ABOUT_TO_BEGIN)))
                .findFirst()
                .or(() -> ahead.stream().findFirst())
                .map(session -> reader.session(session.course(), session.id()));
    }

    private MyCourse.@Nullable Wanted wanted(Course course, Map<CourseId, LocalDateTime> open, Instant now) {
        CourseHost self = ownSeat(course).orElse(null);
        if (self == null) {
            return null;
        }
        if (course.isReadyToSign(now) && !course.planIsSigned() && !self.signedPlan()) {
            return MyCourse.Wanted.PLAN_SIGNATURE;
        }
        return course.phase(now) == CoursePhase.EVALUATING && !open.containsKey(course.id()) && !self.signedEvaluation()
                ? MyCourse.Wanted.EVALUATION
                : null;
    }

    /** Those that still take answers from participants. */
    private Map<CourseId, LocalDateTime> open(List<Course> own, Instant now) {
        List<CourseId> held = own.stream()
                .filter(course -> course.phase(now) == CoursePhase.EVALUATING)
                .map(Course::id)
                .toList();
        ParticipantAnswers kept = answers.getIfAvailable();
        return kept == null ? Map.of() : kept.open(held);
    }

    private Optional<CourseHost> ownSeat(Course course) {
        return course.seatOf(current.require().id()).filter(CourseHost::saidYes);
    }

    private Stream<Course> ofSelf(Instant now) {
        AccountSummary self = current.require();
        LocalDateTime since = now.atZone(SessionStart.ZONE).toLocalDateTime().minus(KEPT_IN_SIGHT);
        return courses.ofStaff(self.id(), self.services(), since).stream();
    }

    private List<SessionPlan> ahead(Course course, Instant now) {
        return reader.sessions(course).stream()
                .filter(session -> !course.session(session.id()).isOver(now))
                .toList();
    }
}
