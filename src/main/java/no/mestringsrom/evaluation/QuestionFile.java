package no.mestringsrom.evaluation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.mestringsrom.evaluation.QuestionsRefused.Problem;
import no.mestringsrom.evaluation.QuestionsRefused.Reason;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads questions from JSON, the bank's and those that are brought in alike: {@code title}, {@code version}, {@code notice}
 * and {@code forms}, a list of questions for each of {@link FormKind}. {@code bank.json} is the example.
 */
final class QuestionFile {

    /** Bytes. */
    static final int LARGEST = 60_000;

    /** Some editors begin a file with it. */
    private static final String BYTE_ORDER = "\uFEFF";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private record SetEntry(
            @Nullable Map<String, String> title,
            @Nullable String version,
            @Nullable Map<String, String> notice,
            @Nullable Map<String, @Nullable List<@Nullable QuestionEntry>> forms) {}

    private record QuestionEntry(
            @Nullable String key,
            @Nullable String kind,
            @Nullable Map<String, String> text,
            @Nullable Map<String, String> low,
            @Nullable Map<String, String> high,
            @Nullable List<@Nullable OptionEntry> options) {}

    private record OptionEntry(
            @Nullable String key, @Nullable Map<String, String> text) {}

    private static final QuestionEntry EMPTY = new QuestionEntry(null, null, null, null, null, null);

    private final QuestionCheck check = new QuestionCheck();

    private QuestionFile() {}

    /** @throws QuestionsRefused with everything that is wrong, up to where nobody would read on */
    static QuestionSet read(String json) {
        if (json.getBytes(StandardCharsets.UTF_8).length > LARGEST) {
            throw new QuestionsRefused(Reason.FILE_TOO_LARGE);
        }
        SetEntry entry;
        try {
            entry = MAPPER.readValue(json.startsWith(BYTE_ORDER) ? json.substring(1) : json, SetEntry.class);
        } catch (JacksonException unreadable) {
            throw new QuestionsRefused(List.of(new Problem(Reason.NOT_READABLE, place(unreadable))));
        }
        if (entry == null) {
            throw new QuestionsRefused(Reason.NOT_READABLE);
        }
        return new QuestionFile().set(entry);
    }

    private QuestionSet set(SetEntry entry) {
        Wording title = check.wording("title", entry.title());
        Wording notice = check.wording("notice", entry.notice());
        String version = Objects.requireNonNullElse(entry.version(), "");
        check.version(version);
        Map<FormKind, List<Question>> forms = new EnumMap<>(FormKind.class);
        if (entry.forms() != null) {
            for (Map.Entry<String, @Nullable List<@Nullable QuestionEntry>> form :
                    entry.forms().entrySet()) {
                List<Question> questions = questions("forms." + form.getKey(), form.getValue());
                check.form(form.getKey())
                        .filter(known -> !questions.isEmpty())
                        .ifPresent(known -> forms.put(known, questions));
            }
        }
        check.forms(forms);
        check.refuseIfAnything();
        return new QuestionSet(title, version, notice, forms);
    }

    private List<Question> questions(String where, @Nullable List<@Nullable QuestionEntry> entries) {
        List<Question> questions = new ArrayList<>();
        for (QuestionEntry entry : Objects.requireNonNullElse(entries, List.<@Nullable QuestionEntry>of())) {
            String place = where + "[" + (questions.size() + 1) + "]";
            questions.add(question(place, Objects.requireNonNullElse(entry, EMPTY)));
        }
        return questions;
    }

    private Question question(String where, QuestionEntry entry) {
        QuestionKind kind = check.kind(where, entry.kind());
        boolean scale = kind == QuestionKind.SCALE;
        Question question = new Question(
                check.key(where, entry.key()),
                kind,
                check.wording(where + ".text", entry.text()),
                scale && entry.low() != null ? check.wording(where + ".low", entry.low()) : null,
                scale && entry.high() != null ? check.wording(where + ".high", entry.high()) : null,
                kind == QuestionKind.CHOICE ? options(where, entry.options()) : List.of());
        check.question(where, question);
        return question;
    }

    private List<Question.Option> options(String where, @Nullable List<@Nullable OptionEntry> entries) {
        List<Question.Option> options = new ArrayList<>();
        for (OptionEntry entry : Objects.requireNonNullElse(entries, List.<@Nullable OptionEntry>of())) {
            String place = where + ".options[" + (options.size() + 1) + "]";
            options.add(new Question.Option(
                    check.key(place, entry == null ? null : entry.key()),
                    check.wording(place + ".text", entry == null ? null : entry.text())));
        }
        return options;
    }

    /** Where the reading stopped: what the program says of it is for programmers. */
    private static String place(JacksonException unreadable) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : unreadable.getPath()) {
            if (step.getPropertyName() != null) {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            } else {
                path.append('[').append(step.getIndex() + 1).append(']');
            }
        }
        if (unreadable.getLocation() != null && unreadable.getLocation().getLineNr() > 0) {
            path.append(path.isEmpty() ? "" : ", ")
                    .append(unreadable.getLocation().getLineNr())
                    .append(':')
                    .append(unreadable.getLocation().getColumnNr());
        }
        return path.toString();
    }
}
