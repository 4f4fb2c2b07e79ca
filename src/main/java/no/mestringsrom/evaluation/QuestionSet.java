package no.mestringsrom.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The questions of a course's forms.
 *
 * @param notice whose wording it is, as it is to be told to those who answer and those who read
 * @param forms a form without questions is left out
 */
public record QuestionSet(Wording title, String version, Wording notice, Map<FormKind, List<Question>> forms) {

    public QuestionSet {
        forms = Map.copyOf(forms);
    }

    public List<Question> of(FormKind form) {
        return forms.getOrDefault(form, List.of());
    }

    /** Scales that are asked both before and after the course. */
    List<Question> comparable() {
        return of(FormKind.BEFORE).stream()
                .filter(question -> question.kind() == QuestionKind.SCALE && isComparable(question.key()))
                .toList();
    }

    boolean isComparable(String key) {
        Optional<Question> before = find(FormKind.BEFORE, key);
        Optional<Question> after = find(FormKind.AFTER, key);
        return before.isPresent() && after.isPresent() && before.get().asksTheSameAs(after.get());
    }

    private Optional<Question> find(FormKind form, String key) {
        return of(form).stream().filter(question -> question.key().equals(key)).findFirst();
    }
}
