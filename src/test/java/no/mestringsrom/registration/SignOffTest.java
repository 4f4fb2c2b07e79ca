package no.mestringsrom.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import no.mestringsrom.course.ChangeCourse;
import no.mestringsrom.course.CourseDetails;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CoursePlanning;
import no.mestringsrom.course.SeatCounts.Count;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.registration.SignUpCommand.NeedsForm;
import no.mestringsrom.testing.ServiceTest;
import no.mestringsrom.testing.TestClock;
import no.mestringsrom.testing.TestCourses;
import no.mestringsrom.testing.TestPeople;
import no.mestringsrom.texts.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@ServiceTest
@RecordApplicationEvents
class SignOffTest {

    private static final int CAPACITY = 12;

    @Autowired
    SignUp signUp;

    @Autowired
    TestParticipants registered;

    @Autowired
    SeatAnswers answers;

    @Autowired
    WaitingLine due;

    @Autowired
    SignOff signOff;

    @Autowired
    Participants participants;

    @Autowired
    Seats seats;

    @Autowired
    CoursePlanning planning;

    @Autowired
    TestCourses courses;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    ApplicationEvents events;

    LearningServiceId service;
    CourseId course;

    @BeforeEach
    void aCourseThatIsOpen() {
        clock.set(TestClock.START);
        service = courses.service();
        course = courses.published(service, LocalDateTime.parse("2026-03-10T12:00"));
    }

    @AfterEach
    void signOut() {
        clock.set(TestClock.START);
        SecurityContextHolder.clearContext();
    }

    @Test
    void theSeatIsOfferedToTheFirstInLineWhoTakesItWithOneYes() {
        signUp(CAPACITY + 2);
        Addressee leaving = in(RegistrationStatus.CONFIRMED).get(3);
        Addressee first = in(RegistrationStatus.WAITING).getFirst();

        signOff.signOff(leaving.registration());

        assertThat(status(leaving)).isEqualTo(RegistrationStatus.CANCELLED);
        assertThat(status(first)).isEqualTo(RegistrationStatus.OFFERED);
        assertThat(in(RegistrationStatus.CONFIRMED)).hasSize(CAPACITY - 1);
        assertThat(in(RegistrationStatus.WAITING)).hasSize(1);
        assertThat(offered()).containsExactly(first.registration());
        assertThat(events.stream(SignedOff.class).map(SignedOff::who)).containsExactly(leaving);

        assertThat(answers.yes(first.registration())).isEqualTo(RegistrationStatus.CONFIRMED);
        assertThat(seats.of(List.of(course)).get(course)).isEqualTo(new Count(CAPACITY, 0, 1));
    }

    @Test
    void noThanksLeavesTheLineAndTheNextIsAsked() {
        signUp(CAPACITY + 2);
        List<Addressee> line = in(RegistrationStatus.WAITING);
        signOff.signOff(in(RegistrationStatus.CONFIRMED).getFirst().registration());

        signOff.signOff(line.get(0).registration());

        assertThat(status(line.get(0))).isEqualTo(RegistrationStatus.CANCELLED);
        assertThat(status(line.get(1))).isEqualTo(RegistrationStatus.OFFERED);
    }

