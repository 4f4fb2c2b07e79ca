package no.mestringsrom.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import no.mestringsrom.host.Availability.Share;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AvailabilityTest {

    /** A Monday. */
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 9);

    private static final WeeklyTime MONDAY_EVENINGS = PartOfDay.EVENING.on(DayOfWeek.MONDAY);

    @Test
    void theWeekHoldsFromItsFirstMomentToItsLast() {
        Availability evenings = week(MONDAY_EVENINGS);

        assertThat(evenings.isFree(at(MONDAY, "16:00"), hours(5))).isTrue();
        assertThat(evenings.isFree(at(MONDAY, "15:59"), hours(1))).isFalse();
        assertThat(evenings.isFree(at(MONDAY, "20:01"), hours(1))).isFalse();
        assertThat(evenings.isFree(at(MONDAY.plusDays(1), "18:00"), hours(1))).isFalse();
        assertThat(evenings.isFree(at(MONDAY.plusWeeks(30), "18:00"), hours(2))).isTrue();
    }

    @Test
    void timesThatMeetAreOne() {
        Availability dayAndEvening = week(MONDAY_EVENINGS, PartOfDay.AFTERNOON.on(DayOfWeek.MONDAY));

        assertThat(dayAndEvening.isFree(at(MONDAY, "15:00"), hours(3))).isTrue();
    }

    @Test
    void aNightGoesOverMidnight() {
        Availability night = week(
                new WeeklyTime(DayOfWeek.MONDAY, LocalTime.of(20, 0), LocalTime.MIDNIGHT),
                new WeeklyTime(DayOfWeek.TUESDAY, LocalTime.MIDNIGHT, LocalTime.of(2, 0)));

        assertThat(night.isFree(at(MONDAY, "20:00"), hours(6))).isTrue();
        assertThat(night.isFree(at(MONDAY, "20:00"), hours(7))).isFalse();
    }

    @Test
    void whoeverHasSaidNothingCanNever() {
        assertThat(Availability.NEVER.isFree(at(MONDAY, "10:00"), hours(1))).isFalse();
        assertThat(Availability.NEVER.isEmpty()).isTrue();
    }

    @Test
    void whatIsOtherwiseOutweighsTheWeekAndTheMonth() {
        OneOff away = new OneOff(false, at(MONDAY, "18:00"), at(MONDAY, "19:00"));
        OneOff afterAll = new OneOff(true, at(MONDAY.plusWeeks(1), "18:00"), at(MONDAY.plusWeeks(1), "20:00"));
        Availability march = new Availability(
                List.of(MONDAY_EVENINGS), List.of(away, afterAll), Set.of(YearMonth.of(2026, 3)), List.of());

        assertThat(week(MONDAY_EVENINGS, away).isFree(at(MONDAY, "17:00"), hours(2)))
                .isFalse();
        assertThat(week(MONDAY_EVENINGS, away).isFree(at(MONDAY, "17:00"), hours(1)))
                .isTrue();
        assertThat(march.isFree(at(MONDAY.plusWeeks(2), "18:00"), hours(1))).isFalse();
        assertThat(march.isFree(at(MONDAY.plusWeeks(1), "18:00"), hours(2))).isTrue();
        assertThat(march.isFree(at(MONDAY.plusWeeks(4), "18:00"), hours(1))).isTrue();
    }

    @Test
    void theOwnCalendarHasTheLastWord() {
        Instant seven = at(MONDAY, "19:00").atZone(Availability.ZONE).toInstant();
        Availability busy = new Availability(
                List.of(MONDAY_EVENINGS),
                List.of(new OneOff(true, at(MONDAY, "08:00"), at(MONDAY, "22:00"))),
                Set.of(),
                List.of(new BusyTime(seven, seven.plus(hours(1)))));

        assertThat(busy.isFree(at(MONDAY, "18:00"), hours(1))).isTrue();
        assertThat(busy.isFree(at(MONDAY, "18:00"), hours(1).plusMinutes(1))).isFalse();
        assertThat(busy.isFree(at(MONDAY, "20:00"), hours(1))).isTrue();
        assertThat(busy.said(at(MONDAY, "18:00"), at(MONDAY, "21:00"))).isEqualTo(Share.ALL);
        assertThat(busy.isBusy(at(MONDAY, "18:00"), at(MONDAY, "21:00"))).isTrue();
    }

    /** Clocks go from two to three: from one to four are two hours. */
    @Test
    void inTheNightOfSpringAnHourIsNotThere() {
        LocalDate sunday = LocalDate.of(2026, 3, 29);
        Availability untilTwo = week(new WeeklyTime(DayOfWeek.SUNDAY, LocalTime.MIDNIGHT, LocalTime.of(2, 0)));
        Availability fromThree = week(new WeeklyTime(DayOfWeek.SUNDAY, LocalTime.of(3, 0), LocalTime.of(6, 0)));
        Availability both = week(untilTwo.week().getFirst(), fromThree.week().getFirst());

        assertThat(untilTwo.isFree(at(sunday, "01:00"), hours(1))).isTrue();
        assertThat(untilTwo.isFree(at(sunday, "01:00"), hours(1).plusMinutes(1)))
                .isFalse();
        assertThat(both.isFree(at(sunday, "01:00"), hours(4))).isTrue();
        assertThat(both.isFree(at(sunday, "01:00"), hours(5))).isFalse();
        assertThat(both.isFree(at(sunday.plusWeeks(1), "01:00"), hours(2))).isFalse();
    }

    /** Clocks go from three back to two: that hour comes twice, and a host who can from two to three can both times. */
    @Test
    void inTheNightOfAutumnAnHourComesTwice() {
        LocalDate sunday = LocalDate.of(2026, 10, 25);
        Availability twoToThree = week(new WeeklyTime(DayOfWeek.SUNDAY, LocalTime.of(2, 0), LocalTime.of(3, 0)));

        assertThat(twoToThree.isFree(at(sunday, "02:00"), hours(2))).isTrue();
        assertThat(twoToThree.isFree(at(sunday, "02:00"), hours(2).plusMinutes(1)))
                .isFalse();
        assertThat(twoToThree.isFree(Instant.parse("2026-10-25T01:30:00Z"), Instant.parse("2026-10-25T02:00:00Z")))
                .isTrue();
        assertThat(twoToThree.isFree(at(sunday.plusWeeks(1), "02:00"), hours(2)))
                .isFalse();
    }

    @Test
    void noTimeAtAllIsNoQuestion() {
        Instant noon = Instant.parse("2026-03-09T12:00:00Z");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> week(MONDAY_EVENINGS).isFree(noon, noon));
    }

    /** Against an account that looks at every single minute, in times made up by chance, most around the changes of clock. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void itAgreesWithLookingAtEveryMinute(long seed) {
        Random chance = new Random(seed);
        int free = 0;
        for (int round = 0; round < 400; round++) {
            LocalDate around = List.of(MONDAY, LocalDate.of(2026, 3, 28), LocalDate.of(2026, 10, 24))
                    .get(chance.nextInt(3));
            Availability availability = any(chance, around);
            Instant from = around.atStartOfDay(Availability.ZONE)
                    .toInstant()
                    .plus(Duration.ofMinutes(10L * chance.nextInt(300)));
            Instant to = from.plus(Duration.ofMinutes(10L * (1 + chance.nextInt(60))));

            boolean expected = everyMinute(availability, from, to);
            free += expected ? 1 : 0;
            assertThat(availability.isFree(from, to))
                    .as("%s from %s to %s", availability, from, to)
                    .isEqualTo(expected);
        }
        assertThat(free).as("both answers are asked for").isBetween(20, 380);
    }

    private static boolean everyMinute(Availability availability, Instant from, Instant to) {
        for (Instant minute = from; minute.isBefore(to); minute = minute.plusSeconds(60)) {
            Instant moment = minute;
            if (availability.busy().stream()
                    .anyMatch(busy -> !moment.isBefore(busy.from()) && moment.isBefore(busy.to()))) {
                return false;
            }
            LocalDateTime wall = LocalDateTime.ofInstant(moment, Availability.ZONE);
            boolean said = availability.oneOffs().stream()
                    .filter(time -> !wall.isBefore(time.from()) && wall.isBefore(time.to()))
                    .map(OneOff::free)
                    .findFirst()
                    .orElse(!availability.monthsOff().contains(YearMonth.from(wall))
                            && availability.week().stream()
                                    .anyMatch(time -> time.day() == wall.getDayOfWeek()
                                            && time.fromMinute() <= wall.getHour() * 60 + wall.getMinute()
                                            && wall.getHour() * 60 + wall.getMinute() < time.toMinute()));
            if (!said) {
                return false;
            }
        }
        return true;
    }

    private static Availability any(Random chance, LocalDate around) {
        List<WeeklyTime> week = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            int from = 10 * chance.nextInt(60);
            week.add(WeeklyTime.ofMinutes(day.getValue(), from, from + 10 * (1 + chance.nextInt(84))));
            week.add(WeeklyTime.ofMinutes(day.getValue(), 0, 60 * (1 + chance.nextInt(6))));
        }
        List<OneOff> oneOffs = List.of();
        for (int i = chance.nextInt(4); i > 0; i--) {
            LocalDateTime from = around.atStartOfDay().plusMinutes(10L * chance.nextInt(300));
            oneOffs = OneOff.with(
                    oneOffs, new OneOff(chance.nextBoolean(), from, from.plusMinutes(10L * (1 + chance.nextInt(60)))));
        }
        List<BusyTime> busy = new ArrayList<>();
        for (int i = chance.nextInt(3); i > 0; i--) {
            Instant from = around.atStartOfDay(Availability.ZONE).toInstant().plusSeconds(600L * chance.nextInt(300));
            busy.add(new BusyTime(from, from.plusSeconds(600L * (1 + chance.nextInt(12)))));
        }
        Set<YearMonth> off = new HashSet<>();
        if (chance.nextInt(8) == 0) {
            off.add(YearMonth.from(around));
        }
        return new Availability(WeeklyTime.tidy(week), oneOffs, off, BusyTime.tidy(busy));
    }

    private static Availability week(WeeklyTime... times) {
        return new Availability(List.of(times), List.of(), Set.of(), List.of());
    }

    private static Availability week(WeeklyTime time, OneOff oneOff) {
        return new Availability(List.of(time), List.of(oneOff), Set.of(), List.of());
    }

    private static LocalDateTime at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time));
    }

    private static Duration hours(int hours) {
        return Duration.ofHours(hours);
    }
}
