package no.mestringsrom.meeting.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import no.mestringsrom.meeting.MeetingPlan;
import no.mestringsrom.meeting.MeetingPlanning;
import no.mestringsrom.meeting.MeetingRefused;
import no.mestringsrom.meeting.SeriesPlanning;
import no.mestringsrom.shell.Notifications;

/** What whoever leads can do with a meeting, and with the series from it on. */
class PlanDetails extends Composite<Details> {

    private final Runnable again;

    PlanDetails(MeetingPlan meeting, MeetingPlanning planning, SeriesPlanning series, Runnable again) {
        this.again = again;
        getContent().setSummaryText(getTranslation("meeting.PlanDetails.title"));
        Div buttons = Words.buttons(
                new Button(
                        getTranslation("meeting.PlanDetails.change"),
                        press -> new ChangeDialog(meeting, planning, again).open()),
                confirmed("cancel", () -> planning.cancel(meeting.id())));
        getContent().add(buttons);
        if (meeting.series() != null) {
            getContent()
                    .add(Words.buttons(
                            new Button(
                                    getTranslation("meeting.PlanDetails.changeSeries"),
                                    press -> new SeriesDialog(meeting, series, again).open()),
                            confirmed("endSeries", () -> series.endFrom(meeting.id()))));
        }
    }

    private Button confirmed(String key, Runnable deed) {
        Button button = new Button(getTranslation("meeting.PlanDetails." + key), press -> {
            ConfirmDialog dialog = new ConfirmDialog(
                    getTranslation("meeting.PlanDetails." + key + ".sure"),
                    getTranslation("meeting.PlanDetails." + key + ".what"),
                    getTranslation("meeting.PlanDetails." + key),
                    confirm -> attempt(deed));
            dialog.setConfirmButtonTheme("error primary");
            dialog.setCancelable(true);
            dialog.setCancelText(getTranslation("meeting.Dialog.back"));
            dialog.open();
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
