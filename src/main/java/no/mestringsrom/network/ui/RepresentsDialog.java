package no.mestringsrom.network.ui;

import com.vaadin.flow.component.HasValidation;
import no.mestringsrom.network.NetworkDesk;
import no.mestringsrom.network.NetworkDetails;
import no.mestringsrom.network.NetworkRefused.Reason;
import no.mestringsrom.network.Networks;
import no.mestringsrom.network.Representative;
import no.mestringsrom.place.Municipalities;

/** Whom a member represents. */
class RepresentsDialog extends NetworkDialog {

    private final transient NetworkDesk desk;
    private final transient Representative member;
    private final RepresentsField represents;

    RepresentsDialog(
            NetworkDetails seen,
            Representative member,
            Networks networks,
            NetworkDesk desk,
            Municipalities municipalities,
            Runnable again) {
        super(seen, networks, again, "network.MembersPanel.changeOf", member.name());
        this.desk = desk;
        this.member = member;
        represents = new RepresentsField(seen, municipalities);
        put(represents);
        fill(seen);
    }

    @Override
    void fill(NetworkDetails network) {
        represents.setInvalid(false);
        represents.setValue(
                network.member(member.account()).map(Representative::represents).orElse(""));
    }

    @Override
    void change(NetworkDetails network) {
        desk.represents(network.network().id(), network.version(), member.account(), represents.whom());
    }

    @Override
    HasValidation field(Reason reason) {
        return represents;
    }
}
