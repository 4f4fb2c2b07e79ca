package no.mestringsrom.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
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
import no.mestringsrom.registration.SignUpCommand.NeedsForm;
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
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

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
    TestPeople staff;

    @Autowired
    TestParticipants people;

    @Autowired
    TestTexting texting;

    @Autowired
    SeatAnswers answers;

    @Autowired
    SignOff signOff;

    @Autowired
    Places places;

    @Autowired
    WaitingLine line;

    @Autowired
    PlatformTransactionManager transactions;

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
    void aSeatIsHeldUntilItIsConfirmedAndEachIsTold() {
        SignUpCommand form = form("Åse 🌻 Čáhppe", "Ase@Eksempel.no");

        assertThat(signUp.signUp(form)).isEqualTo(SignUpOutcome.SEATS_WERE_FREE);

        Participant held = participants.submitted(course, form.submission()).orElseThrow();
        Instant limit = AnswerTime.limit(clock.instant(), sessions.facts(course).begins());
        assertThat(held.status()).isEqualTo(RegistrationStatus.HELD);
        assertThat(told())
                .containsExactly(new Addressee(
                        held.id(),
                        course,
                        RegistrationStatus.HELD,
                        "Åse 🌻 Čáhppe",
                        "ase@eksempel.no",
                        null,
                        Language.NYNORSK,
                        limit,
                        true));
        assertThat(seats.of(List.of(course)).get(course)).isEqualTo(new Count(0, 1, 0));
        assertThat(participants.confirmed(course)).isEmpty();

        assertThat(answers.yes(held.id())).isEqualTo(RegistrationStatus.CONFIRMED);
        assertThat(answers.yes(held.id())).as("a replay").isEqualTo(RegistrationStatus.CONFIRMED);

        assertThat(participants.confirmed(course))
                .containsExactly(participants.participant(held.id()).orElseThrow());
        assertThat(participants.confirmed(course).getFirst().name()).isEqualTo("Åse 🌻 Čáhppe");
        assertThat(events.stream(Confirmed.class).map(told -> told.who().registration()))
                .containsExactly(held.id());
        assertThat(seats.of(List.of(course)).get(course)).isEqualTo(new Count(1, 0, 0));
    }

    @Test
    void aHeldSeatThatNobodyConfirmsIsGivenOnAndThePersonIsForgotten() {
        SignUpCommand form = form("Kari", "kari@eksempel.no");
        RegistrationId kari = people.ask(form);
        for (int i = 1; i <= CAPACITY; i++) {
            people.signUp(form("Per " + i, "per" + i + "@eksempel.no"));
        }
        RegistrationId waits = people.ask(form("Siv", "siv@eksempel.no"));

        clock.set(sessions.facts(course).begins().minus(Duration.ofHours(1)));
        line.settleWhatIsDue();
        line.settleWhatIsDue();

        assertThat(status(kari)).isEqualTo(RegistrationStatus.LAPSED);
        assertThat(status(waits)).as("never said yes either").isEqualTo(RegistrationStatus.LAPSED);
        assertThat(events.stream(SeatOffered.class)
                        .map(SeatOffered::who)
                        .filter(who -> who.course().equals(course))
                        .map(Addressee::name))
                .containsExactly("Per " + CAPACITY);
        assertThat(participants.addressees(course))
                .extracting(Addressee::email)
                .doesNotContain("kari@eksempel.no", "siv@eksempel.no");
        assertThat(answers.yes(kari)).isEqualTo(RegistrationStatus.LAPSED);
        assertThat(seats.of(List.of(course)).get(course)).isEqualTo(new Count(CAPACITY - 1, 1, 0));
        assertThat(people.ask(form("Kari", "kari@eksempel.no")))
                .as("may come back")
                .isNotEqualTo(kari);
    }

    @Test
    void aYesAtTheLimitIsTooLateWhetherAnybodyHasLookedOrNot() {
        RegistrationId kari = people.ask(form("Kari", "kari@eksempel.no"));

        clock.set(participants.participant(kari).orElseThrow().answerBy());

        assertThat(answers.yes(kari)).isEqualTo(RegistrationStatus.LAPSED);
        assertThat(seats.of(List.of(course)).get(course)).isEqualTo(new Count(0, 0, 0));
    }

    @Test
    void needsAreKeptForTheListAndForgottenWithTheName() {
        SignUpCommand kari = form("Kari", "kari@eksempel.no");
        RegistrationId id = people.signUp(new SignUpCommand(
                course,
                kari.submission(),
                "Kari",
                "kari@eksempel.no",
                "",
                new NeedsForm(true, "Davvisámegiella ŋ", true, "Pause\n\n hver time <script>"),
                "5501",
                ParticipantKind.RELATIVE,
                true,
                Language.BOKMAL));
        staff.signIn(staff.coordinator(service.value()));

        assertThat(lists.look(course).getFirst().needs())
                .isEqualTo(new Needs("Davvisámegiella ŋ", true, "Pause\nhver time <script>"));

        signOff.signOff(id);
        assertThat(database.sql("select count(*) from registration where id = ?"
                                + " and interpreter is null and other_need is null and not hard_of_hearing")
                        .param(id.value())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void aMobileNumberIsEnoughWhereTextMessagesCanBeSentAndIsOnePersonHoweverItIsWritten() {
        refuses(withMobile("900 00 001"), Reason.EMAIL_MISSING);
        texting.turnOn();
        try {
            RegistrationId kari = people.ask(withMobile("900 00 001"));
            assertThat(told().getLast().mobile()).isEqualTo("+4790000001");
            assertThat(told().getLast().email()).isNull();

            signUp.signUp(withMobile("+47 90 00 00 01"));
            assertThat(participants.addressees(course))
                    .extracting(Addressee::registration)
                    .containsExactly(kari);
            refuses(withMobile("22 22"), Reason.MOBILE_INVALID);
            refuses(withMobile(" "), Reason.ADDRESS_MISSING);
        } finally {
            texting.turnOff();
        }
    }

    @Test
    void theSameFormTwiceIsOneSignUp() {
        SignUpCommand form = form("Kari", "kari@eksempel.no");

        assertThat(signUp.signUp(form)).isEqualTo(SignUpOutcome.SEATS_WERE_FREE);
        assertThat(signUp.signUp(form)).isEqualTo(SignUpOutcome.SEATS_WERE_FREE);

        assertThat(participants.addressees(course)).hasSize(1);
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
        assertThat(participants.addressees(course)).hasSize(1);
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
        assertThat(seats.of(List.of(course)).get(course).taken()).isEqualTo(CAPACITY);
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
    void aThousandAtOnceForTwelveSeatsHoldExactlyTwelveAndTheOthersWaitInOrderOfArrival() throws Exception {
        List<SignUpCommand> forms = IntStream.range(0, 1000)
                .mapToObj(i -> form("Kari " + i, "kari" + i + "@tusen.example"))
                .toList();

        List<SignUpOutcome> outcomes = atOnce(forms.stream()
                .<Callable<SignUpOutcome>>map(form -> () -> signUp.signUp(form))
                .toList());

        assertThat(database.sql("delete from mail_message where recipient like '%@tusen.example'")
                        .update())
                .as("mails, which others would have to look through")
                .isEqualTo(1000);
        assertThat(outcomes)
                .hasSize(1000)
                .filteredOn(SignUpOutcome.SEATS_WERE_FREE::equals)
                .hasSize(CAPACITY);
        assertThat(seats.of(List.of(course)).get(course)).isEqualTo(new Count(0, CAPACITY, 1000 - CAPACITY));
        assertThat(places(RegistrationStatus.HELD))
                .isEqualTo(IntStream.rangeClosed(1, CAPACITY).boxed().toList());
        assertThat(places(RegistrationStatus.WAITING))
                .isEqualTo(IntStream.rangeClosed(CAPACITY + 1, 1000).boxed().toList());
    }

    @Test
    void whatIsRolledBackInTheMiddleLeavesTheCountsRight() {
        people.signUp(form("Kari", "kari@eksempel.no"));
        TransactionTemplate cutOff = new TransactionTemplate(transactions);
        SignUpCommand per = form("Per", "per@eksempel.no");

        cutOff.executeWithoutResult(status -> {
            places.take(per, Introduction.NONE);
            status.setRollbackOnly();
        });
        assertThat(seats.of(List.of(course)).get(course)).isEqualTo(new Count(1, 0, 0));

        RegistrationId held = people.ask(per);
        cutOff.executeWithoutResult(status -> {
            places.confirm(course, held);
            status.setRollbackOnly();
        });
        cutOff.executeWithoutResult(status -> {
            places.leave(course, held);
            status.setRollbackOnly();
        });

        assertThat(status(held)).isEqualTo(RegistrationStatus.HELD);
        assertThat(seats.of(List.of(course)).get(course)).isEqualTo(new Count(1, 1, 0));
        assertThat(answers.yes(held)).isEqualTo(RegistrationStatus.CONFIRMED);
    }

    @Test
    void aFormPressedTwentyTimesAtOnceIsOneSignUp() throws Exception {
        SignUpCommand form = form("Kari", "kari@eksempel.no");

        List<SignUpOutcome> outcomes = atOnce(IntStream.range(0, 20)
                .<Callable<SignUpOutcome>>mapToObj(press -> () -> signUp.signUp(form))
                .toList());

        assertThat(outcomes).hasSize(20).containsOnly(SignUpOutcome.SEATS_WERE_FREE);
        assertThat(participants.addressees(course)).hasSize(1);
    }

    @Test
    void aCourseThatHasBegunIsClosedAndNothingIsKept() {
        clock.advance(Duration.ofDays(1));

        refuses(form("Kari", "kari@eksempel.no"), Reason.CLOSED);

        assertThat(participants.addressees(course)).isEmpty();
    }

    @Test
    void refusesAnUnknownCourse() {
        SignUpCommand form = form("Kari", "kari@eksempel.no");
        SignUpCommand elsewhere = new SignUpCommand(
                new CourseId(UUID.randomUUID()),
                form.submission(),
                form.name(),
                form.email(),
                "",
                NeedsForm.NONE,
                form.municipality(),
                form.kind(),
                true,
                Language.BOKMAL);

        assertThatExceptionOfType(UnknownCourse.class).isThrownBy(() -> signUp.signUp(elsewhere));
    }

    @Test
    void theListIsForTheCoordinatorAndTheHostsAndEveryLookIsLogged() {
        signUp.signUp(form("Kari", "kari@eksempel.no"));

        AccountId coordinator = staff.coordinator(service.value());
        AccountId host = sessions.hosts(course).getFirst().account();
        for (AccountId allowed : List.of(coordinator, host)) {
            staff.signIn(allowed);
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
        staff.signIn(staff.coordinator(courses.service().value()));
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

    private RegistrationStatus status(RegistrationId who) {
        return participants.participant(who).orElseThrow().status();
    }

    private List<Integer> places(RegistrationStatus status) {
        return database.sql("select place from registration where course_id = ? and status = ? order by place")
                .param(course.value())
                .param(status.name())
                .query(Integer.class)
                .list();
    }

    private SignUpCommand withMobile(String mobile) {
        return new SignUpCommand(
                course,
                UUID.randomUUID(),
                "Kari",
                "",
                mobile,
                NeedsForm.NONE,
                "5501",
                ParticipantKind.PATIENT_OR_USER,
                true,
                Language.BOKMAL);
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
                "",
                NeedsForm.NONE,
                "5501",
                ParticipantKind.PATIENT_OR_USER,
                true,
                Language.NYNORSK);
    }
}
