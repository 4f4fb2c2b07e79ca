package no.mestringsrom.host;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;

/**
 * The times of a week, in order, where none meets another.
 *
 * @param times in any order at first
 */
public record Week(List<WeeklyTime> times) {

    public Week {
        times = WeeklyTime.tidy(times);
    }

    public Week with(WeeklyTime time) {
        List<WeeklyTime> more = new ArrayList<>(times);
        more.add(time);
        return new Week(more);
    }

    public Week without(WeeklyTime time) {
        List<WeeklyTime> rest = new ArrayList<>();
        for (WeeklyTime kept : times) {
            if (kept.day() != time.day()) {
                rest.add(kept);
                continue;
            }
            add(rest, kept, kept.fromMinute(), Math.min(kept.toMinute(), time.fromMinute()));
            add(rest, kept, Math.max(kept.fromMinute(), time.toMinute()), kept.toMinute());
        }
        return new Week(rest);
    }

    /** Whether all of this part of the day is in it. */
    public boolean has(DayOfWeek day, PartOfDay part) {
        WeeklyTime whole = part.on(day);
        return times.stream()
                .anyMatch(time -> time.day() == day
                        && time.fromMinute() <= whole.fromMinute()
                        && time.toMinute() >= whole.toMinute());
    }

    /** What is left when the whole parts of days are taken out. */
    public List<WeeklyTime> besideParts() {
        Week rest = this;
        for (DayOfWeek day : DayOfWeek.values()) {
            for (PartOfDay part : PartOfDay.values()) {
                if (has(day, part)) {
                    rest = rest.without(part.on(day));
                }
            }
        }
        return rest.times;
    }

    private static void add(List<WeeklyTime> rest, WeeklyTime kept, int from, int to) {
        if (from < to) {
            rest.add(WeeklyTime.ofMinutes(kept.day().getValue(), from, to));
        }
    }
}
