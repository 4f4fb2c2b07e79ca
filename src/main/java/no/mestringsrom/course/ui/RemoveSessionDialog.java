package no.mestringsrom.course.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import no.mestringsrom.course.CoursePlanning;
import no.mestringsrom.course.CourseRefused;
import no.mestringsrom.course.SessionPlan;
import no.mestringsrom.shell.Notifications;

/** Takes a session out of a course that nobody outside knows of yet. */
class RemoveSessionDialog extends Dialog {

    private final DepartureReason reason = new DepartureReason();
    private final Problem problem = new Problem();
    private final transient CoursePlanning planning;
    private final transient SessionPlan session;
    private final Runnable again;

    RemoveSessionDialog(SessionPlan session, CoursePlanning planning, Runnable again) {
        this.session = session;
        this.planning = planning;
        this.again = again;
        setHeaderTitle(getTranslation("course.RemoveSessionDialog.title", session.title()));
        setWidth("min(30rem, 94vw)");
        setCloseOnOutsideClick(false);
        Div content = new Div(new Paragraph(getTranslation("course.RemoveSessionDialog.text")), reason, problem);
        content.addClassName("fields");
        add(content);
        Button remove = new Button(getTranslation("course.RemoveSessionDialog.remove"), press -> remove());
        remove.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        getFooter().add(new Button(getTranslation("course.RemoveSessionDialog.keep"), press -> close()), remove);
    }

    private void remove() {
        problem.hide();
        try {
            planning.removeSession(session.id(), reason.value());
            close();
            Notifications.done(getTranslation("course.RemoveSessionDialog.done"));
            again.run();
        } catch (CourseRefused refused) {
            problem.show(refused);
            reason.askIfWanted(refused);
        }
    }
}
