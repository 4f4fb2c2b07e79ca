package no.mestringsrom.course.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
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
    private final Clock clock;

    NextSessionSection(MyCourses courses, ObjectProvider<SessionAction> actions, Clock clock) {
        this.courses = courses;
        this.actions = actions;
        this.clock = clock;
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
        section.addClassNames("start-section", "next-session");
        section.add(new H2(section.getTranslation(title(session))), new SessionCard(session, actions).withCourse());
        return section;
    }

    private String title(SessionPlan session) {
        Instant now = clock.instant();
        if (session.begun() || !now.isBefore(session.startsAt())) {
            return "course.NextSessionSection.now";
        }
        return session.startsAtLocal().toLocalDate().equals(LocalDate.ofInstant(now, session.zone()))
                ? "course.NextSessionSection.today"
                : "course.NextSessionSection.title";
    }
}
