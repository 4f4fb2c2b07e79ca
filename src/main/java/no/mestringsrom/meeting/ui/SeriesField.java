package no.mestringsrom.meeting.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import no.mestringsrom.meeting.Occurrence;
import no.mestringsrom.meeting.OnHoliday;
import no.mestringsrom.meeting.Recurrence;
import no.mestringsrom.meeting.Rhythm;
import no.mestringsrom.meeting.SeriesPlanning;
import no.mestringsrom.shell.WhenField;

/** When a series begins and how it goes on, with the next dates in words. */
class SeriesField extends Composite<Div> {

    private static final int SHOWN = 6;

    private final transient SeriesPlanning planning;
    private final WhenField first = new WhenField(getTranslation("meeting.SeriesField.first"));
    private final Select<Rhythm> rhythm = new Select<>();
    private final RadioButtonGroup<OnHoliday> holidays = new RadioButtonGroup<>();
    private final Div preview = new Div();

    /** How many meetings there are that get new dates. */
    private int planned;

    SeriesField(SeriesPlanning planning) {
        this.planning = planning;
        getContent().addClassName("fields");
        rhythm.setLabel(getTranslation("meeting.SeriesField.rhythm"));
        rhythm.addClassName("wide");
        rhythm.setItems(Rhythm.values());
        rhythm.setValue(Rhythm.MONTHLY);
        holidays.setLabel(getTranslation("meeting.SeriesField.holidays"));
        holidays.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        holidays.setItems(OnHoliday.values());
        holidays.setItemLabelGenerator(one -> getTranslation("meeting.OnHoliday." + one));
        holidays.setValue(OnHoliday.MOVE);
        first.addValueChangeListener(change -> {
            nameRhythms();
            retell();
        });
        rhythm.addValueChangeListener(change -> retell());
        holidays.addValueChangeListener(change -> retell());
        preview.getElement().setAttribute("role", "status");
        getContent().add(first, rhythm, holidays, preview);
        nameRhythms();
    }

    SeriesField from(SeriesPlanning.Going series) {
        planned = series.planned();
        rhythm.setValue(series.rhythm());
        holidays.setValue(series.holidays());
        first.setValue(series.byRule());
        return this;
    }

    LocalDateTime first() {
        LocalDateTime value = first.getValue();
        if (value == null) {
            throw new DatesField.Incomplete();
        }
        return value;
    }

    Rhythm rhythm() {
        return rhythm.getValue();
    }

    Recurrence rule() {
        return Recurrence.of(rhythm.getValue(), first());
    }

    OnHoliday holidays() {
        return holidays.getValue();
    }

    /** Which Tuesday it is, is known by the first date. */
    private void nameRhythms() {
        LocalDateTime start = first.getValue();
        rhythm.setItemLabelGenerator(one -> start == null
                ? getTranslation("meeting.Rhythm." + one + ".plain")
                : Words.rhythm(this, one, start.toLocalDate()));
    }

    private void retell() {
        preview.removeAll();
        if (first.getValue() == null || rhythm.getValue() == null) {
            return;
        }
        UnorderedList dates = new UnorderedList();
        List<Occurrence> all = planning.preview(first(), rule(), holidays());
        all.stream().limit(SHOWN).map(date -> new ListItem(words(date))).forEach(dates::add);
        preview.add(new Paragraph(getTranslation("meeting.SeriesField.preview")), dates);
        List<LocalDateTime> held =
                all.stream().map(Occurrence::startsAt).filter(Objects::nonNull).toList();
        if (!held.isEmpty()) {
            preview.add(new Paragraph(getTranslation(
                    "meeting.SeriesField.goesOn",
                    held.size(),
                    Words.day(held.getLast().toLocalDate()))));
        }
        if (planned > held.size()) {
            preview.add(new Paragraph(getTranslation("meeting.SeriesField.fewer", planned - held.size())));
        }
    }

    private String words(Occurrence date) {
        LocalDateTime start = date.startsAt();
        LocalDate byRule = date.byRule().toLocalDate();
        if (start == null) {
            return getTranslation("meeting.SeriesField.skipped", Words.day(byRule));
        }
        return date.onHoliday()
                ? getTranslation("meeting.SeriesField.moved", Words.dayAndTime(start), Words.day(byRule))
                : Words.dayAndTime(start);
    }
}
