package no.mestringsrom.course.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.util.function.Consumer;
import java.util.function.Predicate;
import no.mestringsrom.course.CourseRefused;
import no.mestringsrom.course.CourseRefused.Reason;
import no.mestringsrom.shell.Notifications;
import no.mestringsrom.shell.OneAtATime;

/** Asks why a course is to do otherwise than its template has fixed, where somebody has just tried to. */
public final class DepartureDialog extends Dialog {

    private final DepartureReason reason = new DepartureReason();
    private final Problem problem = new Problem();

    private DepartureDialog(CourseRefused refused, Predicate<String> deed, Runnable done) {
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
        attemptTelling(
                reason -> {
                    deed.accept(reason);
                    return true;
                },
                done);
    }

    /**
     * As {@link #attempt}, for what other things may stand in the way of, now or when the reason is given.
     *
     * @param deed gets the reason; whether it was done: what else was in the way it has told where it was typed
     */
    public static void attemptTelling(Predicate<String> deed, Runnable done) {
        boolean did;
        try {
            did = deed.test("");
        } catch (CourseRefused refused) {
            if (refused.reason() == Reason.DEPARTURE_NEEDS_REASON) {
                OneAtATime.open(new DepartureDialog(refused, deed, done));
            } else {
                Notifications.problem(Words.refusal(UI.getCurrent(), refused));
            }
            return;
        }
        if (did) {
            done.run();
        }
    }

    private void save(Predicate<String> deed, Runnable done) {
        boolean did;
        try {
            did = deed.test(reason.value());
        } catch (CourseRefused refused) {
            problem.show(refused);
            return;
        }
        close();
        if (did) {
            done.run();
        }
    }
}
