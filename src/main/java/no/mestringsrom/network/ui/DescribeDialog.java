package no.mestringsrom.network.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import no.mestringsrom.network.DescribeNetwork;
import no.mestringsrom.network.NetworkDesk;
import no.mestringsrom.network.NetworkDetails;
import no.mestringsrom.network.NetworkRefused.Reason;
import no.mestringsrom.network.Networks;
import no.mestringsrom.texts.Language;

/** What the network is for, and the language it works in. */
class DescribeDialog extends NetworkDialog {

    private final transient NetworkDesk desk;
    private final TextArea purpose = new TextArea(getTranslation("network.NetworksPart.purpose"));
    private final Select<Language> language = new LanguageField();

    DescribeDialog(NetworkDetails seen, Networks networks, NetworkDesk desk, Runnable again) {
        super(seen, networks, again, "network.NetworkHead.describe");
        this.desk = desk;
        purpose.setRequiredIndicatorVisible(true);
        purpose.setMinRows(4);
        put(purpose, language);
        fill(seen);
    }

    @Override
    void fill(NetworkDetails network) {
        purpose.setInvalid(false);
        purpose.setValue(network.network().purpose());
        language.setValue(network.network().language());
    }

    @Override
    void change(NetworkDetails network) {
        purpose.setInvalid(false);
        desk.describe(new DescribeNetwork(
                network.network().id(), network.version(), purpose.getValue(), language.getValue()));
    }

    @Override
    HasValidation field(Reason reason) {
        return reason == Reason.LANGUAGE ? language : purpose;
    }
}
