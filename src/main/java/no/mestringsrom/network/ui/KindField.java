package no.mestringsrom.network.ui;

import com.vaadin.flow.component.select.Select;
import no.mestringsrom.network.NetworkKind;

/** What kind of network it is. */
class KindField extends Select<NetworkKind> {

    KindField() {
        setLabel(getTranslation("network.NetworksPart.kind"));
        setItems(NetworkKind.values());
        setItemLabelGenerator(one -> getTranslation("network.NetworkKind." + one));
        setValue(NetworkKind.PROFESSIONAL_NETWORK);
    }
}
