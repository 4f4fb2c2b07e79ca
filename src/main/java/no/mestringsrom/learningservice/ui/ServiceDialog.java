package no.mestringsrom.learningservice.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import no.mestringsrom.learningservice.EditableLearningService;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.learningservice.LearningServiceRefused;
import no.mestringsrom.learningservice.LearningServiceRefused.Reason;
import no.mestringsrom.learningservice.LearningServices;
import no.mestringsrom.place.Municipalities;
import no.mestringsrom.shell.Notifications;

/**
 * Changes a learning service: all of it for an administrator, how it is described and reached for its coordinators. Where
 * somebody else was first, nothing is lost: one sees so, and chooses between theirs and one's own.
 */
class ServiceDialog extends Dialog {

    private final transient LearningServices services;
    private final transient Runnable changed;
    private final ServiceFields fields;
    private final Div conflict = new Div();
    private transient EditableLearningService seen;

    ServiceDialog(LearningServiceId id, LearningServices services, Municipalities municipalities, Runnable changed) {
        this.services = services;
        this.changed = changed;
        this.seen = services.edit(id);
        this.fields = new ServiceFields(municipalities, seen.wholly(), true);
        fields.show(seen.service());
        setHeaderTitle(text("change", seen.service().name()));
        setWidth("min(46rem, 96vw)");
        setCloseOnOutsideClick(false);
        conflict.getElement().setAttribute("role", "alert");
        conflict.addClassName("panel");
        conflict.setVisible(false);
        conflict.add(new Paragraph(text("conflict")), new Button(text("theirs"), press -> takeTheirs()));
        Button save = new Button(text("save"), press -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(conflict, fields);
        getFooter().add(new Button(text("cancel"), press -> close()), save);
    }

    private void save() {
        fields.calm();
        try {
            if (seen.wholly()) {
                services.change(fields.change(seen));
            } else {
                services.describe(fields.description(seen));
            }
        } catch (LearningServiceRefused refused) {
            if (refused.reason() == Reason.CHANGED_BY_SOMEONE_ELSE) {
                seen = services.edit(seen.service().id());
                conflict.setVisible(true);
            } else {
                fields.show(refused);
            }
            return;
        }
        close();
        Notifications.done(text("saved"));
        changed.run();
    }

    private void takeTheirs() {
        conflict.setVisible(false);
        fields.show(seen.service());
    }

    private String text(String key, Object... arguments) {
        return getTranslation("learningservice.ServiceDialog." + key, arguments);
    }
}
