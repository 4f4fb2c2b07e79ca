package no.mestringsrom.network.ui;

import com.vaadin.flow.component.select.Select;
import no.mestringsrom.texts.Language;

/** The language that a network works in. */
class LanguageField extends Select<Language> {

    LanguageField() {
        setLabel(getTranslation("network.LanguageField.label"));
        setHelperText(getTranslation("network.LanguageField.help"));
        setItems(Language.ofStaff());
        setItemLabelGenerator(Language::ownName);
        setValue(Language.BOKMAL);
    }
}
