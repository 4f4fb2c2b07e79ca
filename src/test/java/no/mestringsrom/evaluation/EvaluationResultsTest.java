package no.mestringsrom.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.course.CourseHostSeat;
import no.mestringsrom.course.CoursePhase;
import no.mestringsrom.course.CoursePlanning;
import no.mestringsrom.course.CourseRefused;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.course.HostSignatures;
import no.mestringsrom.course.MyCourse;
import no.mestringsrom.course.MyCourses;
import no.mestringsrom.evaluation.CourseEvaluation.Part;
import no.mestringsrom.evaluation.QuestionsRefused.Reason;
import no.mestringsrom.evaluation.TestEvaluations.Group;
import no.mestringsrom.registration.ParticipantKind;
import no.mestringsrom.testing.ServiceTest;
import no.mestringsrom.testing.TestClock;
import no.mestringsrom.testing.TestCourses;
import no.mestringsrom.testing.TestPeople;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@ServiceTest
@RecordApplicationEvents
class EvaluationResultsTest {

    private static final String OWN = """
            {"title": {"nb": "Et skjema med lisens"}, "version": "2", "notice": {"nb": "Brukt med lisens."},
             "forms": {"BEFORE": [{"key": "a", "kind": "FREE_TEXT", "text": {"nb": "Hvordan?"}}]}}
            """;

    @Autowired
    EvaluationResults results;

    @Autowired
    CourseQuestions questions;

    @Autowired
    EvaluationForms forms;

    @Autowired
    ClosingTime closing;

    @Autowired
    HostSignatures signatures;

    @Autowired
    CoursePlanning planning;

    @Autowired
    MyCourses mine;

    @Autowired
    ApplicationEvents published;

    @Autowired
    TestEvaluations evaluations;

    @Autowired
    CourseSessions sessions;

    @Autowired
    TestPeople people;

    @Autowired
    TestCourses courses;

    @Autowired
    JdbcClient database;

    @Autowired
    TestClock clock;

    @AfterEach
    void signOut() {
        clock.set(TestClock.START);
        SecurityContextHolder.clearContext();
    }

    @Test
    void nothingIsReadWhileAnswersComeIn() {
        Group group = evaluations.group(7, 0);
        asCoordinator(group);
        for (int i = 0; i < 7; i++) {
            group.mastery(group.patients.get(i), FormKind.BEFORE, i, "");
            assertThat(part(group, FormKind.BEFORE))
                    .satisfies(part -> assertThat(part.state()).isEqualTo(OccasionState.OPEN))
                    .satisfies(part -> assertThat(part.results()).isEmpty());
        }
        group.whenOver(1);
        assertThat(mastery(group, ParticipantKind.PATIENT_OR_USER))
                .isInstanceOfSatisfying(Figures.OfScale.class, seven -> {
                    assertThat(seven.answers()).isEqualTo(7);
                    assertThat(seven.mean()).isEqualTo(3);
                });
    }

    @Test
    @DisplayName(
            "Hosts sign when the answers can be read: two weeks after the course, or when all with a seat have answered")
    void hostsSignWhenTheAnswersCanBeRead() {
        Group group = evaluations.group(5, 1);
        List<AccountId> hosts = sessions.hosts(group.course).stream()
                .map(CourseHostSeat::account)
                .toList();
        group.whenOver(4);
        people.signIn(hosts.getFirst());
        LocalDateTime closes = group.session(4).plannedEndLocal().plusDays(14);
        assertThat(results.readableFrom(group.course)).contains(closes);
        assertThat(signatures.waitsUntil(group.course)).contains(closes);
        assertRefusedToSign(group);
        group.patients.forEach(seat -> group.mastery(seat, FormKind.AFTER, 8, ""));
        assertRefusedToSign(group);
        assertThat(part(group, FormKind.AFTER).state()).as("one is missing").isEqualTo(OccasionState.OPEN);
        assertThat(readable(group)).isZero();

        group.mastery(group.relatives.getFirst(), FormKind.AFTER, 2, "");
        closing.forget();
        closing.forget();
        assertThat(readable(group)).isOne();
        assertThat(signatures.waitsUntil(group.course)).isEmpty();
        assertThat(part(group, FormKind.AFTER).state()).isEqualTo(OccasionState.CLOSED);
        assertThat(part(group, FormKind.AFTER).results().getFirst().figures().get(ParticipantKind.RELATIVE))
                .as("one is few, also when all have answered")
                .isInstanceOf(Figures.Few.class);
        for (AccountId host : hosts) {
            people.signIn(host);
            signatures.signEvaluation(
                    group.course, planning.course(group.course).learnt(), "Mer samtale.");
        }
        assertThat(planning.course(group.course).phase()).isEqualTo(CoursePhase.COMPLETED);
    }

