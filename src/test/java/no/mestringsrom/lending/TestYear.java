package no.mestringsrom.lending;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.course.EarlierCourses;
import no.mestringsrom.course.PlanCourse;
import no.mestringsrom.course.SessionPlan;
import no.mestringsrom.courseroom.CourseSittings;
import no.mestringsrom.exchange.SessionRole;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.registration.RegistrationId;
import no.mestringsrom.registration.TestParticipants;
import no.mestringsrom.room.LiveSessions;
import no.mestringsrom.room.Seat;
import no.mestringsrom.room.Seating;
import no.mestringsrom.room.Sitting;
import no.mestringsrom.testing.TestClock;
import no.mestringsrom.testing.TestCourses;
import org.springframework.boot.test.context.TestComponent;

/** Courses of which sessions were held, with hosts and participants from where a test says. */
@TestComponent
public class TestYear {

    private final TestCourses courses;
    private final EarlierCourses earlier;
    private final CourseSessions sessions;
    private final TestParticipants participants;
    private final Seating seating;
    private final LiveSessions live;
    private final Clock clock;

    TestYear(
            TestCourses courses,
            EarlierCourses earlier,
            CourseSessions sessions,
            TestParticipants participants,
            Seating seating,
            LiveSessions live,
            Clock clock) {
        this.courses = courses;
        this.earlier = earlier;
        this.sessions = sessions;
        this.participants = participants;
        this.seating = seating;
        this.live = live;
        this.clock = clock;
    }

    /** @param municipalities those that take part */
    public CourseId course(
            LearningServiceId service,
            LocalDateTime start,
            Set<String> municipalities,
            AccountId professional,
            AccountId experienced) {
        PlanCourse plan = courses.plan(service, start);
        return earlier.enter(
                new PlanCourse(
                        plan.service(),
                        plan.template(),
                        plan.title(),
                        plan.description(),
                        plan.capacity(),
                        municipalities,
                        plan.starts()),
                Map.of(professional, SessionRole.PROFESSIONAL, experienced, SessionRole.EXPERIENCED_USER));
    }

    public RegistrationId from(CourseId course, String municipality) {
        return participants.signUp(
                TestParticipants.form(course, "Per", UUID.randomUUID() + "@eksempel.no", municipality));
    }

    /** The hosts lead the first session together for so long; the clock stands at its end afterwards. */
    public void hold(CourseId course, Duration together) {
        hold(sessions.sessions(course).getFirst(), together);
    }

    public void hold(SessionPlan session, Duration together) {
        hold(session, together, () -> {}, Duration.ZERO);
    }

    /** @param between what happens after the first part of the session */
    public void hold(SessionPlan session, Duration first, Runnable between, Duration rest) {
        TestClock time = (TestClock) clock;
        Instant start = session.startsAt();
        time.set(start);
        Sitting sitting = CourseSittings.of(session);
        List<Seat> hosts = seating.hosts(CourseSittings.circle(session.course()));
        hosts.forEach(host ->
                live.isIn(host, sitting, host.person().toString(), host.person().toString(), "main"));
        live.go(
                hosts.getFirst(),
                sitting.id(),
                null,
                session.agenda().getFirst().id());
        time.advance(first);
        between.run();
        time.advance(rest);
        live.end(hosts.getFirst(), sitting.id());
    }
}
