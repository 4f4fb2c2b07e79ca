package no.mestringsrom.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mestringsrom.evaluation.QuestionsRefused.Problem;
import no.mestringsrom.evaluation.QuestionsRefused.Reason;
import no.mestringsrom.texts.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionFileTest {

    private static final String ONE = """
            {"title": {"nb": "Et skjema"}, "version": "3", "notice": {"nb": "Brukt med lisens."},
             "forms": {"AFTER": [{"key": "a", "kind": "FREE_TEXT", "text": {"nb": "Hvordan?"}}]}}
            """;

    @Test
    void theBankIsInAllLanguagesAndAnsweredInAMinuteAfterASession() {
        QuestionSet bank = new QuestionBank().questions();

        assertThat(bank.of(FormKind.SESSION)).hasSizeBetween(1, 4);
        assertThat(bank.comparable()).hasSize(3);
        assertThat(bank.notice().in(Language.BOKMAL)).contains("våre egne", "ikke validert");
        assertThat(Stream.of(FormKind.values())
                        .flatMap(form -> bank.of(form).stream())
                        .flatMap(QuestionFileTest::texts)
                        .map(Wording::byTag)
                        .map(Map::keySet))
                .isNotEmpty()
                .allSatisfy(languages -> assertThat(languages).containsExactlyInAnyOrder("nb", "nn", "en", "se"));
    }

    @Test
    void whatIsNotTranslatedIsAskedInBokmal() {
        Wording text = QuestionFile.read(ONE).of(FormKind.AFTER).getFirst().text();

        assertThat(text.in(Language.ENGLISH)).isEqualTo("Hvordan?");
        assertThat(text.tagIn(Language.ENGLISH)).isEqualTo("nb");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "version": "3"           | "version": " "                        | VERSION_MISSING  | version
            "AFTER":                 | "LATER":                              | UNKNOWN_FORM     | forms.LATER
            "FREE_TEXT"              | "ESSAY"                               | UNKNOWN_KIND     | forms.AFTER[1].kind
            "key": "a"               | "key": "A b"                          | KEY_INVALID      | forms.AFTER[1].key
            {"nb": "Hvordan?"}       | {"nn": "Korleis?"}                    | BOKMAL_MISSING   | forms.AFTER[1].text
            {"nb": "Hvordan?"}       | {"nb": null}                          | BOKMAL_MISSING   | forms.AFTER[1].text
            {"nb": "Hvordan?"}       | {"nb": "Hvordan?", "xx": "?"}         | UNKNOWN_LANGUAGE | forms.AFTER[1].text
            {"nb": "Hvordan?"}       | {"nb": "Hvordan?", "en": "How?"}      | HALF_TRANSLATED  | forms.AFTER[1].text
            "FREE_TEXT"              | "SCALE", "low": {"nb": "Lite"}        | ENDS_MISSING     | forms.AFTER[1]
            "FREE_TEXT"              | "CHOICE"                              | OPTIONS_MISSING  | forms.AFTER[1].options
            """)
    void saysWhatIsWrongAndWhere(String right, String wrong, Reason reason, String where) {
        assertThat(problems(ONE.replace(right, wrong))).contains(new Problem(reason, where));
    }

    @Test
    void tellsEverythingAtOnce() {
        String many = ONE.replace("\"version\": \"3\"", "\"version\": \"\"").replace("\"key\": \"a\"", "\"key\": \"\"");

        assertThat(problems(many)).extracting(Problem::reason).contains(Reason.VERSION_MISSING, Reason.KEY_INVALID);
    }

    @Test
    void refusesWhatIsNotSuchAFile() {
        assertThat(problems("tull")).extracting(Problem::reason).containsExactly(Reason.NOT_READABLE);
        assertThat(problems("null")).extracting(Problem::reason).containsExactly(Reason.NOT_READABLE);
        assertThat(problems("")).extracting(Problem::reason).containsExactly(Reason.NOT_READABLE);
        assertThat(problems(ONE + "{}")).extracting(Problem::reason).containsExactly(Reason.NOT_READABLE);
        assertThat(problems("{}")).extracting(Problem::reason).contains(Reason.NO_QUESTIONS, Reason.BOKMAL_MISSING);
        assertThat(problems(ONE.replace("\"notice\"", "\"script\"")))
                .singleElement()
                .satisfies(problem -> assertThat(problem.where()).contains("script", "2:"));
        assertThat(problems("x".repeat(60_001))).containsExactly(new Problem(Reason.FILE_TOO_LARGE, ""));
        assertThat(problems(ONE.replace("Hvordan?", "x".repeat(501))))
                .containsExactly(new Problem(Reason.TEXT_TOO_LONG, "forms.AFTER[1].text"));
    }

    @Test
    void refusesQuestionsThatCannotBeToldApartOrCompared() {
        String question = "{\"key\": \"a\", \"kind\": \"FREE_TEXT\", \"text\": {\"nb\": \"Hvordan?\"}}";
        assertThat(problems(ONE.replace(question, question + "," + question)))
                .containsExactly(new Problem(Reason.KEY_TWICE, "forms.AFTER: a"));
        String scale =
                question.replace("\"FREE_TEXT\"", "\"SCALE\", \"low\": {\"nb\": \"L\"}, \"high\": {\"nb\": \"H\"}");
        assertThat(problems(ONE.replace("\"AFTER\":", "\"BEFORE\": [" + scale + "], \"AFTER\":")))
                .containsExactly(new Problem(Reason.NOT_THE_SAME_BEFORE_AND_AFTER, "a"));
        assertThat(problems(beforeAnd(scale, scale.replace("Hvordan?", "Hvordan nå?"))))
                .containsExactly(new Problem(Reason.NOT_THE_SAME_BEFORE_AND_AFTER, "a"));
        assertThat(problems(beforeAnd(scale, scale.replace("\"low\": {\"nb\": \"L\"}", "\"low\": {\"nb\": \"X\"}"))))
                .containsExactly(new Problem(Reason.NOT_THE_SAME_BEFORE_AND_AFTER, "a"));
        assertThat(problems(beforeAnd(scale, scale.replace("\"H\"", "\"X\""))))
                .containsExactly(new Problem(Reason.NOT_THE_SAME_BEFORE_AND_AFTER, "a"));
        assertThat(QuestionFile.read(beforeAnd(scale, scale)).comparable()).hasSize(1);
        String five = Stream.of("a", "b", "c", "d", "e")
                .map(key -> question.replace("\"a\"", "\"" + key + "\""))
                .collect(Collectors.joining(","));
        assertThat(problems(ONE.replace("\"AFTER\"", "\"SESSION\"").replace(question, five)))
                .containsExactly(new Problem(Reason.TOO_MANY_QUESTIONS, "forms.SESSION"));
    }

    @Test
    void whatBeginsWithAByteOrderMarkIsReadAllTheSame() {
        assertThat(QuestionFile.read("\uFEFF" + ONE).version()).isEqualTo("3");
        assertThat(problems("\uFEFF\uFEFF" + ONE)).extracting(Problem::reason).containsExactly(Reason.NOT_READABLE);
    }

    @Test
    void tellsNoMoreThanSomebodyReads() {
        String many = Stream.generate(() -> "{}").limit(200).collect(Collectors.joining(","));
        assertThat(problems("{\"forms\": {\"AFTER\": [" + many + "]}}")).hasSize(50);
        assertThat(problems("{\"" + "x".repeat(500) + "\": 1}"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.where()).hasSize(80));
        assertThat(problems(ONE.replace("\"AFTER\"", "\"" + "L".repeat(500) + "\"")))
                .allSatisfy(problem -> assertThat(problem.where()).hasSizeLessThanOrEqualTo(80));
    }

    private static String beforeAnd(String before, String after) {
        return "{\"title\": {\"nb\": \"T\"}, \"version\": \"1\", \"notice\": {\"nb\": \"N\"},"
                + " \"forms\": {\"BEFORE\": [" + before + "], \"AFTER\": [" + after + "]}}";
    }

    private static List<Problem> problems(String json) {
        QuestionsRefused refused = catchThrowableOfType(QuestionsRefused.class, () -> QuestionFile.read(json));
        assertThat(refused).as(json).isNotNull();
        return refused.problems();
    }

    private static Stream<Wording> texts(Question question) {
        return Stream.concat(
                Stream.of(question.text(), question.low(), question.high()).flatMap(Stream::ofNullable),
                question.options().stream().map(Question.Option::text));
    }
}
