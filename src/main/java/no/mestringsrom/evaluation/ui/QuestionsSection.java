package no.mestringsrom.evaluation.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import no.mestringsrom.course.CourseFacts;
import no.mestringsrom.course.CourseStatus;
import no.mestringsrom.course.ui.CourseSection;
import no.mestringsrom.evaluation.CourseQuestions;
import org.springframework.stereotype.Service;

/** Which questions the course asks, for its coordinators, as long as there is something to choose. */
@Service
class QuestionsSection implements CourseSection {

    private static final int AFTER_MATERIALS = 160;

    private final CourseQuestions questions;

    QuestionsSection(CourseQuestions questions) {
        this.questions = questions;
    }

    @Override
    public int order() {
        return AFTER_MATERIALS;
    }

    @Override
    public Optional<Component> forCourse(CourseFacts facts) {
        boolean ahead = facts.status() == CourseStatus.PLANNING || facts.status() == CourseStatus.PUBLISHED;
        return ahead && questions.mayChoose(facts.id())
                ? Optional.of(new QuestionsPanel(facts.id(), questions))
                : Optional.empty();
    }
}
