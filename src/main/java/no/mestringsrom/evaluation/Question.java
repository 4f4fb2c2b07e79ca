package no.mestringsrom.evaluation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param key the same in two forms is the same question
 * @param low what 0 means; null unless it is a scale
 * @param high what {@link #HIGHEST} means; null unless it is a scale
 * @param options of a choice; else empty
 */
public record Question(
        String key,
        QuestionKind kind,
        Wording text,
        @Nullable Wording low,
        @Nullable Wording high,
        List<Option> options) {

    public static final int HIGHEST = 10;

    public record Option(String key, Wording text) {}

    public Question {
        options = List.copyOf(options);
    }

    boolean hasOption(String option) {
        return options.stream().anyMatch(one -> one.key().equals(option));
    }

    /** Whether answers to both can be compared: only if people read the very same. */
    boolean asksTheSameAs(Question other) {
        return equals(other);
    }
}
