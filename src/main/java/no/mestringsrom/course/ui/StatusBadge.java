package no.mestringsrom.course.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import no.mestringsrom.course.CoursePhase;

@StyleSheet("context://course.css")
class StatusBadge extends Composite<Span> {

    StatusBadge(CoursePhase phase) {
        getContent().addClassNames("status", "status-" + phase.name().toLowerCase(Locale.ROOT));
        getContent().setText(getTranslation("course.CoursePhase." + phase));
    }
}
