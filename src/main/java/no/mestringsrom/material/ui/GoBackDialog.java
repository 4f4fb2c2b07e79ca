package no.mestringsrom.material.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import no.mestringsrom.material.MaterialDesk;
import no.mestringsrom.material.MaterialItem;
import no.mestringsrom.material.MaterialRefused;
import no.mestringsrom.shell.Notifications;

/** Makes an earlier version the newest again: says first what goes with it. */
class GoBackDialog extends Dialog {

    /** @param seen the material's version on the screen */
    GoBackDialog(MaterialItem earlier, long seen, MaterialDesk desk, Runnable done) {
        setHeaderTitle(getTranslation("material.GoBackDialog.title", earlier.number()));
        setWidth("min(30rem, 94vw)");
        Problem problem = new Problem();
        add(new Paragraph(getTranslation("material.GoBackDialog.text")), problem);
        Button back = new Button(getTranslation("material.GoBackDialog.back"), press -> {
            try {
                desk.goBack(earlier.id(), earlier.number(), seen);
            } catch (MaterialRefused refused) {
                problem.show(refused);
                return;
            }
            close();
            Notifications.done(getTranslation("material.GoBackDialog.done", earlier.number()));
            done.run();
        });
        back.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("material.Dialog.cancel"), press -> close()), back);
    }
}
