package no.mestringsrom.room;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import no.mestringsrom.course.CourseHostSeat;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.course.SessionId;
import no.mestringsrom.courseroom.CourseSittings;
import no.mestringsrom.courseroom.SessionMaterials;
import no.mestringsrom.exchange.SessionRole;
import no.mestringsrom.link.LinkPurpose;
import no.mestringsrom.link.Links;
import no.mestringsrom.registration.Participant;
import no.mestringsrom.registration.Participants;
import no.mestringsrom.registration.TestParticipants;
import no.mestringsrom.testing.TestCourses;
import no.mestringsrom.texts.Language;
import org.springframework.boot.test.context.TestComponent;

/** Makes a course that is about to begin, with both hosts and two participants, that no other test knows. */
@TestComponent
public class TestRooms implements SessionMaterials {

    private static final List<String> GROUP = List.of("Per Prøve", "Åse Prøve");

    /** What the sessions of these tests have to read; nothing, unless a test lays it out. */
    final Map<SessionId, List<Handout>> laidOut = new ConcurrentHashMap<>();

    private final TestCourses courses;
    private final CourseSessions sessions;
    private final TestParticipants people;
    private final Participants participants;
    private final Links links;
    private final Clock clock;

    TestRooms(
            TestCourses courses,
            CourseSessions sessions,
            TestParticipants people,
            Participants participants,
            Links links,
            Clock clock) {
        this.courses = courses;
        this.sessions = sessions;
        this.people = people;
        this.participants = participants;
        this.links = links;
        this.clock = clock;
    }

    /** A room whose first session begins in so long; not negative. */
    TestRoom in(Duration untilStart) {
        return in(untilStart, GROUP);
    }

    /** @param group at least two participants */
    TestRoom in(Duration untilStart, List<String> group) {
        LocalDateTime start = LocalDateTime.ofInstant(clock.instant().plus(untilStart), ZoneId.of("Europe/Oslo"));
        return in(courses.published(courses.service(), start), group);
    }

    /** A room whose first session begins now, and its second so much later. */
    TestRoom withSecondAfter(Duration later) {
        LocalDateTime start = LocalDateTime.ofInstant(clock.instant().plusSeconds(60), ZoneId.of("Europe/Oslo"));
        return in(
                courses.published(
                        courses.service(), List.of(start, start.plus(later), start.plusDays(7), start.plusDays(14))),
                GROUP);
    }

    private TestRoom in(CourseId course, List<String> group) {
        group.forEach(name -> people.signUp(course, name));
        return new TestRoom(course);
    }

    @Override
    public List<Handout> of(SessionId session, Seat seat, String link, Language language) {
        return laidOut.getOrDefault(session, List.of());
    }

    final class TestRoom {

        final CourseId course;
        final Sitting plan;
        final Seat professional;
        final Seat experienced;
        final Seat per;
        final Seat aase;
        final List<Seat> group;

        private TestRoom(CourseId course) {
            this.course = course;
            this.plan = CourseSittings.of(sessions.sessions(course).getFirst());
            this.professional = host(SessionRole.PROFESSIONAL);
            this.experienced = host(SessionRole.EXPERIENCED_USER);
            this.group = participants.confirmed(course).stream()
                    .map(this::participant)
                    .toList();
            this.per = group.get(0);
            this.aase = group.get(1);
        }

        SittingId session() {
            return plan.id();
        }

        String segment(int index) {
            return plan.agenda().get(index).id();
        }

        String linkOf(Seat seat) {
            return seat.steers()
                    ? links.sign(
                            LinkPurpose.HOST, seat.person(), clock.instant().plus(Duration.ofHours(18)))
                    : links.sign(LinkPurpose.PARTICIPANT, seat.person());
        }

        private Seat host(SessionRole role) {
            CourseHostSeat host = sessions.hosts(course).stream()
                    .filter(seat -> seat.role() == role)
                    .findFirst()
                    .orElseThrow();
            return new Seat(host.id().value(), host.name(), role, CourseSittings.circle(course));
        }

        private Seat participant(Participant participant) {
            return new Seat(
                    participant.id().value(),
                    participant.name(),
                    SessionRole.PARTICIPANT,
                    CourseSittings.circle(course));
        }
    }
}
