package no.mestringsrom.course.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.DayOfWeek;
import java.util.Objects;
import java.util.Set;
import no.mestringsrom.template.WeekPattern;
import org.jspecify.annotations.Nullable;

/** On which days of the week sessions are, and in every how many weeks; no days for any. */
class WeekPatternField extends Composite<Div> {

    private final CheckboxGroup<DayOfWeek> days = new CheckboxGroup<>(getTranslation("course.WeekPatternField.days"));
    private final IntegerField everyWeeks = new IntegerField(getTranslation("course.WeekPatternField.everyWeeks"));

    WeekPatternField() {
        days.setItems(DayOfWeek.values());
        days.setItemLabelGenerator(Words::weekday);
        days.setHelperText(getTranslation("course.WeekPatternField.daysHelp"));
        everyWeeks.setMin(1);
        everyWeeks.setMax(WeekPattern.MOST_WEEKS);
        everyWeeks.setStepButtonsVisible(true);
        everyWeeks.setWidth("min(24rem, 100%)");
        days.addValueChangeListener(
                change -> everyWeeks.setVisible(!change.getValue().isEmpty()));
        getContent().addClassName("fields");
        getContent().add(days, everyWeeks);
    }

    void show(@Nullable WeekPattern weeks) {
        days.setValue(weeks == null ? Set.of() : weeks.days());
        everyWeeks.setValue(weeks == null ? 1 : weeks.everyWeeks());
        everyWeeks.setVisible(weeks != null);
    }

    @Nullable
    WeekPattern weeks() {
        return days.isEmpty()
                ? null
                : new WeekPattern(days.getValue(), Objects.requireNonNullElse(everyWeeks.getValue(), 0));
    }
}
