package no.mestringsrom.course.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CoursePlanning;
import no.mestringsrom.course.CourseRefused;
import no.mestringsrom.shell.Notifications;

/** Calls a course off: says who will be told, and asks why. */
class CancelDialog extends Dialog {

    private final TextArea reason = new TextArea(getTranslation("course.CancelDialog.reason"));
    private final Problem problem = new Problem();
    private final transient CoursePlanning planning;
    private final transient CourseId course;
    private final Runnable again;

    CancelDialog(CourseId course, boolean unpublished, CoursePlanning planning, Runnable again) {
        this.course = course;
        this.planning = planning;
        this.again = again;
        setHeaderTitle(getTranslation("course.CancelDialog.title"));
        setWidth("min(30rem, 94vw)");
        setCloseOnOutsideClick(false);
        reason.addClassName("wide");
        reason.setHelperText(getTranslation("course.CancelDialog.help"));
        Button cancel = new Button(getTranslation("course.CancelDialog.cancel"), press -> cancel());
        cancel.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        Div content = new Div(
                new Paragraph(
                        getTranslation(unpublished ? "course.CancelDialog.unpublished" : "course.CancelDialog.text")),
                reason,
                problem);
        content.addClassName("fields");
        add(content);
        getFooter().add(new Button(getTranslation("course.CancelDialog.keep"), press -> close()), cancel);
    }

    private void cancel() {
        problem.hide();
        try {
            planning.cancel(course, reason.getValue());
            close();
            Notifications.done(getTranslation("course.CancelDialog.done"));
            again.run();
        } catch (CourseRefused refused) {
            problem.show(refused);
        }
    }
}
