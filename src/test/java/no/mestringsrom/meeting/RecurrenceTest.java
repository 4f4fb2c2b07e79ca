package no.mestringsrom.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import no.mestringsrom.meeting.MeetingRefused.Reason;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecurrenceTest {

    @Test
    @DisplayName("At nine on the wall is at nine on the wall, before and after the clocks change")
    void keepsThePromisedTimeOverAChangeOfClock() {
        LocalDateTime first = LocalDateTime.parse("2026-03-17T09:00");

        List<LocalDateTime> dates = Recurrence.of(Rhythm.WEEKLY, first).dates(first, first.plusWeeks(3));

        assertThat(dates).containsExactly(first, first.plusWeeks(1), first.plusWeeks(2), first.plusWeeks(3));
        assertThat(dates.stream().map(MeetingTime::moment))
                .as("summer time began on 29 March")
                .containsExactly(
                        Instant.parse("2026-03-17T08:00:00Z"),
                        Instant.parse("2026-03-24T08:00:00Z"),
                        Instant.parse("2026-03-31T07:00:00Z"),
                        Instant.parse("2026-04-07T07:00:00Z"));
    }

    @Test
    void theSecondTuesdayOfEveryMonth() {
        LocalDateTime first = LocalDateTime.parse("2026-09-08T12:30");
        Recurrence rule = Recurrence.of(Rhythm.MONTHLY, first);

        assertThat(rule.text()).isEqualTo("FREQ=MONTHLY;BYDAY=2TU");
        assertThat(rule.dates(first, LocalDateTime.parse("2027-01-31T00:00")))
                .containsExactly(
                        first,
                        LocalDateTime.parse("2026-10-13T12:30"),
                        LocalDateTime.parse("2026-11-10T12:30"),
                        LocalDateTime.parse("2026-12-08T12:30"),
                        LocalDateTime.parse("2027-01-12T12:30"));
    }

    @ParameterizedTest
    @CsvSource({"2026-09-01,1", "2026-09-07,1", "2026-09-08,2", "2026-09-28,4", "2026-09-29,-1", "2026-09-30,-1"})
    void aFifthOneIsTheLastOfItsMonth(LocalDate day, int week) {
        assertThat(Rhythm.weekOfMonth(day)).isEqualTo(week);
    }

    @Test
    void theLastFridayIsThereInEveryMonth() {
        LocalDateTime first = LocalDateTime.parse("2026-10-30T10:00");
        assertThat(Recurrence.of(Rhythm.MONTHLY, first).dates(first, LocalDateTime.parse("2026-12-31T00:00")))
                .containsExactly(
                        first, LocalDateTime.parse("2026-11-27T10:00"), LocalDateTime.parse("2026-12-25T10:00"));
    }

    @Test
    void everySecondWeek() {
        LocalDateTime first = LocalDateTime.parse("2026-09-09T08:00");
        assertThat(Recurrence.of(Rhythm.EVERY_SECOND_WEEK, first).dates(first, first.plusWeeks(5)))
                .containsExactly(first, first.plusWeeks(2), first.plusWeeks(4));
    }

    @Test
    void rulesOfOthersAreReadAsTheyAreMeant() {
        LocalDateTime first = LocalDateTime.parse("2026-09-07T08:00");
        assertThat(Recurrence.of("FREQ=WEEKLY;BYDAY=MO,TH;COUNT=3").dates(first, first.plusYears(1)))
                .containsExactly(first, first.plusDays(3), first.plusDays(7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hver tirsdag", "INTERVAL=2", "FREQ=HOURLY", "FREQ=FORTNIGHTLY"})
    void whatIsNoRuleIsRefused(String text) {
        assertThatExceptionOfType(MeetingRefused.class)
                .isThrownBy(() -> Recurrence.of(text))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.RULE));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04-02",
        "2026-04-03",
        "2026-04-05",
        "2026-04-06",
        "2026-05-01",
        "2026-05-14",
        "2026-05-17",
        "2026-05-25",
        "2026-12-25",
        "2026-12-26",
        "2027-01-01",
        "2027-03-25",
        "2027-03-29"
    })
    void norwaysPublicHolidays(LocalDate day) {
        assertThat(Holidays.isOne(day)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2026-04-01", "2026-04-07", "2026-05-18", "2026-12-24", "2026-11-29"})
    void otherDays(LocalDate day) {
        assertThat(Holidays.isOne(day)).isFalse();
    }

    @Test
    @DisplayName("Maundy Thursday is skipped, or moved over the whole of Easter to Tuesday")
    void overEaster() {
        LocalDateTime maundyThursday = LocalDateTime.parse("2026-04-02T09:00");
        assertThat(Occurrence.of(maundyThursday, OnHoliday.SKIP).startsAt()).isNull();
        assertThat(Occurrence.of(maundyThursday, OnHoliday.MOVE).startsAt())
                .isEqualTo(LocalDateTime.parse("2026-04-07T09:00"));
        assertThat(Occurrence.of(maundyThursday, OnHoliday.MOVE).onHoliday()).isTrue();
    }

    @Test
    @DisplayName("17 May on a Monday moves to Tuesday; on a Sunday Monday is free for it")
    void over17May() {
        assertThat(Occurrence.of(LocalDateTime.parse("2027-05-17T14:00"), OnHoliday.MOVE)
                        .startsAt())
                .as("17 May 2027 is Whit Monday as well")
                .isEqualTo(LocalDateTime.parse("2027-05-18T14:00"));
        assertThat(Occurrence.of(LocalDateTime.parse("2026-05-17T14:00"), OnHoliday.MOVE)
                        .startsAt())
                .isEqualTo(LocalDateTime.parse("2026-05-18T14:00"));
        LocalDateTime ordinary = LocalDateTime.parse("2026-05-19T14:00");
        assertThat(Occurrence.of(ordinary, OnHoliday.SKIP)).isEqualTo(new Occurrence(ordinary, ordinary));
    }
}
