package no.mestringsrom.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.course.SeatCounts.Count;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.registration.SignUpRefused.Reason;
import no.mestringsrom.testing.Queries;
import no.mestringsrom.testing.ServiceTest;
import no.mestringsrom.testing.TestClock;
import no.mestringsrom.testing.TestCourses;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Several who are served in one transaction have what they would have had one after the other. */
@ServiceTest
class RoundTest {

    private static final int CAPACITY = 12;

    @Autowired
    Round round;

    @Autowired
    Turns turns;

    @Autowired
    Places places;

    @Autowired
    Participants participants;

    @Autowired
    Seats seats;

    @Autowired
    CourseSessions sessions;

    @Autowired
    TestCourses courses;

    @Autowired
    TestParticipants people;

    @Autowired
    TestClock clock;

    @Autowired
    Queries queries;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    LearningServiceId service;
    CourseId course;
    CourseId other;

    @BeforeEach
    void twoCoursesThatSomebodyIsIn() {
        service = courses.service();
        course = courses.published(service, LocalDateTime.parse("2026-04-03T12:00"));
        other = courses.published(service, LocalDateTime.parse("2026-04-10T12:00"));
        people.signUp(course, "Første Eksempel");
        people.signUp(other, "Første Eksempel");
    }

    @Test
    void eachHasASeatOrAPlaceInLineInOrderOfArrivalAndIsWrittenTo() {
        List<SignUpCommand> forms = new ArrayList<>();
        for (int i = 0; i < CAPACITY + 2; i++) {
            forms.add(form(course, "en" + i));
            forms.add(form(other, "to" + i));
        }

        List<Optional<Supplier<SignUpOutcome>>> answers = press(forms);

        assertThat(answers).allMatch(Optional::isPresent);
        assertThat(answers.stream().map(answer -> answer.orElseThrow().get()))
                .as("one seat was taken in each")
                .containsExactlyElementsOf(IntStream.range(0, 2 * CAPACITY + 4)
                        .mapToObj(i ->
                                i < 2 * CAPACITY - 2 ? SignUpOutcome.SEATS_WERE_FREE : SignUpOutcome.COURSE_WAS_FULL)
                        .toList());
        assertThat(names(course))
                .containsExactlyElementsOf(Stream.concat(
                                Stream.of("Første Eksempel"),
                                IntStream.range(0, CAPACITY + 2).mapToObj(i -> "en" + i))
                        .toList());
        assertThat(seats.of(List.of(course, other)).values()).containsOnly(new Count(1, CAPACITY - 1, 3));
        assertThat(lettersTo("en0@eksempel.no", "to13@eksempel.no")).isEqualTo(2);
    }

    @Test
    void eachSaysYesAndIsWrittenTo() {
        List<SignUpCommand> forms =
                List.of(form(course, "kari"), form(course, "per"), form(other, "siv"), form(other, "ola"));
        List<RegistrationId> asked = forms.stream().map(people::ask).toList();
        people.yes(asked.getLast());
        RegistrationId nobody = new RegistrationId(UUID.randomUUID());

        List<Optional<Supplier<RegistrationStatus>>> answers = yes(Stream.concat(asked.stream(), Stream.of(nobody)));

        assertThat(answers.subList(0, 4).stream()
                        .map(answer -> answer.orElseThrow().get()))
                .containsOnly(RegistrationStatus.CONFIRMED);
        assertThat(answers.getLast()).as("has to be looked for").isEmpty();
        assertThat(seats.of(List.of(course, other)).values()).containsOnly(new Count(3, 0, 0));
        assertThat(lettersTo("kari@eksempel.no", "per@eksempel.no", "siv@eksempel.no", "ola@eksempel.no"))
                .as("the question, and what came of it; a yes for the second time has none")
                .isEqualTo(8);
    }

    @Test
    void whoIsRefusedKeepsNobodyFromASeat() {
        SignUpCommand unnamed = TestParticipants.form(course, " ", "navnlos@eksempel.no", "5501");
        SignUpCommand outside = TestParticipants.form(course, "Utenfor", "utenfor@eksempel.no", "0301");
        CourseId begun = courses.published(service, LocalDateTime.parse("2026-03-10T12:00"));
        people.signUp(begun, "Første Eksempel");
        clock.set(sessions.facts(begun).begins().plus(Duration.ofMinutes(1)));
        people.settleWhatIsDue();

        List<Optional<Supplier<SignUpOutcome>>> answers =
                press(List.of(form(course, "kari"), unnamed, outside, form(begun, "sein"), form(course, "per")));

        assertThat(answers.getFirst().orElseThrow().get()).isEqualTo(SignUpOutcome.SEATS_WERE_FREE);
        assertThat(answers.getLast().orElseThrow().get()).isEqualTo(SignUpOutcome.SEATS_WERE_FREE);
        assertRefused(answers.get(1), Reason.NAME_MISSING);
        assertRefused(answers.get(2), Reason.MUNICIPALITY_OUTSIDE);
        assertRefused(answers.get(3), Reason.CLOSED);
        assertThat(names(course)).containsExactly("Første Eksempel", "kari", "per");
        assertThat(names(begun)).containsExactly("Første Eksempel");
    }

