package no.mestringsrom.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class OneOffTest {

    private static final LocalDateTime NOON = LocalDateTime.parse("2026-03-09T12:00");

    @Test
    void whatIsSaidLastIsCutOutOfWhatWasSaidBefore() {
        List<OneOff> times = OneOff.with(List.of(cannot(0, 10)), can(4, 6));

        assertThat(times).containsExactly(cannot(0, 4), can(4, 6), cannot(6, 10));
    }

    @Test
    void whatIsSaidAgainAndWhatMeetsIsOne() {
        assertThat(OneOff.with(List.of(cannot(0, 2)), cannot(2, 4))).containsExactly(cannot(0, 4));
        assertThat(OneOff.with(List.of(cannot(0, 2), cannot(6, 8)), cannot(1, 7)))
                .containsExactly(cannot(0, 8));
        assertThat(OneOff.with(List.of(cannot(0, 2)), cannot(3, 4))).containsExactly(cannot(0, 2), cannot(3, 4));
    }

    @Test
    void aWholeTimeGivesWay() {
        assertThat(OneOff.with(List.of(can(2, 3), cannot(8, 9)), cannot(1, 4)))
                .containsExactly(cannot(1, 4), cannot(8, 9));
    }

    /** Joining must not swallow the opposite that lies between. */
    @Test
    void theOppositeInBetweenStays() {
        List<OneOff> times = OneOff.with(List.of(cannot(0, 4), can(4, 6)), cannot(8, 9));

        assertThat(OneOff.with(times, cannot(5, 8))).containsExactly(cannot(0, 4), can(4, 5), cannot(5, 9));
    }

    @Test
    void aTimeThatEndsBeforeItBeginsIsRefused() {
        assertThatExceptionOfType(HostRefused.class).isThrownBy(() -> can(3, 3));
        assertThatExceptionOfType(HostRefused.class)
                .isThrownBy(() -> new WeeklyTime(DayOfWeek.MONDAY, LocalTime.NOON, LocalTime.of(11, 0)));
        assertThatExceptionOfType(HostRefused.class)
                .isThrownBy(() -> new WeeklyTime(DayOfWeek.MONDAY, LocalTime.NOON, LocalTime.NOON));
    }

    @Test
    void weeklyTimesThatMeetBecomeOneAndDaysStayApart() {
        WeeklyTime morning = PartOfDay.MORNING.on(DayOfWeek.MONDAY);
        WeeklyTime tuesday = PartOfDay.MORNING.on(DayOfWeek.TUESDAY);

        assertThat(WeeklyTime.tidy(List.of(tuesday, PartOfDay.AFTERNOON.on(DayOfWeek.MONDAY), morning, morning)))
                .containsExactly(new WeeklyTime(DayOfWeek.MONDAY, LocalTime.of(8, 0), LocalTime.of(16, 0)), tuesday);
    }

    @Test
    void busyTimesAreAsFewAsPossible() {
        assertThat(BusyTime.tidy(List.of(busy(4, 6), busy(0, 2), busy(1, 3), busy(3, 4), busy(9, 9))))
                .containsExactly(busy(0, 6));
    }

    private static OneOff can(int from, int to) {
        return new OneOff(true, NOON.plusHours(from), NOON.plusHours(to));
    }

    private static OneOff cannot(int from, int to) {
        return new OneOff(false, NOON.plusHours(from), NOON.plusHours(to));
    }

    private static BusyTime busy(int from, int to) {
        return new BusyTime(Instant.EPOCH.plusSeconds(from), Instant.EPOCH.plusSeconds(to));
    }
}
