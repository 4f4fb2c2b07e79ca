package no.mestringsrom.selfhelp;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.LongStream;

/**
 * When a group meets: the same weekday and time on the wall, every so many weeks.
 *
 * @param first wall-clock time of Europe/Oslo
 * @param everyWeeks 1, 2 or 4
 * @param minutes how long an evening lasts, 30 to 180
 */
public record Rhythm(LocalDateTime first, int everyWeeks, int minutes) {

    public static final int SHORTEST = 30;
    public static final int LONGEST = 180;
    public static final List<Integer> WEEKS = List.of(1, 2, 4);

    public Rhythm {
        if (!WEEKS.contains(everyWeeks) || minutes < SHORTEST || minutes > LONGEST) {
            throw new IllegalArgumentException("No rhythm for a group: every " + everyWeeks + " weeks, " + minutes);
        }
        if (first.getYear() < 2000 || first.getYear() > 9999) {
            throw new IllegalArgumentException("No day that a group meets: " + first);
        }
    }

    /** The next so many starts that are not before that time. */
    List<LocalDateTime> from(LocalDateTime time, int number) {
        long passed = Math.max(0, ChronoUnit.WEEKS.between(first, time) / everyWeeks);
        return LongStream.iterate(passed, nth -> nth + 1)
                .mapToObj(nth -> first.plusWeeks(nth * everyWeeks))
                .dropWhile(start -> start.isBefore(time))
                .limit(number)
                .toList();
    }
}