    @Test
    void hostsSignAfterTwoWeeksWhoeverAnswered() {
        Group group = evaluations.group(5, 0);
        AccountId host = sessions.hosts(group.course).getFirst().account();
        people.signIn(host);
        group.whenOver(4);
        group.mastery(group.patients.getFirst(), FormKind.AFTER, 8, "");
        closing.forget();
        assertRefusedToSign(group);
        assertThat(mine.all())
                .filteredOn(course -> course.facts().id().equals(group.course))
                .extracting(MyCourse::wanted, MyCourse::answersUntil)
                .containsExactly(tuple(null, group.session(4).plannedEndLocal().plusDays(14)));

        group.whenAllIsClosed();
        closing.forget();
        assertThat(readable(group)).isOne();
        assertThat(mine.all())
                .filteredOn(course -> course.facts().id().equals(group.course))
                .extracting(MyCourse::wanted, MyCourse::answersUntil)
                .containsExactly(tuple(MyCourse.Wanted.EVALUATION, null));
        signatures.signEvaluation(group.course, null, "Mer samtale.");
    }

    @Test
    @DisplayName("Also where nobody answered at all the hosts are told when they can sign")
    void tellsAlsoWhereNobodyAnswered() {
        Group group = evaluations.group(2, 0);
        group.whenOver(4);
        closing.forget();
        assertThat(readable(group)).isZero();
        group.whenAllIsClosed();
        closing.forget();
        assertThat(readable(group)).isOne();
    }

    private long readable(Group group) {
        return published.stream(AnswersReadable.class)
                .filter(told -> told.course().equals(group.course))
                .count();
    }

