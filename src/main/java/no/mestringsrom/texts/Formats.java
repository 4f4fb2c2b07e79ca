package no.mestringsrom.texts;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;

/**
 * Dates, times and numbers as they are written in Norway: {@code 9. mars 2026}, {@code kl. 14.05}, {@code 10 000}; in
 * North Sámi {@code njukčamánu 9. b. 2026} and {@code dii. 14.05}.
 */
public final class Formats {

    private Formats() {}

    public static String date(Language language, LocalDate date) {
        if (language == Language.NORTHERN_SAMI) {
            return samiDate(date);
        }
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.locale())
                .format(date);
    }

    /** With the day of the week first: {@code mandag 9. mars 2026}. */
    public static String weekdayDate(Language language, LocalDate date) {
        return DateTimeFormatter.ofPattern("EEEE", language.locale()).format(date) + " " + date(language, date);
    }

    /** {@code mars 2026}. */
    public static String month(Language language, YearMonth month) {
        return DateTimeFormatter.ofPattern("LLLL yyyy", language.locale()).format(month);
    }

    /** {@code mars}. */
    public static String monthName(Language language, YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, language.locale());
    }

    public static String time(Language language, LocalTime time) {
        return switch (language) {
            case ENGLISH -> DateTimeFormatter.ofPattern("HH:mm").format(time);
            case BOKMAL, NYNORSK ->
                "kl. " + DateTimeFormatter.ofPattern("HH.mm").format(time);
            case NORTHERN_SAMI -> "dii. " + DateTimeFormatter.ofPattern("HH.mm").format(time);
        };
    }

    /** From one time to another: {@code kl. 12.00–14.30}. */
    public static String times(Language language, LocalTime from, LocalTime to) {
        return language == Language.ENGLISH
                ? time(language, from) + "–" + time(language, to)
                : time(language, from) + "–"
                        + DateTimeFormatter.ofPattern("HH.mm").format(to);
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
