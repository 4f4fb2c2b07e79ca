package no.mestringsrom.course.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.IntegerField.IntegerFieldI18n;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import no.mestringsrom.exchange.SegmentKind;
import no.mestringsrom.template.AgendaItem;
import no.mestringsrom.template.AgendaRules;

/** One item of an agenda as it is edited. */
class AgendaRow extends Composite<Div> {

    private final String id;
    private final TextField title = new TextField(getTranslation("course.AgendaRow.title"));
    private final Select<SegmentKind> kind = new Select<>();
    private final IntegerField minutes = new IntegerField(getTranslation("course.AgendaRow.minutes"));
    private final Checkbox adaptable = new Checkbox(getTranslation("course.AgendaRow.adaptable"));
    private final Select<Integer> groups = new Select<>();
    private final Button up = new Button(VaadinIcon.ARROW_UP.create());
    private final Button down = new Button(VaadinIcon.ARROW_DOWN.create());
    private final Button remove = new Button(VaadinIcon.TRASH.create());

    AgendaRow(AgendaItem item, AgendaEditor editor) {
        this.id = item.id();
        title.setValue(item.title());
        title.addValueChangeListener(change -> {
            nameButtons();
            editor.rowChanged();
        });
        kind.setLabel(getTranslation("course.AgendaRow.kind"));
        kind.setItems(SegmentKind.values());
        kind.setItemLabelGenerator(value -> getTranslation("exchange.SegmentKind." + value));
        kind.setValue(item.kind());
        kind.addValueChangeListener(change -> {
            colour();
            editor.rowChanged();
        });
        minutes.setValue(item.minutes());
        minutes.setStepButtonsVisible(true);
        minutes.setStep(1);
        minutes.setMin(1);
        minutes.setMax(AgendaRules.MOST_MINUTES);
        String range = getTranslation("course.AgendaRow.range", AgendaRules.MOST_MINUTES);
        minutes.setI18n(new IntegerFieldI18n()
                .setMinErrorMessage(range)
                .setMaxErrorMessage(range)
                .setBadInputErrorMessage(range));
        minutes.setValueChangeMode(ValueChangeMode.EAGER);
        minutes.addValueChangeListener(change -> editor.rowChanged());
        groups.setLabel(getTranslation("course.AgendaRow.groups"));
        groups.setItems(groupSizes());
        groups.setItemLabelGenerator(size -> size == 0
                ? getTranslation("course.AgendaRow.groups.none")
                : getTranslation("course.AgendaRow.groups.of", size));
        groups.setValue(item.groupSize());
        groups.addValueChangeListener(change -> editor.rowChanged());
        adaptable.setValue(item.adaptable());
        up.addClickListener(press -> editor.move(this, -1));
        down.addClickListener(press -> editor.move(this, 1));
        remove.addClickListener(press -> editor.remove(this));
        for (Button button : new Button[] {up, down, remove}) {
            button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        }
        Div buttons = new Div(up, down, remove);
        buttons.addClassName("row-buttons");
        getContent().add(title, kind, minutes, groups, adaptable, buttons);
        getContent().addClassName("agenda-row");
        getContent().getElement().setAttribute("role", "listitem");
        nameButtons();
        colour();
    }

    /** Minutes that nobody typed count as 0, which the service refuses. */
    AgendaItem item() {
        return new AgendaItem(
                id,
                title.getValue(),
                kind.getValue(),
                Math.max(0, Objects.requireNonNullElse(minutes.getValue(), 0)),
                adaptable.getValue(),
                groups.getValue());
    }

    /** Whether the minutes can be counted at all. */
    boolean counts() {
        Integer typed = minutes.getValue();
        return typed != null && typed >= 1 && typed <= AgendaRules.MOST_MINUTES;
    }

    void place(int number, int of) {
        up.setEnabled(number > 1);
        down.setEnabled(number < of);
    }

    void focus() {
        title.focus();
    }

    /** Keeps the focus where it was pressed, or on the other way at the end of the road. */
    void focusMover(int by) {
        Button pressed = by < 0 ? up : down;
        Button other = by < 0 ? down : up;
        (pressed.isEnabled() ? pressed : other).focus();
    }

    private static List<Integer> groupSizes() {
        return Stream.concat(Stream.of(0), AgendaRules.GROUP_SIZES.stream()).toList();
    }

    private void colour() {
        getContent().setClassName("agenda-exchange", kind.getValue().isExchangeTime());
    }

    private void nameButtons() {
        up.setAriaLabel(getTranslation("course.AgendaRow.up", title.getValue()));
        down.setAriaLabel(getTranslation("course.AgendaRow.down", title.getValue()));
        remove.setAriaLabel(getTranslation("course.AgendaRow.remove", title.getValue()));
    }
}
