package no.mestringsrom.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import java.time.Duration;
import java.util.Locale;

/** Date and wall-clock time, written and read as in Norway, the week beginning on Monday. */
public class WhenField extends DateTimePicker {

    private static final Duration STEP = Duration.ofMinutes(15);

    public WhenField(String label) {
        Locale locale = UI.getCurrent().getLocale();
        setLabel(label);
        // Browsers write Norwegian times with a colon here; a locale that has the full stop reads 1830 as 15.00.
        setLocale(locale);
        setStep(STEP);
        // Who types a date gets no calendar in the way, and no page that stays hidden from a screen reader behind it.
        setAutoOpen(false);
        setDatePickerI18n(Calendars.in(locale));
        setDatePlaceholder(getTranslation("shell.WhenField.datePlaceholder"));
        setTimePlaceholder(getTranslation("shell.WhenField.timePlaceholder"));
        // Screen readers say them after the label.
        setDateAriaLabel(getTranslation("shell.WhenField.date"));
        setTimeAriaLabel(getTranslation("shell.WhenField.time"));
        setI18n(new DateTimePickerI18n()
                .setBadInputErrorMessage(getTranslation("shell.WhenField.bad"))
                .setIncompleteInputErrorMessage(getTranslation("shell.WhenField.incomplete")));
    }
}
