package no.mestringsrom.host.ui;

import com.vaadin.flow.component.UI;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.TextStyle;
import no.mestringsrom.host.Availability;
import no.mestringsrom.host.OneOff;
import no.mestringsrom.host.WeeklyTime;
import no.mestringsrom.texts.Formats;
import no.mestringsrom.texts.Language;

/** Days, months and times in the language of the one who reads. */
final class Words {

    private Words() {}

    static Language language() {
        return Language.of(UI.getCurrent().getLocale()).orElse(Language.BOKMAL);
    }

    static String day(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL_STANDALONE, language().locale());
    }

    static String month(YearMonth month) {
        return Formats.month(language(), month);
    }

    static String date(LocalDate day) {
        return Formats.date(language(), day);
    }

    static String date(Instant moment) {
        return date(LocalDate.ofInstant(moment, Availability.ZONE));
    }

    static String dateAndTime(Instant moment) {
        LocalDateTime time = LocalDateTime.ofInstant(moment, Availability.ZONE);
        return date(time.toLocalDate()) + " " + Formats.time(language(), time.toLocalTime());
    }

    static String time(WeeklyTime time) {
        return day(time.day()) + " " + Formats.times(language(), time.from(), time.to());
    }

    /** {@code mandag 9. mars 2026 kl. 12.00–14.30}; with both days where it ends on another. */
    static String time(OneOff time) {
        LocalDateTime from = time.from();
        LocalDateTime to = time.to();
        String first = Formats.weekdayDate(language(), from.toLocalDate());
        return from.toLocalDate().equals(to.toLocalDate())
                ? first + " " + Formats.times(language(), from.toLocalTime(), to.toLocalTime())
                : first
                        + " "
                        + Formats.time(language(), from.toLocalTime())
                        + " – "
                        + Formats.weekdayDate(language(), to.toLocalDate())
                        + " "
                        + Formats.time(language(), to.toLocalTime());
    }
}
