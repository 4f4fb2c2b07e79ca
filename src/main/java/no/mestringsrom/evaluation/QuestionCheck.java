package no.mestringsrom.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import no.mestringsrom.evaluation.QuestionsRefused.Problem;
import no.mestringsrom.evaluation.QuestionsRefused.Reason;
import org.jspecify.annotations.Nullable;

/** What questions must be for people to answer them. Collects what is wrong, so that it is told at once. */
final class QuestionCheck {

    /** Answered in a minute. */
    static final int MOST_AFTER_A_SESSION = 4;

    static final int MOST = 20;
    static final int MOST_OPTIONS = 10;

    /** Nobody reads more before mending some. */
    static final int MOST_PROBLEMS = 50;

    private static final int LONGEST_TEXT = 500;
    private static final int LONGEST_VERSION = 40;
    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final String ALWAYS = "nb";
    private static final Set<String> LANGUAGES = Set.of("nb", "nn", "en", "se");
    private static final Wording NONE = new Wording(Map.of(ALWAYS, "–"));

    private final List<Problem> problems = new ArrayList<>();

    /** Of the first text: all the others are in the same ones. */
    private @Nullable Set<String> languages;

    void refuseIfAnything() {
        if (!problems.isEmpty()) {
            throw new QuestionsRefused(problems);
        }
    }

    Wording wording(String where, @Nullable Map<String, String> text) {
        if (text == null || blank(text.get(ALWAYS))) {
            refuse(Reason.BOKMAL_MISSING, where);
            return NONE;
        }
        if (!LANGUAGES.containsAll(text.keySet())) {
            refuse(Reason.UNKNOWN_LANGUAGE, where);
            return NONE;
        }
        if (languages == null) {
            languages = new TreeSet<>(text.keySet());
        }
        if (!text.keySet().equals(languages) || text.values().stream().anyMatch(QuestionCheck::blank)) {
            refuse(Reason.HALF_TRANSLATED, where);
            return NONE;
        }
        if (text.values().stream().anyMatch(one -> one.length() > LONGEST_TEXT)) {
            refuse(Reason.TEXT_TOO_LONG, where);
        }
        return new Wording(text);
    }

    void version(String version) {
        if (version.isBlank() || version.length() > LONGEST_VERSION) {
            refuse(Reason.VERSION_MISSING, "version");
        }
    }

    Optional<FormKind> form(String name) {
        Optional<FormKind> form = Arrays.stream(FormKind.values())
                .filter(one -> one.name().equals(name))
                .findFirst();
        if (form.isEmpty()) {
            refuse(Reason.UNKNOWN_FORM, "forms." + name);
        }
        return form;
    }

    QuestionKind kind(String where, @Nullable String name) {
        return Arrays.stream(QuestionKind.values())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseGet(() -> {
                    refuse(Reason.UNKNOWN_KIND, where + ".kind");
                    return QuestionKind.FREE_TEXT;
                });
    }

    String key(String where, @Nullable String key) {
        if (key == null || !KEY.matcher(key).matches()) {
            refuse(Reason.KEY_INVALID, where + ".key");
            return where;
        }
        return key;
    }

    void question(String where, Question question) {
        if (question.kind() == QuestionKind.SCALE && (question.low() == null || question.high() == null)) {
            refuse(Reason.ENDS_MISSING, where);
        }
        if (question.kind() == QuestionKind.CHOICE) {
            List<Question.Option> options = question.options();
            if (options.size() < 2 || options.size() > MOST_OPTIONS) {
                refuse(Reason.OPTIONS_MISSING, where + ".options");
            }
            once(where + ".options", options.stream().map(Question.Option::key).toList());
        }
    }

    void forms(Map<FormKind, List<Question>> forms) {
        if (forms.isEmpty()) {
            refuse(Reason.NO_QUESTIONS, "forms");
        }
        forms.forEach((form, questions) -> {
            if (questions.size() > (form == FormKind.SESSION ? MOST_AFTER_A_SESSION : MOST)) {
                refuse(Reason.TOO_MANY_QUESTIONS, "forms." + form);
            }
            once("forms." + form, questions.stream().map(Question::key).toList());
        });
        for (Question before : forms.getOrDefault(FormKind.BEFORE, List.of())) {
            forms.getOrDefault(FormKind.AFTER, List.of()).stream()
                    .filter(after -> after.key().equals(before.key()) && !after.asksTheSameAs(before))
                    .forEach(after -> refuse(Reason.NOT_THE_SAME_BEFORE_AND_AFTER, after.key()));
        }
    }

    private void once(String where, List<String> keys) {
        Set<String> seen = new HashSet<>();
        keys.stream().filter(key -> !seen.add(key)).forEach(key -> refuse(Reason.KEY_TWICE, where + ": " + key));
    }

    private void refuse(Reason reason, String where) {
        problems.add(new Problem(reason, where));
        if (problems.size() == MOST_PROBLEMS) {
            refuseIfAnything();
        }
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
