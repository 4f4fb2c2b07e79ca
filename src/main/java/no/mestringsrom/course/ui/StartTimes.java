package no.mestringsrom.course.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import no.mestringsrom.shell.WhenField;
import no.mestringsrom.template.TemplateContent;
import no.mestringsrom.template.TemplateSession;
import org.jspecify.annotations.Nullable;

/** When the sessions start: the first one sets the others in the template's rhythm, and each may be moved. */
class StartTimes extends Composite<Div> {

    private final List<WhenField> fields = new ArrayList<>();

    StartTimes() {
        getContent().addClassName("fields");
    }

    void plan(TemplateContent template) {
        List<TemplateSession> sessions = template.sessions();
        LocalDateTime first = fields.isEmpty() ? null : fields.getFirst().getValue();
        fields.clear();
        getContent().removeAll();
        if (sessions.size() > 1) {
            getContent().add(new Paragraph(getTranslation("course.StartTimes.help")));
        }
        for (TemplateSession session : sessions) {
            WhenField field =
                    new WhenField(getTranslation("course.SessionCard.title", fields.size() + 1, session.title()));
            fields.add(field);
            getContent().add(field);
        }
        fields.getFirst().addValueChangeListener(change -> follow(template, change.getOldValue(), change.getValue()));
        fields.getFirst().setValue(first);
    }

    /** The first one, where nobody has said it yet. */
    void suggest(LocalDateTime first) {
        if (fields.getFirst().isEmpty()) {
            fields.getFirst().setValue(first);
        }
    }

    boolean isComplete() {
        return fields.stream().noneMatch(WhenField::isEmpty);
    }

    List<LocalDateTime> values() {
        return fields.stream()
                .map(field -> Objects.requireNonNull(field.getValue()))
                .toList();
    }

    /** The others follow the first one, except those that somebody has moved by hand. */
    private void follow(TemplateContent template, @Nullable LocalDateTime before, @Nullable LocalDateTime first) {
        if (first == null) {
            return;
        }
        LocalDateTime earlier = before;
        LocalDateTime next = first;
        for (int i = 1; i < fields.size(); i++) {
            earlier = earlier == null ? null : after(template, i, earlier);
            next = after(template, i, next);
            WhenField field = fields.get(i);
            if (field.isEmpty() || (earlier != null && earlier.equals(field.getValue()))) {
                field.setValue(next);
            }
        }
    }

    private static LocalDateTime after(TemplateContent template, int session, LocalDateTime before) {
        return template.day(session, before.toLocalDate()).atTime(before.toLocalTime());
    }
}
