package no.mestringsrom.room;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import no.mestringsrom.course.CourseHostSeat;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.course.SessionId;
import no.mestringsrom.course.SessionPlan;
import no.mestringsrom.exchange.SessionRole;
import no.mestringsrom.link.LinkPurpose;
import no.mestringsrom.link.Links;
import no.mestringsrom.registration.Participant;
import no.mestringsrom.registration.ParticipantKind;
import no.mestringsrom.registration.Participants;
import no.mestringsrom.registration.SignUp;
import no.mestringsrom.registration.SignUpCommand;
import no.mestringsrom.testing.TestCourses;
import no.mestringsrom.texts.Language;
import org.springframework.boot.test.context.TestComponent;

/** Makes a course that is about to begin, with both hosts and two participants, that no other test knows. */
@TestComponent
class TestRooms {

    private final TestCourses courses;
    private final CourseSessions sessions;
    private final SignUp signUp;
    private final Participants participants;
    private final Links links;
    private final Clock clock;

    TestRooms(
            TestCourses courses,
            CourseSessions sessions,
            SignUp signUp,
            Participants participants,
            Links links,
            Clock clock) {
        this.courses = courses;
        this.sessions = sessions;
        this.signUp = signUp;
        this.participants = participants;
        this.links = links;
        this.clock = clock;
    }

    /** A room whose first session begins in so long; not negative. */
    TestRoom in(Duration untilStart) {
        LocalDateTime start = LocalDateTime.ofInstant(clock.instant().plus(untilStart), ZoneId.of("Europe/Oslo"));
        CourseId course = courses.published(courses.service(), start);
        signUp(course, "Per Prøve");
        signUp(course, "Åse Prøve");
        return new TestRoom(course);
    }

    private void signUp(CourseId course, String name) {
        signUp.signUp(new SignUpCommand(
                course,
                UUID.randomUUID(),
                name,
                UUID.randomUUID() + "@eksempel.no",
                "5501",
                ParticipantKind.PATIENT_OR_USER,
                true,
                Language.BOKMAL));
    }

    final class TestRoom {

        final CourseId course;
        final SessionPlan plan;
        final Seat professional;
        final Seat experienced;
        final Seat per;
        final Seat aase;

        private TestRoom(CourseId course) {
            this.course = course;
            this.plan = sessions.sessions(course).getFirst();
            this.professional = host(SessionRole.PROFESSIONAL);
            this.experienced = host(SessionRole.EXPERIENCED_USER);
            List<Participant> group = participants.confirmed(course);
            this.per = participant(group.get(0));
            this.aase = participant(group.get(1));
        }

        SessionId session() {
            return plan.id();
        }

        String segment(int index) {
            return plan.agenda().get(index).id();
        }

        String linkOf(Seat seat) {
            return seat.isHost()
                    ? links.sign(
                            LinkPurpose.HOST, seat.person(), clock.instant().plus(Duration.ofHours(18)))
                    : links.sign(LinkPurpose.PARTICIPANT, seat.person());
        }

        private Seat host(SessionRole role) {
            CourseHostSeat host = sessions.hosts(course).stream()
                    .filter(seat -> seat.role() == role)
                    .findFirst()
                    .orElseThrow();
            return new Seat(host.id().value(), host.name(), role, course);
        }

        private Seat participant(Participant participant) {
            return new Seat(participant.id().value(), participant.name(), SessionRole.PARTICIPANT, course);
        }
    }
}
