package no.mestringsrom.host.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.stream.Collectors;
import no.mestringsrom.host.AvailabilityKeeping;
import no.mestringsrom.host.PartOfDay;
import no.mestringsrom.host.Week;
import no.mestringsrom.host.WeeklyTime;
import no.mestringsrom.texts.Formats;

/** When a host usually can, week by week. Every press is kept at once. */
class WeekPanel extends Composite<Div> {

    private static final Duration STEP = Duration.ofMinutes(30);

    private final Div days = new Div();
    private final Div exact = new Div();
    private final Select<DayOfWeek> day = new Select<>();
    private final TimePicker from = new TimePicker(text("from"), LocalTime.of(17, 0));
    private final TimePicker to = new TimePicker(text("to"), LocalTime.of(19, 0));
    private final Problem problem = new Problem();
    private final transient AvailabilityKeeping keeping;
    private final Saved saved;

    WeekPanel(AvailabilityKeeping keeping, Saved saved) {
        this.keeping = keeping;
        this.saved = saved;
        day.setLabel(text("day"));
        day.setItems(DayOfWeek.values());
        day.setItemLabelGenerator(Words::day);
        day.setValue(DayOfWeek.MONDAY);
        from.setStep(STEP);
        to.setStep(STEP);
        Button add = new Button(text("add"), press -> addExact());
        Div form = new Div(day, from, to, add);
        form.addClassName("host-line");
        Div hours = new Div(exact, form, problem);
        hours.addClassName("host-fields");
        Details details = new Details(text("exact"), hours);
        details.setOpened(!week().besideParts().isEmpty());
        days.addClassName("host-week");
        exact.addClassName("rows");
        getContent().addClassName("host-fields");
        String parts = Arrays.stream(PartOfDay.values())
                .map(part -> getTranslation("host.PartOfDay." + part) + " "
                        + Formats.times(Words.language(), part.from(), part.to()))
                .collect(Collectors.joining(", "));
        Paragraph hoursOfParts = new Paragraph(parts);
        hoursOfParts.addClassName("quiet");
        getContent().add(new H3(text("title")), new Paragraph(text("help")), hoursOfParts, days, details);
        show();
    }

    private void show() {
        Week week = week();
        days.removeAll();
        for (DayOfWeek each : DayOfWeek.values()) {
            Span name = new Span(Words.day(each));
            name.addClassName("host-week__day");
            Div row = new Div(name);
            row.getElement().setAttribute("role", "group");
            row.getElement().setAttribute("aria-label", Words.day(each));
            for (PartOfDay part : PartOfDay.values()) {
                row.add(tick(week, each, part));
            }
            days.add(row);
        }
        showExact(week);
    }

    private void showExact(Week week) {
        exact.removeAll();
        week.besideParts().forEach(time -> exact.add(row(time)));
    }

    private Component tick(Week week, DayOfWeek on, PartOfDay part) {
        Checkbox box = new Checkbox(getTranslation("host.PartOfDay." + part), week.has(on, part));
        box.setAriaLabel(getTranslation("host.PartOfDay.on", Words.day(on), getTranslation("host.PartOfDay." + part)));
        box.addValueChangeListener(change -> {
            Week now = week();
            keep(change.getValue() ? now.with(part.on(on)) : now.without(part.on(on)));
        });
        return box;
    }

    private Component row(WeeklyTime time) {
        Button remove = new Button(getTranslation("host.Remove.text"), press -> keep(week().without(time)));
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        remove.setAriaLabel(getTranslation("host.Remove.of", Words.time(time)));
        Div row = new Div(new Span(Words.time(time)), remove);
        row.addClassName("row");
        return row;
    }

    private void addExact() {
        if (from.isEmpty() || to.isEmpty()) {
            problem.show(text("incomplete"));
            return;
        }
        if (problem.unless(
                () -> keeping.keepWeek(week().with(new WeeklyTime(day.getValue(), from.getValue(), to.getValue()))
                        .times()))) {
            show();
            saved.now();
        }
    }

    private void keep(Week week) {
        if (problem.unless(() -> keeping.keepWeek(week.times()))) {
            showExact(week);
            saved.now();
        }
    }

    private Week week() {
        return new Week(keeping.mine().week());
    }

    private String text(String key) {
        return getTranslation("host.WeekPanel." + key);
    }
}
