package no.mestringsrom.course.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.util.function.Consumer;
import no.mestringsrom.course.CourseRefused;
import no.mestringsrom.course.CourseRefused.Reason;
import no.mestringsrom.shell.Notifications;

/** Asks why a course is to do otherwise than its template has fixed, where somebody has just tried to. */
public final class DepartureDialog extends Dialog {

    private final DepartureReason reason = new DepartureReason();
    private final Problem problem = new Problem();

    private DepartureDialog(CourseRefused refused, Consumer<String> deed, Runnable done) {
        setHeaderTitle(getTranslation("course.DepartureDialog.title"));
        setWidth("min(34rem, 94vw)");
        setCloseOnOutsideClick(false);
        Div content = new Div(problem, reason);
        content.addClassName("fields");
        add(content);
        problem.show(refused);
        reason.askIfWanted(refused);
        Button save = new Button(getTranslation("course.Dialog.save"), press -> save(deed, done));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("course.Dialog.cancel"), press -> close()), save);
    }

    /**
     * Does it at once where nobody has to say why.
     *
     * @param deed gets the reason, empty at first
     * @param done what follows when it is done, at once or later
     */
    public static void attempt(Consumer<String> deed, Runnable done) {
        try {
            deed.accept("");
        } catch (CourseRefused refused) {
            if (refused.reason() == Reason.DEPARTURE_NEEDS_REASON) {
                new DepartureDialog(refused, deed, done).open();
            } else {
                Notifications.problem(Words.refusal(UI.getCurrent(), refused));
            }
            return;
        }
        done.run();
    }

    private void save(Consumer<String> deed, Runnable done) {
        try {
            deed.accept(reason.value());
        } catch (CourseRefused refused) {
            problem.show(refused);
            return;
        }
        close();
        done.run();
    }
}
