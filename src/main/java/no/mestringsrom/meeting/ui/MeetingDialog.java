package no.mestringsrom.meeting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDateTime;
import java.util.Objects;
import no.mestringsrom.meeting.MeetingPlan;
import no.mestringsrom.meeting.MeetingRefused;
import no.mestringsrom.meeting.PlanMeeting;
import no.mestringsrom.shell.Notifications;
import no.mestringsrom.shell.ProblemBox;

/** What is said of a meeting, to be said otherwise. Refused, it stays open with all that was typed. */
abstract class MeetingDialog extends Dialog {

    private final TextField title = new TextField(getTranslation("meeting.MeetingFields.title"));
    private final IntegerField minutes = new IntegerField(getTranslation("meeting.MeetingFields.minutes"));
    private final TextField place = new TextField(getTranslation("meeting.MeetingFields.place"));
    private final ProblemBox problem = new ProblemBox();
    private final Runnable again;

    /** @param times where it is said when */
    MeetingDialog(String key, MeetingPlan meeting, Component times, Runnable again) {
        this.again = again;
        setHeaderTitle(getTranslation("meeting.PlanDetails." + key));
        setWidth("min(34rem, 94vw)");
        setCloseOnOutsideClick(false);
        title.setValue(meeting.title());
        title.addClassName("wide");
        minutes.setValue(meeting.minutes());
        minutes.setStepButtonsVisible(true);
        minutes.setStep(5);
        minutes.setMin(5);
        place.setValue(meeting.place());
        place.setHelperText(getTranslation("meeting.MeetingFields.place.help"));
        place.addClassName("wide");
        Div content = new Div(
                new Paragraph(getTranslation("meeting.PlanDetails." + key + ".what")),
                title,
                times,
                minutes,
                place,
                problem);
        content.addClassName("fields");
        add(content);
        Button save = new Button(getTranslation("meeting.MeetingDialog.save"), press -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("meeting.Dialog.back"), press -> close()), save);
    }

    /** Does it, with what was typed. */
    abstract void change();

    PlanMeeting command(LocalDateTime start) {
        return new PlanMeeting(
                title.getValue(), start, Objects.requireNonNullElse(minutes.getValue(), 0), place.getValue());
    }

    private void save() {
        problem.hide();
        try {
            change();
        } catch (MeetingRefused refused) {
            problem.show(getTranslation(refused.key(), refused.arguments()));
            return;
        } catch (DatesField.Incomplete missing) {
            problem.show(getTranslation("shell.WhenField.incomplete"));
            return;
        }
        close();
        Notifications.done(getTranslation("meeting.MeetingDialog.done"));
        again.run();
    }
}
