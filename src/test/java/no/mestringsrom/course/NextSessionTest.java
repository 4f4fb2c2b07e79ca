package no.mestringsrom.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
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

    List<SessionPlan> plans;
    Seat host;

    @BeforeEach
    void aSessionThatBeginsNow() {
        clock.set(TestClock.START);
        CourseId course = courses.published(courses.service(), LocalDateTime.parse("2026-03-09T18:00"));
        plans = sessions.sessions(course);
        host = seating.hosts(course).getFirst();
        people.signIn(sessions.hosts(course).getFirst().account());
        clock.set(plans.getFirst().startsAt());
        live.isIn(host, plans.getFirst(), "host", "e", "main");
        live.go(
                host,
                plans.getFirst().id(),
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
        live.end(host, plans.getFirst().id());

        assertThat(next()).isEqualTo(plans.get(1).id());
    }

    private SessionId next() {
        return mine.next().orElseThrow().id();
    }
}
