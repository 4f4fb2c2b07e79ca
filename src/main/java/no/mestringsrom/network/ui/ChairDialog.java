package no.mestringsrom.network.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.Optional;
import java.util.stream.Stream;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.network.NetworkDesk;
import no.mestringsrom.network.NetworkDetails;
import no.mestringsrom.network.NetworkRefused.Reason;
import no.mestringsrom.network.Networks;
import no.mestringsrom.network.Representative;

/** Names who leads, hands the lead over, or says that nobody does. */
class ChairDialog extends NetworkDialog {

    private final transient NetworkDesk desk;
    private final Select<Optional<AccountId>> chair = new Select<>();

    ChairDialog(NetworkDetails seen, Networks networks, NetworkDesk desk, Runnable again) {
        super(seen, networks, again, "network.NetworkHead.chair");
        this.desk = desk;
        chair.setLabel(getTranslation("network.ChairDialog.chair"));
        chair.setItemLabelGenerator(one -> one.flatMap(now()::member)
                .map(Representative::name)
                .orElseGet(() -> getTranslation("network.ChairDialog.nobody")));
        put(new Paragraph(getTranslation("network.ChairDialog.text")), chair);
        fill(seen);
    }

    @Override
    void fill(NetworkDetails network) {
        chair.setItems(Stream.concat(
                        Stream.of(Optional.<AccountId>empty()),
                        network.members().stream().map(member -> Optional.of(member.account())))
                .toList());
        chair.setValue(Optional.ofNullable(network.chair()));
    }

    @Override
    void change(NetworkDetails network) {
        desk.leadBy(network.network().id(), network.version(), chair.getValue().orElse(null));
    }

    @Override
    HasValidation field(Reason reason) {
        return chair;
    }
}
