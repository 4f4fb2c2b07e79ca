package no.mestringsrom.minutes.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.Instant;
import java.time.ZoneId;
import no.mestringsrom.meeting.MeetingPlan;
import no.mestringsrom.minutes.MinutesState;
import no.mestringsrom.shell.OneAtATime;
import no.mestringsrom.texts.Formats;
import no.mestringsrom.texts.Language;
import org.jspecify.annotations.Nullable;

/** What comes after writing: all are told, and whoever leads the next meeting approves. */
class DraftSteps extends Composite<Section> {

    DraftSteps(MinutesState state, Runnable send, Runnable approve) {
        getContent().addClassName("panel");
        getContent().add(new H2(text("title")));
        ZoneId zone = state.meeting().zone();
        Instant sent = state.sentAt();
        Div buttons = new Div();
        buttons.addClassName("buttons");
        if (sent != null) {
            getContent().add(new Paragraph(text("sent", day(sent, zone))));
        } else if (state.mayLead()) {
            getContent().add(new Paragraph(text("send.what")));
            Button press = new Button(
                    text("send"), pressed -> OneAtATime.open(ask("send.question", "send.once", "send", send)));
            if (!state.mayApprove()) {
                press.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            }
            buttons.add(press);
        }
        if (state.mayApprove()) {
            Button press = new Button(
                    text("approve"), pressed -> OneAtATime.open(ask("question", "locked", "approve", approve)));
            press.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            getContent().add(new Paragraph(text("approve.what")));
            buttons.add(press);
        } else {
            getContent().add(new Paragraph(when(state.next())));
        }
        if (buttons.getComponentCount() > 0) {
            getContent().add(buttons);
        }
    }

    private String when(@Nullable MeetingPlan next) {
        return next == null
                ? text("noNext")
                : text(
                        "next",
                        Formats.weekdayDate(language(), next.startsAtLocal().toLocalDate()));
    }

    private ConfirmDialog ask(String question, String what, String deed, Runnable confirm) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(text(question));
        dialog.setText(text(what));
        dialog.setCancelable(true);
        dialog.setCancelText(text("cancel"));
        dialog.setConfirmText(text(deed));
        dialog.addConfirmListener(confirmed -> confirm.run());
        return dialog;
    }

    private String day(Instant moment, ZoneId zone) {
        return Formats.date(language(), moment.atZone(zone).toLocalDate());
    }

    private Language language() {
        return Language.of(getLocale()).orElse(Language.BOKMAL);
    }

    private String text(String key, Object... arguments) {
        return getTranslation("minutes.DraftSteps." + key, arguments);
    }
}
