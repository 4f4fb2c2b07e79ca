package no.mestringsrom.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.course.SeatCounts.Count;
import no.mestringsrom.course.UnknownCourse;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.registration.SignUpRefused.Reason;
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
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@ServiceTest
@RecordApplicationEvents
class SignUpTest {

    private static final int CAPACITY = 12;

    @Autowired
    SignUp signUp;

    @Autowired
    Participants participants;

    @Autowired
    ParticipantLists lists;

    @Autowired
    Seats seats;

    @Autowired
    CourseSessions sessions;

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
    void aSeatIsTakenAndTold() {
        SignUpCommand form = form("Åse 🌻 Čáhppe", "Ase@Eksempel.no");

        assertThat(signUp.signUp(form)).isEqualTo(SignUpOutcome.SEATS_WERE_FREE);

        Participant participant = participants.confirmed(course).getFirst();
        assertThat(participant.name()).isEqualTo("Åse 🌻 Čáhppe");
        assertThat(participants.participant(participant.id())).contains(participant);
        assertThat(told())
                .containsExactly(new Addressee(
                        participant.id(),
                        course,
                        RegistrationStatus.CONFIRMED,
                        "Åse 🌻 Čáhppe",
                        "ase@eksempel.no",
                        Language.NYNORSK));
        assertThat(seats.of(List.of(course)).get(course)).isEqualTo(new Count(1, 0));
    }

    @Test
    void theSameFormTwiceIsOneSignUp() {
        SignUpCommand form = form("Kari", "kari@eksempel.no");

        assertThat(signUp.signUp(form)).isEqualTo(SignUpOutcome.SEATS_WERE_FREE);
        assertThat(signUp.signUp(form)).isEqualTo(SignUpOutcome.SEATS_WERE_FREE);

        assertThat(participants.confirmed(course)).hasSize(1);
        assertThat(told()).hasSize(1);
    }

    @Test
    void theSameAddressTwiceTakesNoSecondSeatAndSendsTheLinkAgainButNotAtOnce() {
        signUp.signUp(form("Kari", "kari@eksempel.no"));

        SignUpCommand again = form("En annen", "KARI@eksempel.no");
        signUp.signUp(again);
        assertThat(told()).hasSize(1);

        clock.advance(Duration.ofMinutes(10));
        signUp.signUp(again);
        assertThat(told()).hasSize(2).extracting(Addressee::name).containsOnly("Kari");
        assertThat(participants.confirmed(course)).hasSize(1);
    }

    @Test
    void overCapacityIsTheWaitingListInOrderOfArrival() {
        for (int i = 0; i < CAPACITY; i++) {
            signUp.signUp(form("Kari", "kari" + i + "@eksempel.no"));
        }
        assertThat(signUp.signUp(form("Per", "per@eksempel.no"))).isEqualTo(SignUpOutcome.COURSE_WAS_FULL);
        assertThat(signUp.signUp(form("Pål", "pal@eksempel.no"))).isEqualTo(SignUpOutcome.COURSE_WAS_FULL);

        assertThat(told().stream().map(told -> participants.placeInLine(told.registration())))
                .endsWith(0, 1, 2);
        assertThat(participants.confirmed(course)).hasSize(CAPACITY);
        assertThat(seats.isFull(sessions.facts(course))).isTrue();
        assertThat(told()).last().extracting(Addressee::status).isEqualTo(RegistrationStatus.WAITING);
    }

    /** Whoever asks for somebody else learns how the course stands, and no more. */
    @Test
    void anAddressThatIsInTheCourseHasTheSameOutcomeAsANewOne() {
        for (int seats = CAPACITY - 1; seats >= 0; seats--) {
            signUp.signUp(form("Kari", "kari" + seats + "@eksempel.no"));
            SignUpOutcome known = signUp.signUp(form("Nysgjerrig", "kari" + seats + "@eksempel.no"));

            assertThat(known).isEqualTo(seats > 0 ? SignUpOutcome.SEATS_WERE_FREE : SignUpOutcome.COURSE_WAS_FULL);
        }

        assertThat(signUp.signUp(form("Per", "per@eksempel.no"))).isEqualTo(SignUpOutcome.COURSE_WAS_FULL);
    }

    @Test
    void theLastSeatPressedTwiceHasTheSameOutcomeTwice() {
        for (int i = 1; i < CAPACITY; i++) {
            signUp.signUp(form("Kari", "kari" + i + "@eksempel.no"));
        }
        SignUpCommand last = form("Per", "per@eksempel.no");

        assertThat(signUp.signUp(last)).isEqualTo(SignUpOutcome.SEATS_WERE_FREE);
        assertThat(signUp.signUp(last)).isEqualTo(SignUpOutcome.SEATS_WERE_FREE);
    }

