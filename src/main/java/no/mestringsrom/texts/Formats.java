package no.mestringsrom.texts;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Dates, times and numbers as they are written in Norway: {@code 9. mars 2026}, {@code kl. 14.05}, {@code 10 000}; in
 * North Sámi {@code njukčamánu 9. b. 2026} and {@code dii. 14.05}.
 */
public final class Formats {

    // Making one costs more than writing a date with it.
    private static final Map<Language, DateTimeFormatter> DATE =
            inEach(locale -> DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale));
    private static final Map<Language, DateTimeFormatter> WEEKDAY =
            inEach(locale -> DateTimeFormatter.ofPattern("EEEE", locale));
    private static final Map<Language, DateTimeFormatter> MONTH =
            inEach(locale -> DateTimeFormatter.ofPattern("LLLL yyyy", locale));
    private static final DateTimeFormatter WITH_COLON = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter WITH_DOT = DateTimeFormatter.ofPattern("HH.mm");

    private Formats() {}

    private static Map<Language, DateTimeFormatter> inEach(Function<Locale, DateTimeFormatter> formatter) {
        return Arrays.stream(Language.values())
                .collect(Collectors.toUnmodifiableMap(
                        Function.identity(), language -> formatter.apply(language.locale())));
    }

    private static String format(
            Map<Language, DateTimeFormatter> formatters, Language language, TemporalAccessor time) {
        return Objects.requireNonNull(formatters.get(language)).format(time);
    }

    public static String date(Language language, LocalDate date) {
        if (language == Language.NORTHERN_SAMI) {
            return samiDate(date);
        }
        return format(DATE, language, date);
    }

    /** With the day of the week first: {@code mandag 9. mars 2026}. */
    public static String weekdayDate(Language language, LocalDate date) {
        return format(WEEKDAY, language, date) + " " + date(language, date);
    }

    /** {@code mars 2026}. */
    public static String month(Language language, YearMonth month) {
        return format(MONTH, language, month);
    }

    /** {@code mars}. */
    public static String monthName(Language language, YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, language.locale());
    }

    public static String time(Language language, LocalTime time) {
        return switch (language) {
            case ENGLISH -> WITH_COLON.format(time);
            case BOKMAL, NYNORSK -> "kl. " + WITH_DOT.format(time);
            case NORTHERN_SAMI -> "dii. " + WITH_DOT.format(time);
        };
    }

    /** From one time to another: {@code kl. 12.00–14.30}. */
    public static String times(Language language, LocalTime from, LocalTime to) {
        return language == Language.ENGLISH
                ? time(language, from) + "–" + time(language, to)
                : time(language, from) + "–" + WITH_DOT.format(to);
    }

    public static String number(Language language, long number) {
        return NumberFormat.getIntegerInstance(language.locale()).format(number);
    }

    /** With one decimal: {@code 7,4}. */
    public static String decimal(Language language, double number) {
        NumberFormat format = NumberFormat.getNumberInstance(language.locale());
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return format.format(number);
    }

    /** With two decimals: {@code 1 250,50}. */
    public static String amount(Language language, BigDecimal kroner) {
        NumberFormat format = NumberFormat.getNumberInstance(language.locale());
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return format.format(kroner);
    }

    /** What somebody said or wrote, as it is quoted: {@code «Vi prøvde det også.»}, in English with “ and ”. */
    public static String quoted(Language language, String words) {
        return language == Language.ENGLISH ? "“" + words + "”" : "«" + words + "»";
    }

    /** A share between 0 and 1 as whole per cent. */
    public static String percent(Language language, double share) {
        return NumberFormat.getPercentInstance(language.locale()).format(share);
    }

    /** The JDK's own pattern puts the year first and leaves the month in the nominative: nobody writes so in Norway. */
    private static String samiDate(LocalDate date) {
        String month = monthName(Language.NORTHERN_SAMI, YearMonth.from(date));
        String ofMonth = month.substring(0, month.length() - "mánnu".length()) + "mánu";
        return ofMonth + " " + date.getDayOfMonth() + ". b. " + date.getYear();
    }
}
