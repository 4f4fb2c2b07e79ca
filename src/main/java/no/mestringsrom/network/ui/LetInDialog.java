package no.mestringsrom.network.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.textfield.EmailField;
import no.mestringsrom.network.NetworkDesk;
import no.mestringsrom.network.NetworkDetails;
import no.mestringsrom.network.NetworkRefused.Reason;
import no.mestringsrom.network.Networks;
import no.mestringsrom.place.Municipalities;

/** Lets in somebody who has an account, by the address of it. */
class LetInDialog extends NetworkDialog {

    private final transient NetworkDesk desk;
    private final EmailField email = new EmailField(getTranslation("network.LetInDialog.email"));
    private final RepresentsField represents;

    LetInDialog(
            NetworkDetails seen, Networks networks, NetworkDesk desk, Municipalities municipalities, Runnable again) {
        super(seen, networks, again, "network.MembersPanel.letIn");
        this.desk = desk;
        represents = new RepresentsField(seen, municipalities);
        email.setHelperText(getTranslation("network.LetInDialog.help"));
        email.setRequiredIndicatorVisible(true);
        put(email, represents);
    }

    /** Nothing of what was typed is anybody else's. */
    @Override
    void fill(NetworkDetails network) {}

    @Override
    void change(NetworkDetails network) {
        email.setInvalid(false);
        represents.setInvalid(false);
        desk.letIn(network.network().id(), email.getValue(), represents.whom());
    }

    @Override
    HasValidation field(Reason reason) {
        return reason == Reason.REPRESENTS ? represents : email;
    }
}
