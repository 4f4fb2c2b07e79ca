package no.mestringsrom.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * When invented courses meet: on Tuesdays and Wednesdays, for no holiday that moves with Easter falls on those, and not on
 * the holidays that have a date, nor around Christmas.
 */
final class CourseDays {

    private static final Set<DayOfWeek> ORDINARY = EnumSet.of(DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY);
    private static final Set<MonthDay> HOLIDAYS = Set.of(MonthDay.of(5, 1), MonthDay.of(5, 17));
    private static final MonthDay CHRISTMAS_BEGINS = MonthDay.of(12, 20);
    private static final MonthDay CHRISTMAS_IS_OVER = MonthDay.of(1, 6);

    private CourseDays() {}

    static LocalDate onOrAfter(LocalDate day) {
        LocalDate found = day;
        while (!suits(found)) {
            found = found.plusDays(1);
        }
        return found;
    }

    /**
     * Days for all the meetings. One that would be on a day that does not suit is put off, and those after it with it.
     *
     * @param first the day of the first, which stands
     * @param daysAfterFirst of each meeting as planned, the first included; growing
     */
    static List<LocalDate> from(LocalDate first, List<Integer> daysAfterFirst) {
        List<LocalDate> days = new ArrayList<>(List.of(first));
        for (int i = 1; i < daysAfterFirst.size(); i++) {
            int between = daysAfterFirst.get(i) - daysAfterFirst.get(i - 1);
            days.add(onOrAfter(days.getLast().plusDays(between)));
        }
        return days;
    }

    private static boolean suits(LocalDate day) {
        MonthDay date = MonthDay.from(day);
        return ORDINARY.contains(day.getDayOfWeek())
                && !HOLIDAYS.contains(date)
                && date.isBefore(CHRISTMAS_BEGINS)
                && !date.isBefore(CHRISTMAS_IS_OVER);
    }
}
