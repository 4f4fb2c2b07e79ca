package no.mestringsrom.course.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBoxI18n;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import no.mestringsrom.place.Municipalities;
import no.mestringsrom.place.Municipality;
import no.mestringsrom.texts.Language;

/** What is typed about a course as a whole, planned or changed. What may not be so is the service's to say. */
class CourseFields extends Composite<Div> {

    /** @param municipalities numbers of those that take part */
    record Typed(String title, String description, int capacity, Set<String> municipalities, Language heldIn) {}

    private final TextField title = new TextField(getTranslation("course.CourseFields.title"));
    private final TextArea description = new TextArea(getTranslation("course.CourseFields.description"));
    private final IntegerField capacity = new IntegerField(getTranslation("course.CourseFields.capacity"));
    private final MultiSelectComboBox<Municipality> municipalities =
            new MultiSelectComboBox<>(getTranslation("course.CourseFields.municipalities"));
    private final Select<Language> heldIn = new Select<>();
    private final transient Municipalities known;

    CourseFields(Municipalities known) {
        this.known = known;
        getContent().addClassName("fields");
        title.setRequiredIndicatorVisible(true);
        title.setValueChangeMode(ValueChangeMode.ON_BLUR);
        description.setHelperText(getTranslation("course.CourseFields.descriptionHelp"));
        capacity.setStepButtonsVisible(true);
        capacity.setRequiredIndicatorVisible(true);
        municipalities.setItems(known.all());
        municipalities.setItemLabelGenerator(Municipality::name);
        municipalities.setRequiredIndicatorVisible(true);
        municipalities.setAutoExpand(MultiSelectComboBox.AutoExpandMode.VERTICAL);
        municipalities.setHelperText(getTranslation("course.CourseFields.municipalitiesHelp"));
        municipalities.setI18n(new MultiSelectComboBoxI18n()
                .setCleared(getTranslation("course.CourseFields.cleared"))
                .setFocused(getTranslation("course.CourseFields.focused"))
                .setSelected(getTranslation("course.CourseFields.selected"))
                .setDeselected(getTranslation("course.CourseFields.deselected"))
                .setTotal(getTranslation("course.CourseFields.total", "{count}")));
        heldIn.setLabel(getTranslation("course.CourseFields.heldIn"));
        heldIn.setItems(Language.values());
        heldIn.setItemLabelGenerator(Words::spoken);
        heldIn.setWidth("min(24rem, 100%)");
        getContent().add(title, description, heldIn, capacity, municipalities);
    }

    void show(Typed typed) {
        title.setValue(typed.title());
        description.setValue(typed.description());
        capacity.setValue(typed.capacity());
        choose(typed.municipalities());
        heldIn.setValue(typed.heldIn());
    }

    void suggest(String suggestedTitle, String suggestedDescription) {
        title.setValue(suggestedTitle);
        description.setValue(suggestedDescription);
    }

    void choose(Collection<String> numbers) {
        municipalities.setValue(numbers.stream()
                .flatMap(number -> known.byNumber(number).stream())
                .collect(Collectors.toSet()));
    }

    /** A number that nobody typed counts as 0, which the service refuses. */
    Typed typed() {
        return new Typed(
                title.getValue(),
                description.getValue(),
                Objects.requireNonNullElse(capacity.getValue(), 0),
                municipalities.getValue().stream().map(Municipality::number).collect(Collectors.toSet()),
                heldIn.getValue());
    }
}