    private void assertRefusedToSign(Group group) {
        assertThatExceptionOfType(CourseRefused.class)
                .isThrownBy(() -> signatures.signEvaluation(group.course, null, "Mer samtale."))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(CourseRefused.Reason.ANSWERS_ARE_OPEN));
    }

    @Test
    void whatWasReadOnceGetsNoFurtherAnswers() {
        Group group = evaluations.group(6, 0);
        asCoordinator(group);
        for (int i = 0; i < 5; i++) {
            group.mastery(group.patients.get(i), FormKind.BEFORE, 5, "");
        }
        group.whenOver(1);
        Figures first = mastery(group, ParticipantKind.PATIENT_OR_USER);
        // As if the first session had been moved, or the clock set back.
        clock.set(TestClock.START);
        assertThatExceptionOfType(EvaluationRefused.class)
                .isThrownBy(() -> group.mastery(group.patients.get(5), FormKind.BEFORE, 9, ""));
        assertThat(mastery(group, ParticipantKind.PATIENT_OR_USER)).isEqualTo(first);
    }

    @Test
    void eachKindOfParticipantsCountsForItself() {
        Group group = evaluations.group(5, 4);
        asCoordinator(group);
        group.patients.forEach(seat -> group.mastery(seat, FormKind.BEFORE, 8, ""));
        group.relatives.forEach(seat -> group.mastery(seat, FormKind.BEFORE, 2, ""));
        group.whenOver(1);

        assertThat(mastery(group, ParticipantKind.PATIENT_OR_USER)).isInstanceOf(Figures.OfScale.class);
        assertThat(mastery(group, ParticipantKind.RELATIVE)).isEqualTo(new Figures.Few());
        assertThat(part(group, FormKind.BEFORE).results().stream()
                        .filter(result -> !result.question().key().equals("everyday-mastery"))
                        .flatMap(result -> result.figures().values().stream()))
                .as("what nobody answered")
                .isNotEmpty()
                .containsOnly(new Figures.Few());
    }

    @Test
    void changeJoinsWhoAnsweredTwiceByTheCodeAlone() {
        Group group = evaluations.group(6, 1);
        for (int i = 0; i < 6; i++) {
            group.mastery(group.patients.get(i), FormKind.BEFORE, 4, TestEvaluations.code(i));
        }
        group.whenOver(4);
        for (int i = 0; i < 6; i++) {
            group.mastery(group.patients.get(i), FormKind.AFTER, i == 0 ? 3 : i == 1 ? 4 : 8, TestEvaluations.code(i));
        }
        asCoordinator(group);
        assertThat(results.read(group.course).changes())
                .as("not while one of them is open")
                .isEmpty();

        group.whenAllIsClosed();
        Change change = results.read(group.course).changes().stream()
                .filter(of -> of.question().key().equals("everyday-mastery"))
                .findFirst()
                .orElseThrow()
                .changes()
                .get(ParticipantKind.PATIENT_OR_USER);
        assertThat(change).isEqualTo(new Change(6, 4, 6.5, 4, 1));
        assertThat(change.same()).isEqualTo(1);
    }

    @Test
    void oneWhoAnsweredFromAnotherPhoneHidesTheChange() {
        Group group = evaluations.group(6, 0);
        for (int i = 0; i < 6; i++) {
            group.mastery(group.patients.get(i), FormKind.BEFORE, 4, TestEvaluations.code(i));
        }
        group.whenOver(4);
        for (int i = 0; i < 6; i++) {
            group.mastery(group.patients.get(i), FormKind.AFTER, 8, i == 0 ? "" : TestEvaluations.code(i));
        }
        group.whenAllIsClosed();
        asCoordinator(group);
        assertThat(results.read(group.course).changes())
                .isNotEmpty()
                .allSatisfy(of -> assertThat(of.changes()).isEmpty());
    }

    @Test
    void hostsAndCoordinatorsReadAndEveryLookIsLogged() {
        Group group = evaluations.group(1, 0);
        for (CourseHostSeat host : sessions.hosts(group.course)) {
            people.signIn(host.account());
            assertThat(results.mayRead(group.course)).isTrue();
            results.read(group.course);
        }
        asCoordinator(group);
        results.read(group.course);

        assertThat(database.sql("select count(*) from access_log where subject_id = ? and what = 'evaluation'")
                        .param(group.course.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void nobodyElseReadsOrChooses() {
        Group group = evaluations.group(1, 0);
        AccountId neighbour = people.coordinator(courses.service().value());
        for (AccountId stranger : List.of(neighbour, courses.professional("Nina Prøve"), people.administrator())) {
            people.signIn(stranger);
            assertDenied(group);
        }
        SecurityContextHolder.clearContext();
        assertDenied(group);
        people.signIn(sessions.hosts(group.course).getFirst().account());
        denied(() -> questions.bringIn(group.course, OWN, true));
        denied(() -> questions.takeTheBanks(group.course));
    }

    @Test
    void aCoordinatorBringsInQuestionsUntilSomebodyHasAnswered() {
        Group group = evaluations.group(1, 0);
        asCoordinator(group);
        refuses(Reason.LICENCE_NOT_CONFIRMED, () -> questions.bringIn(group.course, OWN, false));
        refuses(Reason.NOT_READABLE, () -> questions.bringIn(group.course, "tull", true));
        assertThat(questions.of(group.course).broughtIn()).isFalse();

        questions.bringIn(group.course, OWN, true);
        questions.takeTheBanks(group.course);
        assertThat(questions.of(group.course).broughtIn()).isFalse();
        questions.bringIn(group.course, OWN, true);
        assertThat(questions.of(group.course).set().title().byTag()).containsEntry("nb", "Et skjema med lisens");
        EvaluationForm form = forms.next(group.patients.getFirst()).orElseThrow();
        assertThat(form.questions()).extracting(Question::key).containsExactly("a");

        forms.answer(group.patients.getFirst(), "BEFORE", Map.of("a", "Bra"), "");
        refuses(Reason.ALREADY_ANSWERED, () -> questions.takeTheBanks(group.course));
        refuses(Reason.ALREADY_ANSWERED, () -> questions.bringIn(group.course, OWN, true));
        assertThat(questions.of(group.course).fixed()).isTrue();
    }

    private void asCoordinator(Group group) {
        people.signIn(people.coordinator(group.service.value()));
    }

    private Part part(Group group, FormKind form) {
        return results.read(group.course).parts().stream()
                .filter(part -> part.occasion().form() == form)
                .findFirst()
                .orElseThrow();
    }

    private Figures mastery(Group group, ParticipantKind kind) {
        return part(group, FormKind.BEFORE).results().stream()
                .filter(result -> result.question().key().equals("everyday-mastery"))
                .map(result -> result.figures().get(kind))
                .findFirst()
                .orElseThrow();
    }

    private void assertDenied(Group group) {
        assertThat(results.mayRead(group.course)).isFalse();
        denied(() -> results.read(group.course));
        denied(() -> questions.of(group.course));
        denied(() -> questions.bringIn(group.course, OWN, true));
        denied(() -> questions.takeTheBanks(group.course));
    }

    private static void denied(ThrowingCallable deed) {
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(deed);
    }

    private static void refuses(Reason reason, ThrowingCallable deed) {
        assertThatExceptionOfType(QuestionsRefused.class)
                .isThrownBy(deed)
                .satisfies(refused -> assertThat(refused.problems())
                        .extracting(QuestionsRefused.Problem::reason)
                        .containsExactly(reason));
    }
}
