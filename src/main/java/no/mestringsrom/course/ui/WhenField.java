package no.mestringsrom.course.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Date and wall-clock time, written and read as in Norway, the week beginning on Monday. */
class WhenField extends DateTimePicker {

    private static final Duration STEP = Duration.ofMinutes(15);

    WhenField(String label) {
        Locale locale = UI.getCurrent().getLocale();
        setLabel(label);
        // Browsers write Norwegian times with a colon here; a locale that has the full stop reads 1830 as 15.00.
        setLocale(locale);
        setStep(STEP);
        // Who types a date gets no calendar in the way, and no page that stays hidden from a screen reader behind it.
        setAutoOpen(false);
        setDatePickerI18n(calendar(locale));
        setDatePlaceholder(getTranslation("course.WhenField.datePlaceholder"));
        setTimePlaceholder(getTranslation("course.WhenField.timePlaceholder"));
        // Screen readers say them after the label.
        setDateAriaLabel(getTranslation("course.WhenField.date"));
        setTimeAriaLabel(getTranslation("course.WhenField.time"));
        setI18n(new DateTimePickerI18n()
                .setBadInputErrorMessage(getTranslation("course.WhenField.bad"))
                .setIncompleteInputErrorMessage(getTranslation("course.WhenField.incomplete")));
    }

    private DatePickerI18n calendar(Locale locale) {
        List<DayOfWeek> fromSunday = Stream.concat(
                        Stream.of(DayOfWeek.SUNDAY),
                        Arrays.stream(DayOfWeek.values()).filter(day -> day != DayOfWeek.SUNDAY))
                .toList();
        return new DatePickerI18n()
                .setMonthNames(Arrays.stream(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                        .toList())
                .setWeekdays(fromSunday.stream()
                        .map(day -> day.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                        .toList())
                .setWeekdaysShort(fromSunday.stream()
                        .map(day -> day.getDisplayName(TextStyle.SHORT_STANDALONE, locale))
                        .toList())
                .setFirstDayOfWeek(1)
                .setDateFormats("dd.MM.yyyy", "d.M.yyyy", "d.M.yy", "ddMMyyyy")
                .setToday(getTranslation("course.WhenField.today"))
                .setCancel(getTranslation("course.WhenField.cancel"));
    }
}
