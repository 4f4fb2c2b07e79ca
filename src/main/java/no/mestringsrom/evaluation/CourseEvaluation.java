package no.mestringsrom.evaluation;

import java.util.List;
import java.util.Map;
import no.mestringsrom.registration.ParticipantKind;

/**
 * What may be read of the answers about a course, patients and users beside relatives.
 *
 * @param parts one for each form that has questions, in order of time
 * @param changes of the scales that were asked before and after, once both are closed; else empty
 */
public record CourseEvaluation(QuestionSet set, List<Part> parts, List<ChangeOfQuestion> changes) {

    public CourseEvaluation {
        parts = List.copyOf(parts);
        changes = List.copyOf(changes);
    }

    /** @param results empty unless it is closed */
    public record Part(Occasion occasion, OccasionState state, List<Result> results) {}

    public record Result(Question question, Map<ParticipantKind, Figures> figures) {}

    /** @param changes without those that may not be shown */
    public record ChangeOfQuestion(Question question, Map<ParticipantKind, Change> changes) {}
}
