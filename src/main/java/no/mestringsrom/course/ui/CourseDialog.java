package no.mestringsrom.course.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.stream.Collectors;
import no.mestringsrom.course.ChangeCourse;
import no.mestringsrom.course.CourseDetails;
import no.mestringsrom.course.CoursePlanning;
import no.mestringsrom.course.CourseRefused;
import no.mestringsrom.course.CourseRefused.Reason;
import no.mestringsrom.course.ui.CourseFields.Typed;
import no.mestringsrom.place.Municipalities;
import no.mestringsrom.place.Municipality;
import no.mestringsrom.shell.Notifications;

/** Changes what is said about a course as a whole. */
class CourseDialog extends Dialog {

    private final CourseFields fields;
    private final Problem problem = new Problem();
    private final Conflict conflict = new Conflict(this::keepMine, this::takeTheirs);
    private final transient CoursePlanning planning;
    private final transient Municipalities municipalities;
    private final Runnable again;
    private transient CourseDetails seen;

    CourseDialog(CourseDetails course, CoursePlanning planning, Municipalities municipalities, Runnable again) {
        this.seen = course;
        this.planning = planning;
        this.municipalities = municipalities;
        this.again = again;
        this.fields = new CourseFields(municipalities);
        fields.show(typed(course));
        setHeaderTitle(getTranslation("course.CourseView.change"));
        setWidth("min(40rem, 94vw)");
        setCloseOnOutsideClick(false);
        Button save = new Button(getTranslation("course.Dialog.save"), press -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(conflict, fields, problem);
        getFooter().add(new Button(getTranslation("course.Dialog.cancel"), press -> close()), save);
    }

    private void save() {
        problem.hide();
        conflict.hide();
        Typed typed = fields.typed();
        try {
            planning.change(new ChangeCourse(
                    seen.facts().id(),
                    seen.version(),
                    typed.title(),
                    typed.description(),
                    typed.capacity(),
                    typed.municipalities(),
                    typed.heldIn()));
            close();
            Notifications.done(getTranslation("course.Dialog.saved"));
            again.run();
        } catch (CourseRefused refused) {
            if (refused.reason() == Reason.CHANGED_BY_SOMEONE_ELSE) {
                seen = planning.course(seen.facts().id());
                conflict.show(now());
            } else {
                problem.show(refused);
            }
        }
    }

    private void keepMine() {
        save();
    }

    private void takeTheirs() {
        conflict.hide();
        fields.show(typed(seen));
    }

    private Component now() {
        return new Div(
                new Paragraph(getTranslation("course.CourseFields.title") + ": "
                        + seen.facts().title()),
                new Paragraph(getTranslation("course.CourseFields.description") + ": " + seen.description()),
                new Paragraph(getTranslation("course.CourseFields.heldIn") + ": "
                        + Words.spoken(seen.facts().heldIn())),
                new Paragraph(getTranslation("course.CourseFields.capacity") + ": "
                        + seen.facts().capacity()),
                new Paragraph(getTranslation("course.CourseFields.municipalities") + ": "
                        + seen.facts().municipalities().stream()
                                .flatMap(number -> municipalities.byNumber(number).stream())
                                .map(Municipality::name)
                                .sorted()
                                .collect(Collectors.joining(", "))));
    }

    private static Typed typed(CourseDetails course) {
        return new Typed(
                course.facts().title(),
                course.description(),
                course.facts().capacity(),
                course.facts().municipalities(),
                course.facts().heldIn());
    }
}
