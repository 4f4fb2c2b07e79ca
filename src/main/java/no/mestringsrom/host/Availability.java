package no.mestringsrom.host;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * When a host can. The week and what is otherwise are times on the clock on the wall in Oslo, so that they stay what was
 * meant when clocks change; what the host's own calendar says are moments.
 *
 * <p>A host can where their own calendar says nothing, and they have said that they can after all, or, in a month that
 * they have not taken off, the week says so and they have not said that they can't.
 *
 * @param oneOffs no two of them overlap
 */
public record Availability(List<WeeklyTime> week, List<OneOff> oneOffs, Set<YearMonth> monthsOff, List<BusyTime> busy) {

    public static final ZoneId ZONE = ZoneId.of("Europe/Oslo");

    public static final Availability NEVER = new Availability(List.of(), List.of(), Set.of(), List.of());

    /** How much of a time the host has said that they can. */
    public enum Share {
        ALL,
        SOME,
        NONE
    }

    public Availability {
        week = List.copyOf(week);
        oneOffs = List.copyOf(oneOffs);
        monthsOff = Set.copyOf(monthsOff);
        busy = List.copyOf(busy);
    }

    /**
     * Whether the host can all the time between two moments.
     *
     * @throws IllegalArgumentException unless the second is later
     */
    public boolean isFree(Instant from, Instant to) {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException(from + " is not before " + to);
        }
        return !isBusy(from, to) && saidAllOf(from, to);
    }

    /**
     * The same of a session that is promised for a time on the wall: of an hour that comes twice the first one is meant.
     *
     * @param length in real time
     */
    public boolean isFree(LocalDateTime start, Duration length) {
        Instant from = start.atZone(ZONE).toInstant();
        return isFree(from, from.plus(length));
    }

    /** What the host has said of a time on the wall, whatever their own calendar says. */
    public Share said(LocalDateTime from, LocalDateTime to) {
        Set<LocalDateTime> turns = turns(from, to);
        long free = turns.stream().filter(this::saidFree).count();
        if (free == turns.size()) {
            return Share.ALL;
        }
        return free == 0 ? Share.NONE : Share.SOME;
    }

    /** Whether the host's own calendar has something in it then. */
    public boolean isBusy(LocalDateTime from, LocalDateTime to) {
        return isBusy(from.atZone(ZONE).toInstant(), to.atZone(ZONE).toInstant());
    }

    /** Whether the host can at all on some day of these, in any part of what they have said. */
    public boolean isEmpty() {
        return week.isEmpty() && oneOffs.stream().noneMatch(OneOff::free);
    }

    private boolean isBusy(Instant from, Instant to) {
        return busy.stream().anyMatch(time -> time.overlaps(from, to));
    }

    /** Between two changes of the clock the time on the wall runs as time does. */
    private boolean saidAllOf(Instant from, Instant to) {
        Instant start = from;
        while (start.isBefore(to)) {
            ZoneOffset offset = ZONE.getRules().getOffset(start);
            ZoneOffsetTransition change = ZONE.getRules().nextTransition(start);
            Instant end = change == null || change.getInstant().isAfter(to) ? to : change.getInstant();
            if (said(LocalDateTime.ofInstant(start, offset), LocalDateTime.ofInstant(end, offset)) != Share.ALL) {
                return false;
            }
            start = end;
        }
        return true;
    }

    /** The moments at which something else may begin to hold: between two of them nothing changes. */
    private Set<LocalDateTime> turns(LocalDateTime from, LocalDateTime to) {
        Set<LocalDateTime> turns = new TreeSet<>();
        turns.add(from);
        for (LocalDate day = from.toLocalDate(); !day.isAfter(to.toLocalDate()); day = day.plusDays(1)) {
            turns.add(day.atStartOfDay());
            for (WeeklyTime time : week) {
                if (time.day() == day.getDayOfWeek()) {
                    turns.add(day.atTime(time.from()));
                    turns.add(
                            time.to().equals(LocalTime.MIDNIGHT)
                                    ? day.plusDays(1).atStartOfDay()
                                    : day.atTime(time.to()));
                }
            }
        }
        oneOffs.forEach(time -> {
            turns.add(time.from());
            turns.add(time.to());
        });
        turns.removeIf(turn -> turn.isBefore(from) || !turn.isBefore(to));
        return turns;
    }

    private boolean saidFree(LocalDateTime time) {
        for (OneOff oneOff : oneOffs) {
            if (oneOff.covers(time)) {
                return oneOff.free();
            }
        }
        return !monthsOff.contains(YearMonth.from(time))
                && week.stream()
                        .anyMatch(weekly -> weekly.day() == time.getDayOfWeek() && weekly.covers(time.toLocalTime()));
    }
}
