package no.mestringsrom.host.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import no.mestringsrom.host.HostProfiles;
import no.mestringsrom.shell.Notifications;
import no.mestringsrom.shell.OneAtATime;

/** The way out of the registry. */
class DeletePanel extends Composite<Section> {

    DeletePanel(HostProfiles profiles) {
        Button delete = new Button(text("delete"), press -> OneAtATime.open(ask(profiles)));
        delete.addThemeVariants(ButtonVariant.LUMO_ERROR);
        getContent().addClassNames("panel", "host-fields");
        getContent().add(new H2(text("title")), new Paragraph(text("help")), delete);
    }

    private ConfirmDialog ask(HostProfiles profiles) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(text("question"));
        dialog.setText(text("gone"));
        dialog.setCancelable(true);
        dialog.setCancelText(text("keep"));
        dialog.setConfirmText(text("delete"));
        dialog.setConfirmButtonTheme("error primary");
        dialog.addConfirmListener(confirmed -> {
            profiles.delete();
            Notifications.done(text("done"));
            HostNavigation.toStart();
        });
        return dialog;
    }

    private String text(String key) {
        return getTranslation("host.DeletePanel." + key);
    }
}
