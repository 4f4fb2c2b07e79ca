package no.mestringsrom.checklist.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import no.mestringsrom.checklist.Checklists;
import no.mestringsrom.course.CourseDetails;
import no.mestringsrom.course.CourseFacts;
import no.mestringsrom.course.CoursePhase;
import no.mestringsrom.course.CoursePlanning;
import no.mestringsrom.course.ui.CourseSection;
import org.springframework.stereotype.Service;

/** The checklist on the course's page, for those who carry the course. */
@Service
class ChecklistSection implements CourseSection {

    private static final int AFTER_HOSTS_AND_SESSIONS = 150;

    private final Checklists checklists;
    private final CoursePlanning planning;

    ChecklistSection(Checklists checklists, CoursePlanning planning) {
        this.checklists = checklists;
        this.planning = planning;
    }

    @Override
    public int order() {
        return AFTER_HOSTS_AND_SESSIONS;
    }

    @Override
    public Optional<Component> forCourse(CourseFacts facts) {
        CourseDetails course = planning.course(facts.id());
        return course.mayEdit() && course.phase() != CoursePhase.IDEA && course.phase() != CoursePhase.CANCELLED
                ? Optional.of(new ChecklistPanel(course, checklists))
                : Optional.empty();
    }
}
