package no.mestringsrom.registration.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import no.mestringsrom.registration.ListedParticipant;
import no.mestringsrom.registration.TakeOff;
import no.mestringsrom.shell.Notifications;

/** Takes somebody off the course: says first what will happen. */
class TakeOffDialog extends Dialog {

    TakeOffDialog(ListedParticipant participant, TakeOff takeOff, Runnable again) {
        setHeaderTitle(getTranslation("registration.TakeOffDialog.title", participant.name()));
        setWidth("min(30rem, 94vw)");
        Button take = new Button(getTranslation("registration.TakeOffDialog.take"), press -> {
            takeOff.takeOff(participant.id());
            close();
            Notifications.done(getTranslation("registration.TakeOffDialog.done", participant.name()));
            again.run();
        });
        take.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        boolean seat = participant.status().takesSeat();
        add(new Div(
                new Paragraph(getTranslation(
                        seat ? "registration.TakeOffDialog.seat" : "registration.TakeOffDialog.waits",
                        participant.name())),
                new Paragraph(getTranslation("registration.TakeOffDialog.forgotten"))));
        getFooter().add(new Button(getTranslation("registration.TakeOffDialog.keep"), press -> close()), take);
    }
}
