package no.mestringsrom.evaluation;

import java.util.List;
import no.mestringsrom.course.CourseFacts;

/** A form for one person to answer now. */
public record EvaluationForm(CourseFacts course, Occasion occasion, QuestionSet set) {

    public List<Question> questions() {
        return set.of(occasion.form());
    }

    /** Whether something of it can be set beside the same person's other form. */
    public boolean joins() {
        return questions().stream().anyMatch(this::joins);
    }

    boolean joins(Question question) {
        return question.kind() == QuestionKind.SCALE
                && occasion.form() != FormKind.SESSION
                && set.isComparable(question.key());
    }
}
