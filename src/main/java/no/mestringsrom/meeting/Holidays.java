package no.mestringsrom.meeting;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.stream.Stream;

/** Norway's public holidays. */
final class Holidays {

    private static final HolidayManager NORWAY =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.NORWAY));

    private Holidays() {}

    static boolean isOne(LocalDate day) {
        return NORWAY.isHoliday(day);
    }

    static LocalDate nextWorkingDay(LocalDate day) {
        return Stream.iterate(day.plusDays(1), next -> next.plusDays(1))
                .filter(Holidays::isWorkingDay)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY && !isOne(day);
    }
}
