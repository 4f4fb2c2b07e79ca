package no.mestringsrom.course.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Objects;
import no.mestringsrom.template.Competence;
import no.mestringsrom.template.CompetenceGiven;
import org.jspecify.annotations.Nullable;

/** Which step in the registry of hosts a template's courses give, and how much of them one may be away from. */
class CompetenceField extends Composite<Div> {

    private static final int MAY_MISS = 1;

    private final Select<Competence> step = new Select<>();
    private final IntegerField mayMiss = new IntegerField(getTranslation("course.CompetenceField.mayMiss"));

    CompetenceField() {
        step.setLabel(getTranslation("course.CompetenceField.step"));
        step.setHelperText(getTranslation("course.CompetenceField.help"));
        step.setItems(Competence.values());
        step.setEmptySelectionAllowed(true);
        step.setEmptySelectionCaption(getTranslation("course.CompetenceField.none"));
        step.setItemLabelGenerator(competence ->
                getTranslation(competence == null ? "course.CompetenceField.none" : "course.Competence." + competence));
        step.addValueChangeListener(change -> mayMiss.setVisible(change.getValue() != null));
        mayMiss.setMin(0);
        mayMiss.setStepButtonsVisible(true);
        getContent().addClassName("fields");
        getContent().add(step, mayMiss);
    }

    void show(@Nullable CompetenceGiven given) {
        step.setValue(given == null ? null : given.competence());
        mayMiss.setValue(given == null ? MAY_MISS : given.mayMiss());
        mayMiss.setVisible(given != null);
    }

    @Nullable
    CompetenceGiven given() {
        Competence chosen = step.getValue();
        return chosen == null ? null : new CompetenceGiven(chosen, Objects.requireNonNullElse(mayMiss.getValue(), 0));
    }
}
