package no.mestringsrom.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import no.mestringsrom.evaluation.EvaluationRefused.Reason;
import no.mestringsrom.evaluation.TestEvaluations.Group;
import no.mestringsrom.registration.KeptAbout;
import no.mestringsrom.registration.RegistrationId;
import no.mestringsrom.registration.SignOff;
import no.mestringsrom.registration.TakeOff;
import no.mestringsrom.room.Seat;
import no.mestringsrom.testing.ServiceTest;
import no.mestringsrom.testing.TestClock;
import no.mestringsrom.testing.TestPeople;
import no.mestringsrom.texts.Language;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

@ServiceTest
class EvaluationFormsTest {

    private static final Map<String, String> SEVEN = Map.of("everyday-mastery", "7");

    @Autowired
    EvaluationForms forms;

    @Autowired
    AnswersKept kept;

    @Autowired
    TestEvaluations evaluations;

    @Autowired
    ClosingTime closingTime;

    @Autowired
    SignOff signOff;

    @Autowired
    TakeOff takeOff;

    @Autowired
    TestPeople people;

    @Autowired
    JdbcClient database;

    @Autowired
    TestClock clock;

    @AfterEach
    void time() {
        clock.set(TestClock.START);
        SecurityContextHolder.clearContext();
    }

    @Test
    void eachFormOpensAndClosesByTheSessions() {
        Group group = evaluations.group(2, 0);
        Seat seat = group.patients.getFirst();
        assertThat(next(seat)).isEqualTo("BEFORE");
        clock.set(group.session(1).startsAt().plusSeconds(60));
        assertThat(next(seat)).isEqualTo("BEFORE");

        group.whenOver(1);
        assertThat(next(seat)).isEqualTo(group.session(1).id().value().toString());
        refuses(Reason.CLOSED, () -> forms.answer(seat, "BEFORE", SEVEN, ""));
        refuses(Reason.CLOSED, () -> forms.answer(seat, "AFTER", SEVEN, ""));
        clock.set(group.session(1).plannedEnd().plus(Duration.ofDays(3)).minusSeconds(1));
        assertThat(forms.next(seat)).isPresent();
        clock.advance(Duration.ofSeconds(1));
        assertThat(forms.next(seat)).isEmpty();

        group.whenOver(4);
        forms.answer(seat, group.session(4).id().value().toString(), Map.of("next-time", "Mer tid"), "");
        assertThat(next(seat)).isEqualTo("AFTER");
        clock.set(group.session(4).plannedEnd().plus(Duration.ofDays(14)));
        assertThat(forms.next(seat)).isEmpty();
        refuses(Reason.CLOSED, () -> forms.answer(seat, "AFTER", SEVEN, ""));
    }

    @Test
    void nobodyAnswersTwiceNotEvenWithManyPressesAtOnce() throws Exception {
        Group group = evaluations.group(2, 0);
        Seat seat = group.patients.getFirst();
        try (ExecutorService presses = Executors.newFixedThreadPool(6)) {
            Callable<Boolean> press = () -> {
                try {
                    forms.answer(seat, "BEFORE", SEVEN, "");
                    return true;
                } catch (EvaluationRefused refused) {
                    return refused.reason() != Reason.ANSWERED;
                }
            };
            int taken = 0;
            for (Future<Boolean> done : presses.invokeAll(List.of(press, press, press, press, press, press))) {
                taken += done.get() ? 1 : 0;
            }
            assertThat(taken).isEqualTo(1);
        }
        assertThat(rows(group)).hasSize(1);
        assertThat(forms.next(seat)).isEmpty();
        assertThat(forms.next(group.patients.getLast())).isPresent();
    }

    @Test
    @DisplayName(
            "Whoever holds a link may see that a form was answered, and not what: a coordinator may have printed it")
    void whatWasAnsweredIsShownToNobody() {
        Group group = evaluations.group(2, 0);
        Seat seat = group.patients.getFirst();
        forms.answer(seat, "BEFORE", SEVEN, "");
        RegistrationId who = new RegistrationId(seat.person());

        KeptAbout.Kept answered = kept.about(who, Language.BOKMAL).getFirst();
        assertThat(answered.items())
                .extracting(KeptAbout.Item::name, KeptAbout.Item::label, KeptAbout.Item::value)
                .startsWith(tuple("BEFORE", "Før kurset", "answered"))
                .hasSize(2);
        assertThat(answered.items()).noneMatch(item -> (item.value() + item.words()).contains("7"));
        assertThat(kept.about(new RegistrationId(group.patients.getLast().person()), Language.BOKMAL)
                        .getFirst()
                        .items())
                .extracting(KeptAbout.Item::name)
                .containsExactly("anonymous");
    }

