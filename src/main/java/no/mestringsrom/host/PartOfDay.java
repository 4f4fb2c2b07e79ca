package no.mestringsrom.host;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** What people divide a day into when they say when they can. */
public enum PartOfDay {
    MORNING(8, 12),
    AFTERNOON(12, 16),
    EVENING(16, 21);

    private final LocalTime from;
    private final LocalTime to;

    PartOfDay(int from, int to) {
        this.from = LocalTime.of(from, 0);
        this.to = LocalTime.of(to, 0);
    }

    public LocalTime from() {
        return from;
    }

    public LocalTime to() {
        return to;
    }

    public WeeklyTime on(DayOfWeek day) {
        return new WeeklyTime(day, from, to);
    }

    public LocalDateTime startsOn(LocalDate day) {
        return day.atTime(from);
    }

    public LocalDateTime endsOn(LocalDate day) {
        return day.atTime(to);
    }
}
