package no.mestringsrom.network.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.Objects;
import java.util.stream.Stream;
import no.mestringsrom.network.NetworkDetails;
import no.mestringsrom.network.Representative;
import no.mestringsrom.place.Municipalities;

/** Whom a member represents: one of the network's municipalities, somebody whom others represent already, or in own words. */
class RepresentsField extends ComboBox<String> {

    RepresentsField(NetworkDetails network, Municipalities municipalities) {
        setLabel(getTranslation("network.RepresentsField.label"));
        setHelperText(getTranslation("network.RepresentsField.help"));
        setItems(Stream.concat(
                        municipalities.withNumbers(network.network().municipalities()).stream()
                                .map(place -> getTranslation("network.RepresentsField.municipality", place.name())),
                        network.members().stream()
                                .map(Representative::represents)
                                .filter(whom -> !whom.isEmpty()))
                .distinct()
                .toList());
        setAllowCustomValue(true);
        addCustomValueSetListener(written -> setValue(written.getDetail()));
        setClearButtonVisible(true);
    }

    /** Empty for nobody. */
    String whom() {
        return Objects.requireNonNullElse(getValue(), "");
    }
}