    @Test
    void twoHundredAtOnceForTwelveSeatsFillExactlyTwelve() throws Exception {
        List<SignUpCommand> forms = IntStream.range(0, 200)
                .mapToObj(i -> form("Kari " + i, "kari" + i + "@eksempel.no"))
                .toList();

        List<SignUpOutcome> outcomes = atOnce(forms.stream()
                .<Callable<SignUpOutcome>>map(form -> () -> signUp.signUp(form))
                .toList());

        assertThat(outcomes)
                .hasSize(200)
                .filteredOn(SignUpOutcome.SEATS_WERE_FREE::equals)
                .hasSize(CAPACITY);
        assertThat(participants.confirmed(course)).hasSize(CAPACITY);
        assertThat(database.sql(
                                "select place from registration where course_id = ? and status = 'CONFIRMED' order by place")
                        .param(course.value())
                        .query(Integer.class)
                        .list())
                .isEqualTo(IntStream.rangeClosed(1, CAPACITY).boxed().toList());
    }

    @Test
    void aFormPressedTwentyTimesAtOnceIsOneSignUp() throws Exception {
        SignUpCommand form = form("Kari", "kari@eksempel.no");

        List<SignUpOutcome> outcomes = atOnce(IntStream.range(0, 20)
                .<Callable<SignUpOutcome>>mapToObj(press -> () -> signUp.signUp(form))
                .toList());

        assertThat(outcomes).hasSize(20).containsOnly(SignUpOutcome.SEATS_WERE_FREE);
        assertThat(participants.confirmed(course)).hasSize(1);
    }

    @Test
    void aCourseThatHasBegunIsClosedAndNothingIsKept() {
        clock.advance(Duration.ofDays(1));

        refuses(form("Kari", "kari@eksempel.no"), Reason.CLOSED);

        assertThat(participants.confirmed(course)).isEmpty();
    }

    @Test
    void refusesAnUnknownCourse() {
        SignUpCommand form = form("Kari", "kari@eksempel.no");
        SignUpCommand elsewhere = new SignUpCommand(
                new CourseId(UUID.randomUUID()),
                form.submission(),
                form.name(),
                form.email(),
                form.municipality(),
                form.kind(),
                true,
                Language.BOKMAL);

        assertThatExceptionOfType(UnknownCourse.class).isThrownBy(() -> signUp.signUp(elsewhere));
    }

    @Test
    void theListIsForTheCoordinatorAndTheHostsAndEveryLookIsLogged() {
        signUp.signUp(form("Kari", "kari@eksempel.no"));

        AccountId coordinator = people.coordinator(service.value());
        AccountId host = sessions.hosts(course).getFirst().account();
        for (AccountId allowed : List.of(coordinator, host)) {
            people.signIn(allowed);
            assertThat(lists.look(course))
                    .singleElement()
                    .satisfies(listed -> assertThat(listed.email()).isEqualTo("kari@eksempel.no"));
        }

        assertThat(database.sql("select account_id from access_log where subject_id = ? and what = 'participants'")
                        .param(course.value())
                        .query(UUID.class)
                        .list())
                .containsExactlyInAnyOrder(coordinator.value(), host.value());
    }

    @Test
    void theListIsForNobodyElse() {
        people.signIn(people.coordinator(courses.service().value()));
        assertThat(lists.mayLook(sessions.facts(course))).isFalse();
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> lists.look(course));

        SecurityContextHolder.clearContext();
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> lists.look(course));
    }

    private List<Addressee> told() {
        return events.stream(SignedUp.class)
                .map(SignedUp::who)
                .filter(who -> who.course().equals(course))
                .toList();
    }

    private void refuses(SignUpCommand form, Reason reason) {
        assertThatExceptionOfType(SignUpRefused.class)
                .isThrownBy(() -> signUp.signUp(form))
                .satisfies(refused -> assertThat(refused.reasons()).containsExactly(reason));
    }

    private static <T> List<T> atOnce(List<Callable<T>> presses) throws Exception {
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<T> results = new ArrayList<>();
            for (Future<T> press : people.invokeAll(presses)) {
                results.add(press.get());
            }
            return results;
        }
    }

    private SignUpCommand form(String name, String email) {
        return new SignUpCommand(
                course,
                UUID.randomUUID(),
                name,
                email,
                "5501",
                ParticipantKind.PATIENT_OR_USER,
                true,
                Language.NYNORSK);
    }
}