    @Test
    void anOfferThatIsLetPassGoesToTheNextAndTheSecondTimeOneIsOut() {
        course = courses.published(service, LocalDateTime.parse("2026-04-20T18:00"));
        signUp(CAPACITY + 2);
        List<Addressee> line = in(RegistrationStatus.WAITING);
        signOff.signOff(in(RegistrationStatus.CONFIRMED).getFirst().registration());

        clock.advance(AnswerTime.USUAL);
        due.settleWhatIsDue();
        due.settleWhatIsDue();

        assertThat(status(line.get(0))).isEqualTo(RegistrationStatus.WAITING);
        assertThat(status(line.get(1))).isEqualTo(RegistrationStatus.OFFERED);
        assertThat(participants.placeInLine(line.get(0).registration())).isEqualTo(1);
        assertThat(lapsed()).extracting(Addressee::status).containsExactly(RegistrationStatus.WAITING);
        assertThat(answers.yes(line.get(0).registration())).as("too late").isEqualTo(RegistrationStatus.WAITING);

        answers.yes(line.get(1).registration());
        signOff.signOff(in(RegistrationStatus.CONFIRMED).getFirst().registration());
        assertThat(status(line.get(0))).isEqualTo(RegistrationStatus.OFFERED);
        clock.advance(AnswerTime.USUAL);
        due.settleWhatIsDue();

        assertThat(status(line.get(0))).isEqualTo(RegistrationStatus.LAPSED);
        assertThat(lapsed().getLast())
                .returns(RegistrationStatus.LAPSED, Addressee::status)
                .returns(line.get(0).email(), Addressee::email);
        assertThat(participants.addressees(course))
                .extracting(Addressee::registration)
                .doesNotContain(line.get(0).registration());
        assertThat(seats.of(List.of(course)).get(course)).isEqualTo(new Count(CAPACITY - 1, 0, 0));
    }

    @Test
    void anOfferEndsWhenTheCourseBegins() {
        signUp(CAPACITY + 1);
        Addressee first = in(RegistrationStatus.WAITING).getFirst();
        signOff.signOff(in(RegistrationStatus.CONFIRMED).getFirst().registration());

        clock.advance(Duration.ofDays(1));

        assertThat(answers.yes(first.registration())).isEqualTo(RegistrationStatus.WAITING);
        assertThat(lapsed()).as("there is no line any more").isEmpty();
        assertThat(in(RegistrationStatus.OFFERED)).isEmpty();
    }

    @Test
    void whoLeavesTheLineLetsTheOthersMoveForward() {
        signUp(CAPACITY + 3);
        List<Addressee> line = in(RegistrationStatus.WAITING);

        signOff.signOff(line.get(0).registration());
        signOff.signOff(line.get(0).registration());

        assertThat(participants.placeInLine(line.get(1).registration())).isEqualTo(1);
        assertThat(participants.placeInLine(line.get(2).registration())).isEqualTo(2);
        assertThat(in(RegistrationStatus.CONFIRMED)).hasSize(CAPACITY);
        assertThat(offered()).isEmpty();
    }

    @Test
    void leavingTwiceFreesOneSeat() {
        signUp(CAPACITY);
        Addressee leaving = in(RegistrationStatus.CONFIRMED).getFirst();

        signOff.signOff(leaving.registration());
        signOff.signOff(leaving.registration());
        signOff.signOff(new RegistrationId(UUID.randomUUID()));

        assertThat(seats.of(List.of(course)).get(course)).isEqualTo(new Count(CAPACITY - 1, 0, 0));
        assertThat(events.stream(SignedOff.class)).hasSize(1);
    }

