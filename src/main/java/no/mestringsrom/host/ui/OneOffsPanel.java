package no.mestringsrom.host.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.LocalDate;
import java.time.YearMonth;
import no.mestringsrom.host.Availability;
import no.mestringsrom.host.AvailabilityKeeping;
import no.mestringsrom.host.OneOff;
import no.mestringsrom.shell.WhenField;

/** When it is otherwise than in other weeks: whole months off, and single times. Every press is kept at once. */
class OneOffsPanel extends Composite<Div> {

    private static final int MONTHS = 3;

    private final Div months = new Div();
    private final Div times = new Div();
    private final RadioButtonGroup<Boolean> free = new RadioButtonGroup<>(text("what"));
    private final WhenField from = new WhenField(text("from"));
    private final WhenField to = new WhenField(text("to"));
    private final Problem problem = new Problem();
    private final transient AvailabilityKeeping keeping;
    private final Saved saved;

    OneOffsPanel(AvailabilityKeeping keeping, Saved saved, LocalDate today) {
        this.keeping = keeping;
        this.saved = saved;
        free.setItems(false, true);
        free.setItemLabelGenerator(can -> text(can ? "can" : "cannot"));
        free.setValue(false);
        Button add = new Button(text("add"), press -> add());
        months.addClassName("host-months");
        months.getElement().setAttribute("role", "group");
        months.getElement().setAttribute("aria-label", text("months"));
        times.addClassName("rows");
        Div form = new Div(free, from, to, problem, add);
        form.addClassName("host-fields");
        getContent().addClassName("host-fields");
        getContent()
                .add(
                        new H3(text("months")),
                        new Paragraph(text("monthsHelp")),
                        months,
                        new H3(text("title")),
                        new Paragraph(text("help")),
                        times,
                        form);
        showMonths(YearMonth.from(today));
        showTimes();
    }

    private void showMonths(YearMonth first) {
        Availability mine = keeping.mine();
        for (int i = 0; i < MONTHS; i++) {
            YearMonth month = first.plusMonths(i);
            Checkbox box = new Checkbox(
                    getTranslation("host.OneOffsPanel.notIn", Words.month(month)),
                    mine.monthsOff().contains(month));
            box.addValueChangeListener(change -> {
                if (change.getValue()) {
                    keeping.takeOff(month);
                } else {
                    keeping.takeOn(month);
                }
                saved.now();
            });
            months.add(box);
        }
    }

    private void showTimes() {
        times.removeAll();
        keeping.mine().oneOffs().forEach(time -> times.add(row(time)));
        times.setVisible(times.getComponentCount() > 0);
    }

    private Component row(OneOff time) {
        String words = text(time.free() ? "can" : "cannot") + ": " + Words.time(time);
        Button remove = new Button(getTranslation("host.Remove.text"), press -> {
            keeping.unsay(time);
            showTimes();
            saved.now();
        });
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        remove.setAriaLabel(getTranslation("host.Remove.of", words));
        Div row = new Div(new Span(words), remove);
        row.addClassName("row");
        return row;
    }

    private void add() {
        if (from.isEmpty() || to.isEmpty()) {
            problem.show(getTranslation("shell.WhenField.incomplete"));
            return;
        }
        if (problem.unless(() -> keeping.say(new OneOff(free.getValue(), from.getValue(), to.getValue())))) {
            from.clear();
            to.clear();
            showTimes();
            saved.now();
        }
    }

    private String text(String key) {
        return getTranslation("host.OneOffsPanel." + key);
    }
}
