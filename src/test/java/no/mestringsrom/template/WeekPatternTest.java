package no.mestringsrom.template;

import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WeekPatternTest {

    private static final LocalDate TUESDAY_14 = LocalDate.parse("2026-04-14");

    @Test
    void goesFromDayToDayWithinTheWeekAndOn() {
        WeekPattern weeks = new WeekPattern(Set.of(THURSDAY, TUESDAY), 1);
        assertThat(Stream.iterate(TUESDAY_14, weeks::after).limit(4))
                .extracting(LocalDate::toString)
                .containsExactly("2026-04-14", "2026-04-16", "2026-04-21", "2026-04-23");
    }

    @Test
    void leavesWeeksOutBetween() {
        WeekPattern weeks = new WeekPattern(Set.of(THURSDAY, TUESDAY), 2);
        assertThat(Stream.iterate(TUESDAY_14, weeks::after).limit(4))
                .extracting(LocalDate::toString)
                .containsExactly("2026-04-14", "2026-04-16", "2026-04-28", "2026-04-30");
        assertThat(weeks.after(LocalDate.parse("2026-04-13")))
                .as("from a day that is none of them")
                .isEqualTo(TUESDAY_14);
    }
}
