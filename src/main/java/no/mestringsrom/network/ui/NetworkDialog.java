package no.mestringsrom.network.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import no.mestringsrom.network.NetworkDetails;
import no.mestringsrom.network.NetworkRefused;
import no.mestringsrom.network.NetworkRefused.Reason;
import no.mestringsrom.network.Networks;
import no.mestringsrom.shell.Notifications;

/** Changes something of a network. What is refused is said at the field where it can be mended, and what was typed stays. */
abstract class NetworkDialog extends Dialog {

    private final transient Networks networks;
    private final Runnable again;
    private final ConflictBox conflict = new ConflictBox(() -> fill(now()));
    private final Div fields = new Div();
    private transient NetworkDetails seen;

    /** @param title key of what one does here */
    NetworkDialog(NetworkDetails seen, Networks networks, Runnable again, String title, Object... arguments) {
        this.seen = seen;
        this.networks = networks;
        this.again = again;
        setHeaderTitle(getTranslation(title, arguments));
        setWidth("min(36rem, 96vw)");
        setCloseOnOutsideClick(false);
        fields.addClassName("fields");
        add(conflict, fields);
        Button save = new Button(getTranslation("network.NetworkDialog.save"), press -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("network.NetworkDialog.cancel"), press -> close()), save);
    }

    /** Puts what there is into the fields. */
    abstract void fill(NetworkDetails network);

    /** Has the service change it, against the version that was seen. */
    abstract void change(NetworkDetails network);

    /** Where a refusal can be mended. */
    abstract HasValidation field(Reason reason);

    void put(Component... all) {
        fields.add(all);
    }

    /** The network as it was seen last. */
    NetworkDetails now() {
        return seen;
    }

    private void save() {
        conflict.hide();
        try {
            change(seen);
        } catch (NetworkRefused refused) {
            if (refused.reason() == Reason.CHANGED_BY_SOMEONE_ELSE) {
                seen = networks.details(seen.network().id());
                conflict.show();
            } else {
                refuse(refused);
            }
            return;
        }
        close();
        Notifications.done(getTranslation("network.NetworkDialog.saved"));
        again.run();
    }

    private void refuse(NetworkRefused refused) {
        HasValidation field = field(refused.reason());
        field.setErrorMessage(getTranslation(refused.key()));
        field.setInvalid(true);
        if (field instanceof Focusable<?> focusable) {
            focusable.focus();
        }
    }
}
