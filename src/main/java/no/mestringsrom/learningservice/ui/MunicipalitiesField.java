package no.mestringsrom.learningservice.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBoxI18n;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import no.mestringsrom.place.Municipalities;
import no.mestringsrom.place.Municipality;

/** Where municipalities are chosen from all there are. */
public class MunicipalitiesField extends MultiSelectComboBox<Municipality> {

    public MunicipalitiesField(String label, Municipalities municipalities) {
        super(label);
        setItems(municipalities.all());
        setItemLabelGenerator(Municipality::name);
        setI18n(new MultiSelectComboBoxI18n()
                .setCleared(getTranslation("learningservice.MunicipalitiesField.cleared"))
                .setFocused(getTranslation("learningservice.MunicipalitiesField.focused"))
                .setSelected(getTranslation("learningservice.MunicipalitiesField.selected"))
                .setDeselected(getTranslation("learningservice.MunicipalitiesField.deselected"))
                .setTotal(getTranslation("learningservice.MunicipalitiesField.total", "{count}")));
    }

    public void choose(Collection<Municipality> chosen) {
        setValue(Set.copyOf(chosen));
    }

    /** Numbers of those that are chosen. */
    public Set<String> numbers() {
        return getValue().stream().map(Municipality::number).collect(Collectors.toSet());
    }
}
