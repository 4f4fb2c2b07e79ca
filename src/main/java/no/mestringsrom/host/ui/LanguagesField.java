package no.mestringsrom.host.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBoxI18n;
import no.mestringsrom.host.SpokenLanguages;

/** Where languages are chosen, by their names in the reader's own. */
class LanguagesField extends MultiSelectComboBox<String> {

    LanguagesField(String label) {
        super(label);
        setItems(SpokenLanguages.all(Words.language()));
        setItemLabelGenerator(code -> SpokenLanguages.name(code, Words.language()));
        setAutoExpand(AutoExpandMode.VERTICAL);
        setI18n(new MultiSelectComboBoxI18n()
                .setCleared(getTranslation("host.LanguagesField.cleared"))
                .setFocused(getTranslation("host.LanguagesField.focused"))
                .setSelected(getTranslation("host.LanguagesField.selected"))
                .setDeselected(getTranslation("host.LanguagesField.deselected"))
                .setTotal(getTranslation("host.LanguagesField.total", "{count}")));
    }
}
