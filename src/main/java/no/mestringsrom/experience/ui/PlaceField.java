package no.mestringsrom.experience.ui;

import com.vaadin.flow.component.select.Select;
import no.mestringsrom.network.NetworkSummary;
import no.mestringsrom.place.Municipalities;
import no.mestringsrom.place.Municipality;
import org.jspecify.annotations.Nullable;

/** Which of the network's municipalities somebody writes from; none for a hospital trust or an organisation. */
class PlaceField extends Select<Municipality> {

    PlaceField(NetworkSummary network, Municipalities municipalities, String usual) {
        setLabel(getTranslation("experience.PlaceField.label"));
        setItems(municipalities.withNumbers(network.municipalities()));
        setItemLabelGenerator(this::name);
        setEmptySelectionAllowed(true);
        setEmptySelectionCaption(getTranslation("experience.PlaceField.none"));
        choose(municipalities.byNumber(usual).orElse(null));
    }

    void choose(@Nullable Municipality place) {
        setValue(place);
    }

    /** Empty for none. */
    String number() {
        return getOptionalValue().map(Municipality::number).orElse("");
    }

    private String name(@Nullable Municipality place) {
        return place == null ? getTranslation("experience.PlaceField.none") : place.name();
    }
}
