package no.mestringsrom.material.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import no.mestringsrom.material.MaterialAudience;
import no.mestringsrom.material.MaterialPhase;

/** What is said of any material: what it is called, who sees it, and from when. */
class MaterialFields extends Composite<Div> {

    private final TextField title = new TextField(getTranslation("material.MaterialFields.title"));
    private final RadioButtonGroup<MaterialPhase> phase =
            new RadioButtonGroup<>(getTranslation("material.MaterialFields.phase"));
    private final RadioButtonGroup<MaterialAudience> audience =
            new RadioButtonGroup<>(getTranslation("material.MaterialFields.audience"));

    MaterialFields() {
        getContent().addClassName("fields");
        phase.setItems(List.of(MaterialPhase.values()));
        phase.setItemLabelGenerator(choice -> getTranslation("material.MaterialFields.phase." + choice));
        phase.setHelperText(getTranslation("material.MaterialFields.phase.help"));
        phase.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        audience.setItems(List.of(MaterialAudience.values()));
        audience.setItemLabelGenerator(choice -> getTranslation("material.MaterialFields.audience." + choice));
        audience.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        show("", MaterialPhase.BEFORE, MaterialAudience.PARTICIPANTS);
        getContent().add(title, audience, phase);
    }

    void show(String title, MaterialPhase phase, MaterialAudience audience) {
        this.title.setValue(title);
        this.phase.setValue(phase);
        this.audience.setValue(audience);
    }

    /** Unless somebody has typed a title already. */
    void suggest(String title) {
        if (this.title.isEmpty()) {
            this.title.setValue(title);
        }
    }

    String title() {
        return title.getValue();
    }

    MaterialPhase phase() {
        return phase.getValue();
    }

    MaterialAudience audience() {
        return audience.getValue();
    }
}
