package no.mestringsrom.minutes;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.mestringsrom.texts.Language;

/** A day as people write it: {@code 12.3.2026}, {@code 12.3.}, {@code fredag 12. mars}, {@code 12 March 2026}, {@code 2026-03-12}. */
final class WrittenDay {

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");

    /** Up to three words before it, such as “innen fredag”, and nothing after it. */
    private static final Pattern DAY = Pattern.compile("(?:\\p{L}+\\.?\\s+){0,3}(?<day>\\d{1,2})"
            + "(?:\\.\\s*(?<month>\\d{1,2})|\\.?\\s*(?<name>\\p{L}+))\\.?(?:\\s*(?<year>\\d{4}|\\d{2}))?");

    private WrittenDay() {}

    /**
     * Empty for what is no day, and is shown as it was written.
     *
     * @param from the day it was written: a day without a year is the next one from here
     */
    static Optional<LocalDate> read(String written, LocalDate from) {
        String bare = written.strip();
        Matcher iso = ISO.matcher(bare);
        if (iso.matches()) {
            return day(number(iso.group(1)), number(iso.group(2)), number(iso.group(3)));
        }
        Matcher day = DAY.matcher(bare);
        if (!day.matches()) {
            return Optional.empty();
        }
        OptionalInt month =
                day.group("month") == null ? named(day.group("name")) : OptionalInt.of(number(day.group("month")));
        if (month.isEmpty()) {
            return Optional.empty();
        }
        int of = number(day.group("day"));
        return day.group("year") == null
                ? next(month.getAsInt(), of, from)
                : day(year(day.group("year")), month.getAsInt(), of);
    }

    private static Optional<LocalDate> next(int month, int day, LocalDate from) {
        try {
            MonthDay each = MonthDay.of(month, day);
            return Stream.of(from.getYear(), from.getYear() + 1)
                    .filter(year -> each.isValidYear(year))
                    .map(each::atYear)
                    .filter(date -> !date.isBefore(from))
                    .findFirst();
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    private static OptionalInt named(String written) {
        String word = written.toLowerCase(Locale.ROOT);
        return Stream.of(Month.values())
                .filter(month -> Language.ofStaff().stream().anyMatch(language -> isCalled(month, word, language)))
                .mapToInt(Month::getValue)
                .findFirst();
    }

    private static boolean isCalled(Month month, String word, Language language) {
        return Stream.of(TextStyle.FULL, TextStyle.SHORT)
                .map(style -> month.getDisplayName(style, language.locale()).toLowerCase(Locale.ROOT))
                .anyMatch(name -> name.equals(word) || name.equals(word + "."));
    }

    private static int year(String written) {
        return written.length() == 2 ? 2000 + number(written) : number(written);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