    @Test
    void aFormThatWasTakenAndAnAddressThatIsThereTakeNoSecondSeat() {
        SignUpCommand kari = form(course, "kari");
        people.ask(kari);
        SignUpCommand again = TestParticipants.form(course, "En annen", "KARI@eksempel.no", "5501");
        SignUpCommand elsewhere = TestParticipants.form(other, "Kari der", "kari@eksempel.no", "5501");

        List<Optional<Supplier<SignUpOutcome>>> twice = press(List.of(kari, elsewhere));
        press(List.of(again));

        assertThat(twice).allMatch(answer -> answer.orElseThrow().get() == SignUpOutcome.SEATS_WERE_FREE);
        assertThat(names(course)).containsExactly("Første Eksempel", "kari");
        assertThat(names(other)).containsExactly("Første Eksempel", "Kari der");
    }

    @Test
    void whatIsReservedIsCountedWithThoseWhoWereServedJustBefore() {
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> places.reserve(course, Map.of("5501", 3), 1));
        String elsewhere = sessions.facts(course).municipalities().stream()
                .filter(place -> !place.equals("5501"))
                .findFirst()
                .orElseThrow();
        List<SignUpCommand> forms = new ArrayList<>(List.of(form(course, "kari")));
        for (int i = 1; i <= CAPACITY - 2; i++) {
            forms.add(TestParticipants.form(course, "utenfra", "utenfra" + i + "@eksempel.no", elsewhere));
        }
        forms.add(form(course, "siv"));

        List<Optional<Supplier<SignUpOutcome>>> answers = press(forms);

