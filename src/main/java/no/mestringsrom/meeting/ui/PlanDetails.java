package no.mestringsrom.meeting.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import no.mestringsrom.meeting.MeetingPlan;
import no.mestringsrom.meeting.MeetingPlanning;
import no.mestringsrom.meeting.MeetingRefused;
import no.mestringsrom.meeting.SeriesPlanning;
import no.mestringsrom.shell.Notifications;
import no.mestringsrom.shell.OneAtATime;

/** What whoever leads can do with a meeting, and with the series from it on. */
class PlanDetails extends Composite<Details> {

    private static final int LONGEST_WHY = 200;

    private final Runnable again;

    PlanDetails(MeetingPlan meeting, MeetingPlanning planning, SeriesPlanning series, Runnable again) {
        this.again = again;
        getContent().setSummaryText(getTranslation("meeting.PlanDetails.title"));
        Div buttons = Words.buttons(
                new Button(
                        getTranslation("meeting.PlanDetails.change"),
                        press -> OneAtATime.open(new ChangeDialog(meeting, planning, again))),
                calledOff("cancel", why -> planning.cancel(meeting.id(), why)));
        getContent().add(buttons);
        if (meeting.series() != null) {
            getContent()
                    .add(Words.buttons(
                            new Button(
                                    getTranslation("meeting.PlanDetails.changeSeries"),
                                    press -> OneAtATime.open(new SeriesDialog(meeting, series, again))),
                            calledOff("endSeries", why -> series.endFrom(meeting.id(), why))));
        }
    }

    private Button calledOff(String key, Consumer<String> deed) {
        Button button = new Button(getTranslation("meeting.PlanDetails." + key), press -> {
            TextArea why = new TextArea(getTranslation("meeting.PlanDetails.why"));
            why.setHelperText(getTranslation("meeting.PlanDetails.why.help"));
            why.setMaxLength(LONGEST_WHY);
            why.addClassName("wide");
            ConfirmDialog dialog = new ConfirmDialog(
                    getTranslation("meeting.PlanDetails." + key + ".sure"),
                    "",
                    getTranslation("meeting.PlanDetails." + key),
                    confirm -> attempt(() -> deed.accept(why.getValue())));
            Div content = new Div(new Paragraph(getTranslation("meeting.PlanDetails." + key + ".what")), why);
            content.addClassName("fields");
            dialog.setText(content);
            dialog.setConfirmButtonTheme("error primary");
            dialog.setCancelable(true);
            dialog.setCancelText(getTranslation("meeting.Dialog.back"));
            OneAtATime.open(dialog);
        });
        button.addThemeVariants(ButtonVariant.LUMO_ERROR);
        return button;
    }

    private void attempt(Runnable deed) {
        try {
            deed.run();
            Notifications.done(getTranslation("meeting.PlanDetails.done"));
        } catch (MeetingRefused refused) {
            Notifications.problem(getTranslation(refused.key()));
        }
        again.run();
    }
}
