package no.mestringsrom.texts;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** As people in Norway write them, in each language. */
class FormatsTest {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 9);

    @ParameterizedTest
    @CsvSource({
        "BOKMAL, mandag 9. mars 2026, kl. 09.05–14.30, mars 2026",
        "NYNORSK, måndag 9. mars 2026, kl. 09.05–14.30, mars 2026",
        "ENGLISH, 'Monday March 9, 2026', 09:05–14:30, March 2026",
        "NORTHERN_SAMI, vuossárga njukčamánu 9. b. 2026, dii. 09.05–14.30, njukčamánnu 2026",
    })
    void datesAndTimes(Language language, String date, String times, String month) {
        assertThat(Formats.weekdayDate(language, MARCH)).isEqualTo(date);
        assertThat(Formats.times(language, LocalTime.of(9, 5), LocalTime.of(14, 30)))
                .isEqualTo(times);
        assertThat(Formats.month(language, YearMonth.from(MARCH))).isEqualTo(month);
    }

    @ParameterizedTest
    @CsvSource({
        "1, ođđajagemánu", "2, guovvamánu", "3, njukčamánu", "4, cuoŋománu", "5, miessemánu", "6, geassemánu",
        "7, suoidnemánu", "8, borgemánu", "9, čakčamánu", "10, golggotmánu", "11, skábmamánu", "12, juovlamánu",
    })
    void everySamiMonthStandsInTheGenitive(int month, String ofMonth) {
        assertThat(Formats.date(Language.NORTHERN_SAMI, LocalDate.of(2026, month, 1)))
                .isEqualTo(ofMonth + " 1. b. 2026");
    }

    @ParameterizedTest
    @CsvSource({
        "BOKMAL, '10 000', '7,4', '82 %'",
        "NYNORSK, '10 000', '7,4', '82 %'",
        "ENGLISH, '10,000', 7.4, 82%",
        "NORTHERN_SAMI, '10 000', '7,4', '82 %'",
    })
    void numbers(Language language, String number, String decimal, String percent) {
        assertThat(withPlainSpaces(Formats.number(language, 10_000))).isEqualTo(number);
        assertThat(withPlainSpaces(Formats.decimal(language, 7.4))).isEqualTo(decimal);
        assertThat(withPlainSpaces(Formats.percent(language, 0.815))).isEqualTo(percent);
    }

    /** Sámi has a form for two, which ICU knows: patterns with counts may say it. */
    @Test
    void samiCountsOneTwoAndMany() {
        MessageFormat form =
                new MessageFormat("{0, plural, one{okta} two{guokte} other{#}}", Language.NORTHERN_SAMI.locale());

        assertThat(form.format(new Object[] {1})).isEqualTo("okta");
        assertThat(form.format(new Object[] {2})).isEqualTo("guokte");
        assertThat(form.format(new Object[] {3})).isEqualTo("3");
    }

    private static String withPlainSpaces(String text) {
        return text.replace('\u00A0', ' ').replace('\u202F', ' ');
    }
}
