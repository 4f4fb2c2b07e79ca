/**
 * Evaluation: what participants answer in a minute before the course, after each session and after the course, and what the
 * hosts read of it together when they write down what they learnt.
 *
 * <p>{@link no.mestringsrom.evaluation.EvaluationForms} is what a participant does by the personal link; {@link
 * no.mestringsrom.evaluation.CourseQuestions} is where a coordinator brings in questions the service has a licence for, in
 * place of the bank's own; {@link no.mestringsrom.evaluation.EvaluationResults} is what the hosts and the coordinators may
 * read. The bank, {@code src/main/resources/evaluation/bank.json}, is our own wording and not validated.
 *
 * <p>An answer knows no person once its form is closed; one that is joined, once both its forms are. Only then it is read, a figure is of five at least, and no
 * two views differ by fewer: {@link no.mestringsrom.evaluation.SmallNumbers}. Decision: {@code
 * docs/decisions/0017-anonymous-answers.md}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "account",
            "course",
            "course :: ui",
            "courseroom",
            "learningservice",
            "link",
            "registration",
            "retention",
            "room",
            "shell",
            "site",
            "texts"
        })
package no.mestringsrom.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
