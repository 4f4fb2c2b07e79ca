package no.mestringsrom.host;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import no.mestringsrom.host.HostRefused.Reason;

/**
 * A time that comes every week, on the clock on the wall in Oslo.
 *
 * @param to midnight means the end of the day
 */
public record WeeklyTime(DayOfWeek day, LocalTime from, LocalTime to) {

    private static final int DAY = 24 * 60;

    /** @throws HostRefused if it ends before it begins */
    public WeeklyTime {
        from = from.truncatedTo(ChronoUnit.MINUTES);
        to = to.truncatedTo(ChronoUnit.MINUTES);
        if (minutes(to, DAY) <= minutes(from, 0)) {
            throw new HostRefused(Reason.TIME_ORDER);
        }
    }

    static WeeklyTime ofMinutes(int weekday, int from, int to) {
        return new WeeklyTime(DayOfWeek.of(weekday), time(from), time(to % DAY));
    }

    int fromMinute() {
        return minutes(from, 0);
    }

    int toMinute() {
        return minutes(to, DAY);
    }

    boolean covers(LocalTime time) {
        return !time.isBefore(from) && (to.equals(LocalTime.MIDNIGHT) || time.isBefore(to));
    }

    /** The same times in order, where what overlaps or meets is one. */
    static List<WeeklyTime> tidy(Collection<WeeklyTime> times) {
        List<WeeklyTime> tidy = new ArrayList<>();
        times.stream()
                .sorted(Comparator.comparing(WeeklyTime::day).thenComparing(WeeklyTime::from))
                .forEach(time -> {
                    WeeklyTime last = tidy.isEmpty() ? null : tidy.getLast();
                    if (last != null && last.day == time.day && last.toMinute() >= time.fromMinute()) {
                        int to = Math.max(last.toMinute(), time.toMinute());
                        tidy.set(tidy.size() - 1, ofMinutes(last.day.getValue(), last.fromMinute(), to));
                    } else {
                        tidy.add(time);
                    }
                });
        return List.copyOf(tidy);
    }

    private static int minutes(LocalTime time, int atMidnight) {
        return time.equals(LocalTime.MIDNIGHT) ? atMidnight : time.getHour() * 60 + time.getMinute();
    }

    private static LocalTime time(int minutes) {
        return LocalTime.of(minutes / 60, minutes % 60);
    }
}
