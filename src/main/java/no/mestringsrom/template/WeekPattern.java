package no.mestringsrom.template;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * On which days of the week a course has its sessions.
 *
 * @param days at least one, in order
 * @param everyWeeks 1 for every week, 2 for every other
 */
public record WeekPattern(Set<DayOfWeek> days, int everyWeeks) {

    public static final int MOST_WEEKS = 8;

    public WeekPattern {
        days = Collections.unmodifiableSet(new TreeSet<>(days));
    }

    public boolean holds(LocalDate day) {
        return days.contains(day.getDayOfWeek());
    }

    /** The next day with a session when there is one in this day's week, on it or on another. */
    public LocalDate after(LocalDate day) {
        LocalDate week = monday(day);
        LocalDate next = day.plusDays(1);
        while (!holds(next) || ChronoUnit.WEEKS.between(week, monday(next)) % everyWeeks != 0) {
            next = next.plusDays(1);
        }
        return next;
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
