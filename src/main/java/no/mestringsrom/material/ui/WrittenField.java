package no.mestringsrom.material.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import no.mestringsrom.material.MarkdownText;

/** A short text, with how it will look below. */
class WrittenField extends Composite<Div> {

    private static final int PAUSE_MILLIS = 400;

    private final TextArea text = new TextArea(getTranslation("material.WrittenField.text"));
    private final Div preview = new Div();

    WrittenField() {
        text.addClassName("wide");
        text.setMinRows(6);
        text.setMaxRows(14);
        text.setHelperText(getTranslation("material.WrittenField.help"));
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(PAUSE_MILLIS);
        text.addValueChangeListener(change -> showPreview());
        preview.addClassName("material-preview");
        preview.getElement().setAttribute("role", "group");
        preview.getElement().setAttribute("aria-label", getTranslation("material.WrittenField.preview"));
        preview.setVisible(false);
        getContent().addClassName("fields");
        getContent().add(text, preview);
    }

    private void showPreview() {
        preview.removeAll();
        preview.setVisible(!text.getValue().isBlank());
        preview.add(new Html("<div>" + MarkdownText.html(text.getValue()) + "</div>"));
    }

    void show(String markdown) {
        text.setValue(markdown);
    }

    String written() {
        return text.getValue();
    }
}
