package no.mestringsrom.evaluation.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import no.mestringsrom.course.CourseFacts;
import no.mestringsrom.course.CoursePhase;
import no.mestringsrom.course.CoursePlanning;
import no.mestringsrom.course.ui.CourseSection;
import no.mestringsrom.evaluation.EvaluationResults;
import org.springframework.stereotype.Service;

/** The answers on the course's page, beside what the hosts write that they learnt; from the first session on. */
@Service
class ResultsSection implements CourseSection {

    private static final int BESIDE_WHAT_WAS_LEARNT = 4;

    private final CoursePlanning planning;
    private final EvaluationResults results;

    ResultsSection(CoursePlanning planning, EvaluationResults results) {
        this.planning = planning;
        this.results = results;
    }

    @Override
    public int order() {
        return BESIDE_WHAT_WAS_LEARNT;
    }

    @Override
    public Optional<Component> forCourse(CourseFacts facts) {
        if (!results.mayRead(facts.id())) {
            return Optional.empty();
        }
        CoursePhase phase = planning.course(facts.id()).phase();
        return switch (phase) {
            case RUNNING, EVALUATING, COMPLETED -> Optional.of(new ResultsPanel(facts.id(), results));
            case IDEA, PLANNING, PUBLISHED, CANCELLED -> Optional.empty();
        };
    }
}
