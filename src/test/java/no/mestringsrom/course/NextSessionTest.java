package no.mestringsrom.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import no.mestringsrom.courseroom.CourseSittings;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.room.LiveSessions;
import no.mestringsrom.room.Seat;
import no.mestringsrom.room.Seating;
import no.mestringsrom.testing.ServiceTest;
import no.mestringsrom.testing.TestClock;
import no.mestringsrom.testing.TestCourses;
import no.mestringsrom.testing.TestPeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@ServiceTest
class NextSessionTest {

    @Autowired
    MyCourses mine;

    @Autowired
    HostSignatures signatures;

    @Autowired
    CourseSessions sessions;

    @Autowired
    TestCourses courses;

    @Autowired
    TestPeople people;

    @Autowired
    LiveSessions live;

    @Autowired
    Seating seating;

    @Autowired
    TestClock clock;

    LearningServiceId service;
    List<SessionPlan> plans;
    Seat host;

    @BeforeEach
    void aSessionThatBeginsNow() {
        clock.set(TestClock.START);
        service = courses.service();
        CourseId course = courses.published(service, LocalDateTime.parse("2026-03-09T18:00"));
        plans = sessions.sessions(course);
        host = seating.hosts(CourseSittings.circle(course)).getFirst();
        people.signIn(sessions.hosts(course).getFirst().account());
        clock.set(plans.getFirst().startsAt());
        live.isIn(host, CourseSittings.of(plans.getFirst()), "host", "e", "main");
        live.go(
                host,
                CourseSittings.id(plans.getFirst().id()),
                null,
                plans.getFirst().agenda().getFirst().id());
    }

    @AfterEach
    void signOut() {
        clock.set(TestClock.START);
        SecurityContextHolder.clearContext();
    }

    @Test
    void aSessionThatWasEndedEarlyMakesRoomForTheNext() {
        assertThat(next()).isEqualTo(plans.get(0).id());

        clock.advance(Duration.ofMinutes(10));
        live.end(host, CourseSittings.id(plans.getFirst().id()));

        assertThat(next()).isEqualTo(plans.get(1).id());
    }

    @Test
    void aSessionThatWasExtendedIsOnUntilItIsEndedOrAnHourAfterItsTime() {
        SessionPlan last = plans.getLast();
        clock.set(last.startsAt());
        live.go(
                host,
                CourseSittings.id(last.id()),
                null,
                last.agenda().getFirst().id());
        live.extend(host, CourseSittings.id(last.id()), last.plannedEnd(), 90);
        clock.advance(Duration.ofSeconds(2));
        live.extend(host, CourseSittings.id(last.id()), last.plannedEnd().plus(Duration.ofMinutes(90)), 60);

        clock.set(last.plannedEnd().plus(Duration.ofMinutes(150 + 60)).minusMillis(1));
        assertThat(next()).isEqualTo(last.id());
        assertThatExceptionOfType(CourseRefused.class)
                .isThrownBy(() -> signatures.signEvaluation(last.course(), null, "Mer tid til samtale."))
                .returns(CourseRefused.Reason.IS_NOT_OVER, CourseRefused::reason);

        clock.advance(Duration.ofMillis(1));
        assertThat(mine.next()).isEmpty();
        signatures.signEvaluation(last.course(), null, "Mer tid til samtale.");
    }

    @Test
    void aSessionThatWasExtendedIsOverWhenItIsEnded() {
        SessionPlan last = plans.getLast();
        clock.set(last.startsAt());
        live.go(
                host,
                CourseSittings.id(last.id()),
                null,
                last.agenda().getFirst().id());
        live.extend(host, CourseSittings.id(last.id()), last.plannedEnd(), 90);

        clock.set(last.plannedEnd().plus(Duration.ofMinutes(5)));
        live.end(host, CourseSittings.id(last.id()));

        assertThat(mine.next()).isEmpty();
        signatures.signEvaluation(last.course(), null, "Mer tid til samtale.");
    }

    @Test
    void aSessionThatNobodyStartedIsOverAtItsPlannedEnd() {
        clock.set(plans.get(1).plannedEnd());

        assertThat(next()).isEqualTo(plans.get(2).id());
    }

    @Test
    void aSessionThatNobodyEndedGivesWayToOneThatIsAboutToBegin() {
        SessionPlan first = plans.getFirst();
        CourseId other = courses.published(
                service, LocalDateTime.ofInstant(first.plannedEnd().plus(Duration.ofMinutes(70)), first.zone()));
        people.signIn(people.coordinator(service.value()));

        clock.set(first.plannedEnd().plus(Duration.ofMinutes(9)));
        assertThat(next()).isEqualTo(first.id());

        clock.advance(Duration.ofMinutes(1));
        assertThat(next()).isEqualTo(sessions.sessions(other).getFirst().id());
    }

    private SessionId next() {
        return mine.next().orElseThrow().id();
    }
}
