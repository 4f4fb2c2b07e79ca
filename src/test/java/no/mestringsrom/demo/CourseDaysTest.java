package no.mestringsrom.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CourseDaysTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-24, 2026-11-24, an ordinary Tuesday",
        "2026-11-26, 2026-12-01, Thursday",
        "2026-12-22, 2027-01-06, the week of Christmas",
        "2027-01-01, 2027-01-06, New Year's Day",
        "2027-05-01, 2027-05-04, Labour Day",
        "2028-05-16, 2028-05-16, the day before the national day",
        "2028-05-17, 2028-05-23, the national day on a Wednesday",
        "2029-05-01, 2029-05-02, Labour Day on a Tuesday"
    })
    void nobodyIsInvitedOnAHoliday(LocalDate wanted, LocalDate day) {
        assertThat(CourseDays.onOrAfter(wanted)).isEqualTo(day);
    }

    @Test
    void whatIsPutOffPutsOffTheRest() {
        assertThat(CourseDays.from(LocalDate.parse("2026-12-08"), List.of(0, 7, 14, 28)))
                .containsExactly(
                        LocalDate.parse("2026-12-08"),
                        LocalDate.parse("2026-12-15"),
                        LocalDate.parse("2027-01-06"),
                        LocalDate.parse("2027-01-20"));
    }

    @Test
    void theFirstStandsWhateverDayItIs() {
        assertThat(CourseDays.from(LocalDate.parse("2026-11-21"), List.of(0, 7)))
                .containsExactly(LocalDate.parse("2026-11-21"), LocalDate.parse("2026-12-01"));
    }
}
