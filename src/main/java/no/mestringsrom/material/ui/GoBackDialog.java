package no.mestringsrom.material.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import no.mestringsrom.material.MaterialDesk;
import no.mestringsrom.material.MaterialItem;
import no.mestringsrom.shell.Notifications;

/** Makes an earlier version the newest again: says first what goes with it. */
class GoBackDialog extends Dialog {

    GoBackDialog(MaterialItem earlier, MaterialDesk desk, Runnable done) {
        setHeaderTitle(getTranslation("material.GoBackDialog.title", earlier.number()));
        setWidth("min(30rem, 94vw)");
        add(new Paragraph(getTranslation("material.GoBackDialog.text")));
        Button back = new Button(getTranslation("material.GoBackDialog.back"), press -> {
            close();
            desk.goBack(earlier.id(), earlier.number());
            Notifications.done(getTranslation("material.GoBackDialog.done", earlier.number()));
            done.run();
        });
        back.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("material.Dialog.cancel"), press -> close()), back);
    }
}
