package no.mestringsrom.material.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import no.mestringsrom.course.ui.DepartureDialog;
import no.mestringsrom.material.MaterialDesk;
import no.mestringsrom.material.MaterialDetails;
import no.mestringsrom.shell.Notifications;

/** Takes a material away: says first what goes with it. */
class RemoveDialog extends Dialog {

    RemoveDialog(MaterialDetails material, MaterialDesk desk, Runnable again) {
        String title = material.item().title();
        setHeaderTitle(getTranslation("material.RemoveDialog.title", title));
        setWidth("min(30rem, 94vw)");
        add(new Paragraph(getTranslation(
                material.earlier().isEmpty() ? "material.RemoveDialog.text" : "material.RemoveDialog.textVersions")));
        Button remove = new Button(getTranslation("material.MaterialCard.remove"), press -> {
            close();
            DepartureDialog.attempt(reason -> desk.remove(material.item().id(), reason), () -> {
                Notifications.done(getTranslation("material.RemoveDialog.done", title));
                again.run();
            });
        });
        remove.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        getFooter().add(new Button(getTranslation("material.RemoveDialog.keep"), press -> close()), remove);
    }
}