    @Test
    void whoLeftIsForgottenAndMayComeBackAtTheEndOfTheLine() {
        signUp(CAPACITY + 1);
        Addressee leaving = in(RegistrationStatus.CONFIRMED).getFirst();

        signOff.signOff(leaving.registration());

        assertThat(database.sql("select count(*) from registration where course_id = ?"
                                + " and (email = ? or (id = ? and called_by is not null))")
                        .param(course.value())
                        .param(leaving.email())
                        .param(leaving.registration().value())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(signUp.signUp(form(leaving.email()))).isEqualTo(SignUpOutcome.COURSE_WAS_FULL);
        assertThat(in(RegistrationStatus.WAITING)).extracting(Addressee::email).containsExactly(leaving.email());
        assertThat(status(leaving)).isEqualTo(RegistrationStatus.CANCELLED);
    }

    @Test
    void nobodyIsOfferedASeatInACourseThatHasBegun() {
        signUp(CAPACITY + 1);
        clock.advance(Duration.ofDays(1));

        signOff.signOff(in(RegistrationStatus.CONFIRMED).getFirst().registration());

        assertThat(in(RegistrationStatus.CONFIRMED)).hasSize(CAPACITY - 1);
        assertThat(offered()).isEmpty();
    }

    @Test
    void moreSeatsAreOfferedToThoseWhoWaitInOrder() {
        signUp(CAPACITY + 4);
        List<Addressee> line = in(RegistrationStatus.WAITING);

        raise(CAPACITY + 3);

        assertThat(offered())
                .containsExactly(
                        line.get(0).registration(),
                        line.get(1).registration(),
                        line.get(2).registration());
        assertThat(in(RegistrationStatus.WAITING))
                .extracting(Addressee::email)
                .containsExactly(line.get(3).email());
    }

    /** Leaving, coming and more seats, all at once: every seat is taken while anybody waits, and in order of arrival. */
    @Test
    void fiftyAtOnceLeaveNoSeatEmptyAndNobodyBehind() throws Exception {
        signUp(CAPACITY + 10);
        List<Addressee> before = participants.addressees(course);
        List<Callable<Object>> presses = new ArrayList<>();
        IntStream.range(0, 25).forEach(i -> presses.add(() -> signUp.signUp(form("ny" + i + "@eksempel.no"))));
        IntStream.range(0, 24)
                .forEach(i -> presses.add(() -> {
                    signOff.signOff(before.get(i % 8).registration());
                    return true;
                }));
        presses.add(() -> {
            raise(CAPACITY + 2);
            return true;
        });
        Collections.shuffle(presses, new Random(7));

        atOnce(presses);

        List<Addressee> seated = participants.addressees(course).stream()
                .filter(who -> who.status().takesSeat())
                .toList();
        assertThat(seated).hasSize(CAPACITY + 2);
        assertThat(in(RegistrationStatus.WAITING)).hasSize(CAPACITY + 10 + 25 - 8 - (CAPACITY + 2));
        assertThat(in(RegistrationStatus.OFFERED)).hasSize(8 + 2);
        assertThat(offered()).hasSize(8 + 2);
        assertThat(places(RegistrationStatus.OFFERED).getLast())
                .isLessThan(places(RegistrationStatus.WAITING).getFirst());
        assertThat(seats.of(List.of(course)).get(course))
                .isEqualTo(new Count(
                        in(RegistrationStatus.CONFIRMED).size(),
                        8 + 2,
                        in(RegistrationStatus.WAITING).size()));
    }

    private void signUp(int people) {
        IntStream.range(0, people).forEach(i -> registered.signUp(form("kari" + i + "@eksempel.no")));
    }

    private void raise(int capacity) {
        people.signIn(people.coordinator(service.value()));
        CourseDetails details = planning.course(course);
        planning.change(new ChangeCourse(
                course,
                details.version(),
                details.facts().title(),
                details.description(),
                capacity,
                details.facts().municipalities(),
                Language.BOKMAL));
        SecurityContextHolder.clearContext();
    }

    private List<Addressee> in(RegistrationStatus status) {
        return participants.addressees(course).stream()
                .filter(who -> who.status() == status)
                .toList();
    }

    private List<Integer> places(RegistrationStatus status) {
        return database.sql("select place from registration where course_id = ? and status = ? order by place")
                .param(course.value())
                .param(status.name())
                .query(Integer.class)
                .list();
    }

    private RegistrationStatus status(Addressee who) {
        return participants.participant(who.registration()).orElseThrow().status();
    }

    private List<RegistrationId> offered() {
        return events.stream(SeatOffered.class)
                .map(SeatOffered::who)
                .filter(who -> who.course().equals(course))
                .map(Addressee::registration)
                .toList();
    }

    private List<Addressee> lapsed() {
        return events.stream(OfferLapsed.class)
                .map(OfferLapsed::who)
                .filter(who -> who.course().equals(course))
                .toList();
    }

    private static void atOnce(List<Callable<Object>> presses) throws Exception {
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Object> press : crowd.invokeAll(presses)) {
                press.get();
            }
        }
    }

    private SignUpCommand form(String email) {
        return new SignUpCommand(
                course,
                UUID.randomUUID(),
                "Kari",
                email,
                "",
                NeedsForm.NONE,
                "5501",
                ParticipantKind.PATIENT_OR_USER,
                true,
                Language.BOKMAL);
    }
}
