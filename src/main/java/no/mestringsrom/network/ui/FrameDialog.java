package no.mestringsrom.network.ui;

import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import no.mestringsrom.learningservice.ui.MunicipalitiesField;
import no.mestringsrom.network.FrameNetwork;
import no.mestringsrom.network.NetworkDetails;
import no.mestringsrom.network.NetworkRefused.Reason;
import no.mestringsrom.network.Networks;
import no.mestringsrom.place.Municipalities;

/** What the network is called, of what kind it is, and which municipalities take part. */
class FrameDialog extends NetworkDialog {

    private final transient Networks networks;
    private final transient Municipalities municipalities;
    private final TextField name = new TextField(getTranslation("network.NetworksPart.name"));
    private final KindField kind = new KindField();
    private final MunicipalitiesField takingPart;

    FrameDialog(NetworkDetails seen, Networks networks, Municipalities municipalities, Runnable again) {
        super(seen, networks, again, "network.NetworkPanel.frame");
        this.networks = networks;
        this.municipalities = municipalities;
        this.takingPart = new MunicipalitiesField(getTranslation("network.NetworksPart.takingPart"), municipalities);
        name.setRequiredIndicatorVisible(true);
        takingPart.setRequiredIndicatorVisible(true);
        List.<HasSize>of(name, kind, takingPart).forEach(HasSize::setWidthFull);
        takingPart.setAutoExpand(MultiSelectComboBox.AutoExpandMode.VERTICAL);
        takingPart.setHelperText(getTranslation("network.FrameDialog.help"));
        put(new Paragraph(getTranslation("network.FrameDialog.what")), name, kind, takingPart);
        fill(seen);
    }

    @Override
    void fill(NetworkDetails network) {
        showNoProblem();
        name.setValue(network.network().name());
        kind.setValue(network.network().kind());
        takingPart.choose(municipalities.withNumbers(network.network().municipalities()));
    }

    @Override
    void change(NetworkDetails network) {
        showNoProblem();
        networks.frame(new FrameNetwork(
                network.network().id(), network.version(), name.getValue(), kind.getValue(), takingPart.numbers()));
    }

    @Override
    HasValidation field(Reason reason) {
        return reason == Reason.MUNICIPALITIES ? takingPart : name;
    }

    private void showNoProblem() {
        List.<HasValidation>of(name, takingPart).forEach(field -> field.setInvalid(false));
    }
}
