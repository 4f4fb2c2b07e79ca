package no.mestringsrom.report.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Optional;
import no.mestringsrom.course.CourseFacts;
import no.mestringsrom.course.CourseStatus;
import no.mestringsrom.course.ui.CourseSection;
import no.mestringsrom.report.SessionAccounts;
import org.springframework.stereotype.Service;

/** What the group is owed from the sessions so far, on the course's page, where the next ones are planned. */
@Service
class OwedSection implements CourseSection {

    private static final int BEFORE_THE_PARTICIPANTS = 100;

    private final SessionAccounts accounts;

    OwedSection(SessionAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public int order() {
        return BEFORE_THE_PARTICIPANTS;
    }

    @Override
    public Optional<Component> forCourse(CourseFacts course) {
        if (course.status() != CourseStatus.PUBLISHED || !accounts.mayRead(course.id())) {
            return Optional.empty();
        }
        long minutes = Minutes.of(accounts.owedMillis(course.id()));
        if (minutes == 0) {
            return Optional.empty();
        }
        UI ui = UI.getCurrent();
        Section section = new Section(
                new H2(ui.getTranslation("report.OwedSection.title", minutes)),
                new Paragraph(ui.getTranslation("report.OwedSection.what")));
        section.addClassName("panel");
        return Optional.of(section);
    }
}
