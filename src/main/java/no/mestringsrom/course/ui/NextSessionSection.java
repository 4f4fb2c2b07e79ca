package no.mestringsrom.course.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.Optional;
import no.mestringsrom.course.MyCourses;
import no.mestringsrom.course.SessionPlan;
import no.mestringsrom.shell.StartSection;
import org.springframework.beans.factory.ObjectProvider;

/** The session that is on or comes next, with what can be done with it. */
@org.springframework.stereotype.Component
class NextSessionSection implements StartSection {

    private final MyCourses courses;
    private final ObjectProvider<SessionAction> actions;

    NextSessionSection(MyCourses courses, ObjectProvider<SessionAction> actions) {
        this.courses = courses;
        this.actions = actions;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<Component> build() {
        return courses.next().map(this::section);
    }

    private Component section(SessionPlan session) {
        Section section = new Section();
        section.addClassName("start-section");
        section.add(
                new H2(section.getTranslation("course.NextSessionSection.title")),
                new SessionCard(session, actions).withCourse());
        return section;
    }
}