        assertThat(answers.stream().map(answer -> answer.orElseThrow().get() == SignUpOutcome.SEATS_WERE_FREE))
                .as("two of the three are had by then, nine are for all, and the last is kept for one from there")
                .containsExactly(true, true, true, true, true, true, true, true, true, true, false, true);
    }

    @Test
    void whatIsDueIsSettledBeforeAnybodyIsServed() {
        RegistrationId late = people.ask(form(other, "sein"));
        for (int i = 0; i < CAPACITY - 2; i++) {
            people.signUp(other, "Sitter " + i);
        }
        RegistrationId first = people.signUp(other, "Venter");
        clock.set(participants.participant(late).orElseThrow().answerBy());

        List<Optional<Supplier<SignUpOutcome>>> answers =
                press(List.of(form(other, "per"), TestParticipants.form(other, "Sein", "sein@eksempel.no", "5501")));

        assertThat(answers.stream().map(answer -> answer.orElseThrow().get()))
                .containsOnly(SignUpOutcome.COURSE_WAS_FULL);
        assertThat(participants.participant(late).orElseThrow().status()).isEqualTo(RegistrationStatus.LAPSED);
        assertThat(participants.participant(first).orElseThrow().status()).isEqualTo(RegistrationStatus.OFFERED);
        assertThat(names(other)).as("who was forgotten comes back").endsWith("Venter", "per", "Sein");
    }

    @Test
    void whoIsAskedAndTooLateIsToldWhatTheyHaveBecome() {
        RegistrationId late = people.ask(form(course, "sein"));
        RegistrationId inTime = people.ask(form(other, "tidsnok"));
        clock.set(participants.participant(late).orElseThrow().answerBy());
        database.sql("update registration set answer_by = ? where id = ?")
                .params(Timestamp.from(clock.instant().plusSeconds(1)), inTime.value())
                .update();

        assertThat(yes(Stream.of(late, inTime)).stream()
                        .map(answer -> answer.orElseThrow().get()))
                .containsExactly(RegistrationStatus.LAPSED, RegistrationStatus.CONFIRMED);
    }

    /** Without a row there is nothing to lock. */
    @Test
    void whereThereIsNoLineYetTheyAreServedAlone() {
        database.sql("delete from registration where course_id = ?")
                .param(other.value())
                .update();
        database.sql("delete from seat_queue where course_id = ?")
                .param(other.value())
                .update();
        CourseId nowhere = new CourseId(UUID.randomUUID());

        List<Optional<Supplier<SignUpOutcome>>> answers =
                press(List.of(form(other, "siv"), form(course, "kari"), form(nowhere, "per")));

        assertThat(answers.stream().map(Optional::isPresent)).containsExactly(false, true, false);
    }

    @Test
    void nobodyWaitsForACourseThatIsBeingChanged() throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        Thread change = Thread.ofPlatform()
                .start(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                    places.hold(other);
                    held.countDown();
                    await(done);
                }));
        await(held);
        try {
            List<Optional<Supplier<SignUpOutcome>>> answers = press(List.of(form(other, "per"), form(course, "kari")));

            assertThat(answers.stream().map(Optional::isPresent)).containsExactly(false, true);
        } finally {
            done.countDown();
            change.join();
        }
    }

    @Test
    void nobodyPassesThoseWhoWaitForTheirTurn() throws Exception {
        CountDownLatch has = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        Thread turn = Thread.ofPlatform()
                .start(() -> turns.take(other, () -> {
                    has.countDown();
                    await(done);
                    return other;
                }));
        await(has);
        try {
            List<Optional<Supplier<SignUpOutcome>>> answers = press(List.of(form(other, "per"), form(course, "kari")));

            assertThat(answers.stream().map(Optional::isPresent)).containsExactly(false, true);
        } finally {
            done.countDown();
            turn.join();
        }
        assertThat(press(List.of(form(other, "per"))).getFirst())
                .as("and once they have gone it is had, and was given back before")
                .isPresent();
    }

    @Test
    void twentyAskTheDatabaseNoMoreThanTwo() throws Exception {
        assertThat(asked(20)).as("once each is read").hasSameSizeAs(asked(2));
    }

    /** Beside what is written, which goes in one batch for each table. */
    private List<String> asked(int many) throws Exception {
        List<SignUpCommand> forms = IntStream.range(0, many)
                .mapToObj(i -> form(
                        i % 2 == 0 ? course : other,
                        UUID.randomUUID().toString().substring(0, 8)))
                .toList();
        List<String> asked = queries.of(() -> press(forms));
        List<RegistrationId> who = forms.stream()
                .map(form -> participants
                        .submitted(form.course(), form.submission())
                        .orElseThrow()
                        .id())
                .toList();
        asked.addAll(queries.of(() -> yes(who.stream())));
        return asked.stream().filter(sql -> sql.startsWith("select")).toList();
    }

    @Test
    void whereOneFailsNothingIsKeptOfAny() {
        // The next place in line is had by somebody.
        database.sql("update seat_queue set last_place = 0 where course_id = ?")
                .param(other.value())
                .update();

        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> press(List.of(form(course, "kari"), form(other, "per"))))
                .satisfies(failed -> assertThat(failed)
                        .as("what is put in the log")
                        .hasStackTraceContaining("registration_place_uq")
                        .extracting(Throwables::getStackTrace)
                        .asString()
                        .doesNotContain("per@eksempel.no"));

        assertThat(names(course)).containsExactly("Første Eksempel");
        assertThat(lettersTo("kari@eksempel.no")).isZero();
        assertThat(press(List.of(form(course, "kari"))).getFirst())
                .as("alone, and the turn was given back")
                .isPresent();
    }

    private List<Optional<Supplier<SignUpOutcome>>> press(List<SignUpCommand> forms) {
        return answers(forms.stream()
                .map(form -> new Visitor<>(Press.Form.of(form, false, () -> true)))
                .toList());
    }

    private List<Optional<Supplier<RegistrationStatus>>> yes(Stream<RegistrationId> who) {
        return answers(who.map(one -> new Visitor<>(new Press.Yes(one))).toList());
    }

    private <T> List<Optional<Supplier<T>>> answers(List<Visitor<T>> visitors) {
        try (Turns.Free free = turns.free()) {
            round.serve(visitors, free);
        }
        return visitors.stream().map(Visitor::answer).collect(Collectors.toList());
    }

    private static void assertRefused(Optional<Supplier<SignUpOutcome>> answer, Reason reason) {
        assertThatExceptionOfType(SignUpRefused.class)
                .isThrownBy(answer.orElseThrow()::get)
                .satisfies(refused -> assertThat(refused.reasons()).containsExactly(reason));
    }

    private List<String> names(CourseId of) {
        return participants.addressees(of).stream().map(Addressee::name).toList();
    }

    private int lettersTo(String... addresses) {
        return database.sql(
                        "select count(*) from mail_message where course_id in (:courses) and recipient in (:addresses)")
                .param("courses", List.of(course.value(), other.value()))
                .param("addresses", List.of(addresses))
                .query(Integer.class)
                .single();
    }

    private static SignUpCommand form(CourseId course, String name) {
        return TestParticipants.form(course, name, name.strip() + "@eksempel.no", "5501");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
