package no.mestringsrom.mail.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import no.mestringsrom.course.CourseFacts;
import no.mestringsrom.course.ui.CourseSection;
import no.mestringsrom.mail.DeadLetters;
import org.springframework.stereotype.Service;

/** What did not arrive, on the course's page, for its coordinators: somebody may be sitting at home and not know. */
@Service
class DeadLettersSection implements CourseSection {

    private static final int FIRST = 2;

    private final DeadLetters letters;

    DeadLettersSection(DeadLetters letters) {
        this.letters = letters;
    }

    @Override
    public int order() {
        return FIRST;
    }

    @Override
    public Optional<Component> forCourse(CourseFacts course) {
        return letters.count(course) == 0 ? Optional.empty() : Optional.of(new DeadLettersPanel(course, letters));
    }
}
