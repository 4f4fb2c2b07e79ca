package no.mestringsrom.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import no.mestringsrom.evaluation.CourseEvaluation.ChangeOfQuestion;
import no.mestringsrom.evaluation.CourseEvaluation.Result;
import no.mestringsrom.registration.ParticipantKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever sees all that is shown tries to find out what one of few answered. */
class SmallNumbersTest {

    private static final Question SCALE = question("q", QuestionKind.SCALE);
    private static final Question CHOICE = new Question(
            "c",
            QuestionKind.CHOICE,
            text(),
            null,
            null,
            List.of(new Question.Option("yes", text()), new Question.Option("no", text())));
    private static final Question WORDS = question("w", QuestionKind.FREE_TEXT);

    /** What a reader sees as a number of answers and their sum, of the same answers wherever the subject is the same. */
    private record View(String subject, int answers, double sum) {}

    @ParameterizedTest
    @CsvSource({"0,false", "4,false", "5,true", "12,true"})
    void fiveAreEnough(int answers, boolean shown) {
        assertThat(SmallNumbers.mayShow(answers)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "5,  5,  5, true",
        "4,  4,  4, false",
        "5,  6,  5, false",
        "5,  5,  9, false",
        "5, 10,  5, true",
        "5, 10, 11, true",
        "6, 10, 11, false"
    })
    void changeIsShownWhereTheRestIsNobodyOrMany(int joined, int before, int after, boolean shown) {
        assertThat(SmallNumbers.mayShowChange(joined, before, after)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4})
    void nothingIsShownOfFew(int answers) {
        for (Question question : List.of(SCALE, CHOICE, WORDS)) {
            assertThat(Figures.of(question, same(question, answers))).isEqualTo(new Figures.Few());
        }
    }

    @Test
    void showsAllOfFive() {
        assertThat(Figures.of(SCALE, scales(3, 9, 4, 4, 10)))
                .isEqualTo(new Figures.OfScale(5, List.of(0, 0, 0, 1, 2, 0, 0, 0, 0, 1, 1), 6, 4));
        assertThat(Figures.of(SCALE, scales(0, 1, 2, 3, 4, 5)))
                .isInstanceOfSatisfying(
                        Figures.OfScale.class, six -> assertThat(six.median()).isEqualTo(2.5));
        assertThat(Figures.of(CHOICE, same(CHOICE, 5)))
                .isInstanceOfSatisfying(
                        Figures.OfChoice.class,
                        five -> assertThat(five.counts()).isEqualTo(Map.of("yes", 5, "no", 0)));
        List<Answer> words = List.of(words("b"), words("e"), words("a"), words("d"), words("c"));
        assertThat(Figures.of(WORDS, words))
                .as("not in the order they came in")
                .isEqualTo(new Figures.OfWords(5, List.of("a", "b", "c", "d", "e")));
    }

    @Test
    void aCodeThatTwoHaveJoinsNobody() {
        List<Answer> before = new ArrayList<>(coded(1, 2, 3, 4, 5));
        List<Answer> after = new ArrayList<>(coded(1, 2, 3, 4, 5));
        assertThat(Change.between(before, after)).isPresent();
        after.add(after.getFirst());
        assertThat(Change.between(before, after)).isEmpty();
    }

    @Test
    @DisplayName(
            "Groups of every size, who skip, come only once, or answer from another phone: nothing can be recovered")
    void noHiddenAnswerIsRecoveredFromWhatIsShown() {
        int changesSeen = 0;
        for (int seed = 0; seed < 4000; seed++) {
            Random chance = new Random(seed);
            List<Answer> before = new ArrayList<>();
            List<Answer> after = new ArrayList<>();
            double joins = chance.nextDouble();
            int people = chance.nextInt(30);
            for (int person = 0; person < people; person++) {
                ParticipantKind kind = ParticipantKind.values()[chance.nextInt(4) / 3];
                String code = chance.nextDouble() < joins ? "code" + person : null;
                if (chance.nextInt(8) > 0) {
                    before.add(new Answer(kind, "q", chance.nextInt(11), null, null, code));
                }
                if (chance.nextInt(8) > 0) {
                    after.add(new Answer(kind, "q", chance.nextInt(11), null, null, code));
                }
            }
            List<ChangeOfQuestion> changes = EvaluationResults.changes(List.of(SCALE), before, after);
            changesSeen += changes.getFirst().changes().size();
            List<View> shown = new ArrayList<>();
            shown.addAll(views("before", EvaluationResults.results(List.of(SCALE), before)));
            shown.addAll(views("after", EvaluationResults.results(List.of(SCALE), after)));
            shown.addAll(views(changes));
            assertThat(recovered(shown)).as("seed %d", seed).isEmpty();
        }
        assertThat(changesSeen).as("the test sees what it is about").isGreaterThan(100);
    }

    @Test
    void theAttackFindsWhatIsNotProtected() {
        assertThat(recovered(List.of(new View("s", 6, 40), new View("s", 5, 33))))
                .containsExactly("1 in s: 7.0");
        assertThat(recovered(List.of(new View("s", 3, 12)))).hasSize(1);
        assertThat(recovered(List.of(new View("s", 10, 40), new View("t", 9, 33))))
                .isEmpty();
    }

    /** Any view of few, and any two views that leave few when one is subtracted from the other. */
    private static List<String> recovered(List<View> shown) {
        List<String> found = new ArrayList<>();
        for (View one : shown) {
            if (one.answers() < 5) {
                found.add(one.toString());
            }
            for (View other : shown) {
                int left = one.answers() - other.answers();
                if (one.subject().equals(other.subject()) && left > 0 && left < 5) {
                    found.add(left + " in " + one.subject() + ": " + (one.sum() - other.sum()));
                }
            }
        }
        return found;
    }

    private static List<View> views(String when, List<Result> results) {
        List<View> views = new ArrayList<>();
        results.forEach(result -> result.figures().forEach((kind, figures) -> {
            if (figures instanceof Figures.OfScale scale) {
                views.add(new View(when + kind, scale.answers(), scale.mean() * scale.answers()));
            }
        }));
        return views;
    }

    private static List<View> views(List<ChangeOfQuestion> changes) {
        List<View> views = new ArrayList<>();
        changes.forEach(of -> of.changes().forEach((kind, change) -> {
            views.add(new View("before" + kind, change.joined(), change.before() * change.joined()));
            views.add(new View("after" + kind, change.joined(), change.after() * change.joined()));
        }));
        return views;
    }

    private static List<Answer> same(Question question, int answers) {
        return IntStream.range(0, answers)
                .mapToObj(i -> switch (question.kind()) {
                    case SCALE -> answer(5, null);
                    case CHOICE -> new Answer(ParticipantKind.RELATIVE, question.key(), null, "yes", null, null);
                    case FREE_TEXT -> words("Fint");
                })
                .toList();
    }

    private static List<Answer> scales(int... numbers) {
        return IntStream.of(numbers).mapToObj(number -> answer(number, null)).toList();
    }

    private static List<Answer> coded(int... people) {
        return IntStream.of(people)
                .mapToObj(person -> answer(person, "code" + person))
                .toList();
    }

    private static Answer answer(int number, @org.jspecify.annotations.Nullable String code) {
        return new Answer(ParticipantKind.RELATIVE, "q", number, null, null, code);
    }

    private static Answer words(String words) {
        return new Answer(ParticipantKind.RELATIVE, "w", null, null, words, null);
    }

    private static Question question(String key, QuestionKind kind) {
        return new Question(key, kind, text(), null, null, List.of());
    }

    private static Wording text() {
        return new Wording(Map.of("nb", "Hvordan?"));
    }
}
