package no.mestringsrom.practice.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Optional;
import no.mestringsrom.course.CourseFacts;
import no.mestringsrom.course.ui.CourseSection;
import no.mestringsrom.video.VideoServer;
import org.springframework.stereotype.Service;

/** Says how few the practice room holds while there is time to do something about it. */
@Service
class PracticeNote implements CourseSection {

    private static final int BEFORE_HOSTS_AND_SESSIONS = HOSTS_AND_SESSIONS - 1;

    private final VideoServer video;

    PracticeNote(VideoServer video) {
        this.video = video;
    }

    @Override
    public int order() {
        return BEFORE_HOSTS_AND_SESSIONS;
    }

    @Override
    public Optional<Component> forCourse(CourseFacts course) {
        boolean ahead = course.status().isAhead();
        if (!ahead || !video.practice()) {
            return Optional.empty();
        }
        UI ui = UI.getCurrent();
        Section note = new Section(
                new H2(ui.getTranslation("practice.PracticeNote.title")),
                new Paragraph(ui.getTranslation("practice.PracticeNote.text")));
        note.addClassName("panel");
        return Optional.of(note);
    }
}
