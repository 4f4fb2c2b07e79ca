package no.mestringsrom.mail.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import no.mestringsrom.course.CourseFacts;
import no.mestringsrom.course.ui.CourseSection;
import no.mestringsrom.mail.GroupLetters;
import org.springframework.stereotype.Service;

/** Writing to the group, on the course's page, below those who are in it. */
@Service
class GroupLettersSection implements CourseSection {

    private static final int AFTER_THE_PARTICIPANTS = 210;

    private final GroupLetters letters;

    GroupLettersSection(GroupLetters letters) {
        this.letters = letters;
    }

    @Override
    public int order() {
        return AFTER_THE_PARTICIPANTS;
    }

    @Override
    public Optional<Component> forCourse(CourseFacts course) {
        return letters.mayWrite(course) ? Optional.of(new GroupLettersPanel(course, letters)) : Optional.empty();
    }
}
