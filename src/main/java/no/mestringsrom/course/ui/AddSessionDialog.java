package no.mestringsrom.course.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDateTime;
import no.mestringsrom.course.AddSession;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CoursePlanning;
import no.mestringsrom.course.CourseRefused;
import no.mestringsrom.shell.WhenField;

/** One more session: what it is called and when; its agenda is worked on afterwards. */
class AddSessionDialog extends Dialog {

    private final TextField title = new TextField(getTranslation("course.AgendaView.sessionTitle"));
    private final WhenField start = new WhenField(getTranslation("course.AgendaView.start"));
    private final DepartureReason reason = new DepartureReason();
    private final Problem problem = new Problem();
    private final transient CoursePlanning planning;
    private final transient CourseId course;

    /** @param usual when one would expect it, a week after the last */
    AddSessionDialog(CourseId course, LocalDateTime usual, CoursePlanning planning) {
        this.course = course;
        this.planning = planning;
        setHeaderTitle(getTranslation("course.AddSessionDialog.title"));
        setWidth("min(30rem, 94vw)");
        setCloseOnOutsideClick(false);
        title.addClassName("wide");
        title.setRequiredIndicatorVisible(true);
        start.setValue(usual);
        Div content =
                new Div(new Paragraph(getTranslation("course.AddSessionDialog.text")), title, start, reason, problem);
        content.addClassName("fields");
        add(content);
        Button add = new Button(getTranslation("course.AddSessionDialog.add"), press -> add());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("course.Dialog.cancel"), press -> close()), add);
    }

    private void add() {
        problem.hide();
        LocalDateTime when = start.getValue();
        if (when == null) {
            problem.show(getTranslation("shell.WhenField.incomplete"));
            return;
        }
        try {
            CourseNavigation.toAgenda(
                    planning.addSession(new AddSession(course, title.getValue(), when, reason.value())));
            close();
        } catch (CourseRefused refused) {
            problem.show(refused);
            reason.askIfWanted(refused);
        }
    }
}