    @Test
    void anAnswerKnowsTheCourseTheFormAndTheKindAndNothingElse() {
        Group group = evaluations.group(1, 1);
        String code = TestEvaluations.code(1);
        forms.answer(
                group.relatives.getFirst(),
                "BEFORE",
                Map.of("everyday-mastery", "7", "hopes", "  Å møte andre\0 ", "tull", "4"),
                code);

        assertThat(rows(group))
                .extracting(row -> row.get("question"), row -> row.get("number"), row -> row.get("words"))
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("everyday-mastery", 7, null),
                        org.assertj.core.groups.Tuple.tuple("hopes", null, "Å møte andre"));
        assertThat(rows(group)).allSatisfy(row -> {
            assertThat(row)
                    .containsOnlyKeys(
                            "id",
                            "submission",
                            "course_id",
                            "occasion",
                            "participant_kind",
                            "question",
                            "number",
                            "choice",
                            "words",
                            "code");
            assertThat(row.values())
                    .doesNotContain(group.relatives.getFirst().person())
                    .contains("RELATIVE");
        });
        assertThat(rows(group).stream().map(row -> row.get("code")))
                .as("words are joined with nothing")
                .containsExactlyInAnyOrder(Joining.code(code, "everyday-mastery"), null)
                .doesNotContain(code);
        assertThat(columns("evaluation_answered"))
                .containsExactlyInAnyOrder("registration_id", "occasion", "course_id", "submission");
    }

    @Test
    void whoAnsweredIsForgottenWhenTheFormCloses() {
        Group group = evaluations.group(3, 0);
        for (int i = 0; i < 3; i++) {
            group.mastery(group.patients.get(i), FormKind.BEFORE, i, TestEvaluations.code(i));
        }
        List<Object> ids = rows(group).stream().map(row -> row.get("id")).toList();
        closingTime.forget();
        assertThat(marks(group)).as("still open").isEqualTo(3);

        group.whenOver(1);
        closingTime.forget();
        closingTime.forget();
        assertThat(marks(group)).isZero();
        assertThat(rows(group))
                .hasSize(3)
                .extracting(row -> row.get("id"))
                .as("written anew")
                .doesNotContainAnyElementsOf(ids);
        assertThat(rows(group)).extracting(row -> row.get("number")).containsExactlyInAnyOrder(0, 1, 2);
        assertThat(rows(group)).extracting(row -> row.get("submission")).containsOnlyNulls();
        clock.set(TestClock.START);
        refuses(Reason.CLOSED, () -> group.mastery(group.patients.getFirst(), FormKind.BEFORE, 3, ""));
    }

    @Test
    void whoLeavesWhileAFormIsOpenTakesTheAnswersAlong() {
        Group group = evaluations.group(3, 0);
        for (int i = 0; i < 3; i++) {
            forms.answer(
                    group.patients.get(i),
                    "BEFORE",
                    Map.of("everyday-mastery", String.valueOf(i), "hopes", "Ønske " + i),
                    "");
        }
        signOff.signOff(new RegistrationId(group.patients.getFirst().person()));
        assertThat(marks(group)).isEqualTo(2);
        assertThat(numbers(group)).containsExactlyInAnyOrder(1, 2);
        assertThat(rows(group))
                .extracting(row -> row.get("words"))
                .contains("Ønske 1")
                .doesNotContain("Ønske 0");
        people.signIn(people.coordinator(group.service.value()));
        takeOff.takeOff(new RegistrationId(group.patients.get(1).person()));
        assertThat(numbers(group)).containsExactly(2);
    }

    @Test
    void whoLeavesLaterLeavesTheAnswersBehind() {
        Group group = evaluations.group(2, 0);
        group.mastery(group.patients.getFirst(), FormKind.BEFORE, 3, "");
        group.whenOver(1);
        closingTime.forget();
        signOff.signOff(new RegistrationId(group.patients.getFirst().person()));

        assertThat(marks(group)).isZero();
        assertThat(numbers(group)).as("nobody knows whose they are").containsExactly(3);
    }

    @Test
    void whoHasLeftMeanwhileAnswersNothing() {
        Group group = evaluations.group(2, 0);
        Seat seat = group.patients.getFirst();
        signOff.signOff(new RegistrationId(seat.person()));

        refuses(Reason.CLOSED, () -> forms.answer(seat, "BEFORE", SEVEN, ""));
        assertThat(rows(group)).isEmpty();
    }

    @Test
    void noStoredCodeStandsAtTwoQuestions() {
        Group group = evaluations.group(2, 0);
        Map<String, String> scales = Map.of("everyday-mastery", "7", "knowing-where-to-get-help", "4");
        forms.answer(group.patients.getFirst(), "BEFORE", scales, TestEvaluations.code(1));
        forms.answer(group.patients.getLast(), "BEFORE", scales, TestEvaluations.code(2));
        assertThat(codes(group)).hasSize(4).doesNotHaveDuplicates();

        group.whenOver(4);
        forms.answer(group.patients.getFirst(), "AFTER", scales, TestEvaluations.code(1));
        List<Object> open = codes(group);
        assertThat(open).hasSize(6);
        assertThat(Set.copyOf(open)).as("before and after").hasSize(4);

        group.whenAllIsClosed();
        closingTime.forget();
        assertThat(rows(group)).hasSize(6);
        assertThat(codes(group)).as("what joins nothing has none").hasSize(4).doesNotContainAnyElementsOf(open);
        assertThat(Set.copyOf(codes(group))).hasSize(2);
        for (Object code : codes(group)) {
            assertThat(rows(group).stream()
                            .filter(row -> code.equals(row.get("code")))
                            .map(row -> row.get("occasion") + " " + row.get("participant_kind")))
                    .containsExactlyInAnyOrder("BEFORE PATIENT_OR_USER", "AFTER PATIENT_OR_USER");
            assertThat(rows(group).stream()
                            .filter(row -> code.equals(row.get("code")))
                            .map(row -> row.get("question"))
                            .distinct())
                    .hasSize(1);
        }
    }

    @Test
    void codesGoAlsoWhereNobodyAnswersAfter() {
        Group group = evaluations.group(1, 0);
        group.mastery(group.patients.getFirst(), FormKind.BEFORE, 3, TestEvaluations.code(1));
        group.whenOver(1);
        closingTime.forget();
        assertThat(codes(group)).hasSize(1);
        group.whenAllIsClosed();
        closingTime.forget();

        assertThat(codes(group)).isEmpty();
        assertThat(numbers(group)).containsExactly(3);
    }

    @Test
    void aLineEndsWithOneCharacterHoweverItIsSent() {
        Group group = evaluations.group(1, 0);
        String words = "x".repeat(497) + "\r\n\r\n" + "y".repeat(501);
        forms.answer(group.patients.getFirst(), "BEFORE", Map.of("hopes", words), "");

        assertThat(rows(group))
                .extracting(row -> row.get("words"))
                .containsExactly("x".repeat(497) + "\n\n" + "y".repeat(501));
    }

    @Test
    void refusesWhatIsNoAnswer() {
        Group group = evaluations.group(1, 0);
        Seat seat = group.patients.getFirst();
        refuses(Reason.EMPTY, () -> forms.answer(seat, "BEFORE", Map.of(), ""));
        refuses(Reason.EMPTY, () -> forms.answer(seat, "BEFORE", Map.of("everyday-mastery", "11", "hopes", " "), ""));
        refuses(Reason.EMPTY, () -> forms.answer(seat, "BEFORE", Map.of("everyday-mastery", "-1"), ""));
        refuses(Reason.WORDS_TOO_LONG, () -> forms.answer(seat, "BEFORE", Map.of("hopes", "x".repeat(1001)), ""));
        refuses(Reason.CLOSED, () -> forms.answer(seat, "tull", SEVEN, ""));
        assertThat(rows(group)).isEmpty();

        forms.answer(seat, "BEFORE", SEVEN, "not-a-code");
        assertThat(rows(group)).extracting(row -> row.get("code")).containsOnlyNulls();
    }

    private String next(Seat seat) {
        return forms.next(seat).orElseThrow().occasion().key();
    }

    private List<Map<String, Object>> rows(Group group) {
        return database.sql("select * from evaluation_answer where course_id = ?")
                .param(group.course.value())
                .query()
                .listOfRows();
    }

    private List<Object> numbers(Group group) {
        return rows(group).stream()
                .map(row -> row.get("number"))
                .filter(Objects::nonNull)
                .toList();
    }

    private List<Object> codes(Group group) {
        return rows(group).stream()
                .map(row -> row.get("code"))
                .filter(Objects::nonNull)
                .toList();
    }

    private int marks(Group group) {
        return database.sql("select count(*) from evaluation_answered where course_id = ?")
                .param(group.course.value())
                .query(Integer.class)
                .single();
    }

    private List<String> columns(String table) {
        return database.sql("select column_name from information_schema.columns where table_name = ?")
                .param(table)
                .query(String.class)
                .list();
    }

    private static void refuses(Reason reason, ThrowingCallable deed) {
        assertThatExceptionOfType(EvaluationRefused.class)
                .isThrownBy(deed)
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
