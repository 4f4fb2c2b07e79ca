package no.mestringsrom.evaluation;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.course.SessionPlan;
import no.mestringsrom.courseroom.CourseSittings;
import no.mestringsrom.exchange.SessionRole;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.registration.Participant;
import no.mestringsrom.registration.ParticipantKind;
import no.mestringsrom.registration.Participants;
import no.mestringsrom.registration.SignUpCommand;
import no.mestringsrom.registration.SignUpCommand.NeedsForm;
import no.mestringsrom.registration.TestParticipants;
import no.mestringsrom.room.Seat;
import no.mestringsrom.testing.TestClock;
import no.mestringsrom.testing.TestCourses;
import no.mestringsrom.texts.Language;
import org.springframework.boot.test.context.TestComponent;

/** Courses that a group is signed up for and answers about. */
@TestComponent
public class TestEvaluations {

    private static final LocalDateTime FIRST = LocalDateTime.parse("2026-03-10T18:00");

    private final TestCourses courses;
    private final CourseSessions sessions;
    private final TestParticipants people;
    private final Participants participants;
    private final EvaluationForms forms;
    private final TestClock clock;

    TestEvaluations(
            TestCourses courses,
            CourseSessions sessions,
            TestParticipants people,
            Participants participants,
            EvaluationForms forms,
            TestClock clock) {
        this.courses = courses;
        this.sessions = sessions;
        this.people = people;
        this.participants = participants;
        this.forms = forms;
        this.clock = clock;
    }

    /** Begins tomorrow, with four sessions a week apart. */
    public Group group(int patients, int relatives) {
        LearningServiceId service = courses.service();
        CourseId course =
                courses.published(service, List.of(FIRST, FIRST.plusWeeks(1), FIRST.plusWeeks(2), FIRST.plusWeeks(3)));
        for (int i = 0; i < patients + relatives; i++) {
            people.signUp(new SignUpCommand(
                    course,
                    UUID.randomUUID(),
                    "Deltaker",
                    UUID.randomUUID() + "@eksempel.no",
                    "",
                    NeedsForm.NONE,
                    "5501",
                    i < patients ? ParticipantKind.PATIENT_OR_USER : ParticipantKind.RELATIVE,
                    true,
                    Language.BOKMAL));
        }
        List<Seat> seats = new ArrayList<>();
        for (Participant one : participants.confirmed(course)) {
            seats.add(new Seat(one.id().value(), one.name(), SessionRole.PARTICIPANT, CourseSittings.circle(course)));
        }
        return new Group(service, course, seats.subList(0, patients), seats.subList(patients, patients + relatives));
    }

    public final class Group {

        public final LearningServiceId service;
        public final CourseId course;
        public final List<Seat> patients;
        public final List<Seat> relatives;

        private Group(LearningServiceId service, CourseId course, List<Seat> patients, List<Seat> relatives) {
            this.service = service;
            this.course = course;
            this.patients = patients;
            this.relatives = relatives;
        }

        public SessionPlan session(int number) {
            return sessions.sessions(course).get(number - 1);
        }

        /** Just after a session that nobody ended can no longer be going on. */
        public void whenOver(int number) {
            clock.set(session(number).plannedEnd().plus(Duration.ofMinutes(61)));
        }

        public void whenAllIsClosed() {
            clock.set(session(4).plannedEnd().plus(Duration.ofDays(15)));
        }

        /** Mastery of everyday life, before or after. */
        public void mastery(Seat seat, FormKind form, int number, String code) {
            forms.answer(seat, form.name(), Map.of("everyday-mastery", String.valueOf(number)), code);
        }
    }

    /** As a browser makes one for this person. */
    public static String code(int person) {
        return "%064x".formatted(person);
    }
}
