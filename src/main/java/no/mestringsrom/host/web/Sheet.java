package no.mestringsrom.host.web;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import no.mestringsrom.host.Availability;
import no.mestringsrom.host.Availability.Share;
import no.mestringsrom.host.AvailabilityChange;
import no.mestringsrom.host.OneOff;
import no.mestringsrom.host.PartOfDay;

/**
 * The next days in parts, to be ticked on a plain page. The page sends back what it showed beside what is ticked, so that
 * only what its reader changed is changed, whatever became of the rest meanwhile.
 */
public record Sheet(List<MonthBox> months, List<Day> days) {

    static final int DAYS = 21;
    static final int MONTHS = 3;

    /** Separates what is meant from whether it was ticked. */
    private static final String SHOWN = "=";

    /** @param key what the form calls it, such as {@code 2026-03} */
    public record MonthBox(String key, YearMonth month, boolean off) {

        public String shown() {
            return key + SHOWN + off;
        }
    }

    public record Day(LocalDate date, List<Slot> slots) {}

    /**
     * @param key what the form calls it, such as {@code 2026-03-09.EVENING}
     * @param ticked whether the host has said that they can in all of it, or in some
     * @param partly whether in some
     * @param busy whether something stands in their own calendar
     */
    public record Slot(String key, PartOfDay part, boolean ticked, boolean partly, boolean busy) {

        public String shown() {
            return key + SHOWN + ticked;
        }
    }

    static Sheet of(Availability availability, LocalDateTime now) {
        YearMonth first = YearMonth.from(now);
        return new Sheet(
                IntStream.range(0, MONTHS)
                        .mapToObj(first::plusMonths)
                        .map(month -> new MonthBox(
                                month.toString(),
                                month,
                                availability.monthsOff().contains(month)))
                        .toList(),
                IntStream.range(0, DAYS)
                        .mapToObj(now.toLocalDate()::plusDays)
                        .map(day -> new Day(day, slots(availability, day, now)))
                        .filter(day -> !day.slots().isEmpty())
                        .toList());
    }

    /**
     * What was changed on a page. What it never showed, and what is over by now, is left out.
     *
     * @param shown as the page told what it showed
     * @param ticked keys of what is ticked
     */
    static AvailabilityChange change(List<String> shown, Set<String> ticked, LocalDateTime now) {
        List<OneOff> times = new ArrayList<>();
        Set<YearMonth> off = new HashSet<>();
        Set<YearMonth> on = new HashSet<>();
        for (String one : shown) {
            int end = one.lastIndexOf(SHOWN);
            if (end < 0) {
                continue;
            }
            String key = one.substring(0, end);
            boolean before = Boolean.parseBoolean(one.substring(end + 1));
            boolean after = ticked.contains(key);
            if (before == after) {
                continue;
            }
            time(key, after).filter(time -> isShown(time, now)).ifPresent(times::add);
            month(key).filter(month -> isShown(month, now)).ifPresent(after ? off::add : on::add);
        }
        return new AvailabilityChange(times, off, on);
    }

    private static boolean isShown(OneOff time, LocalDateTime now) {
        return time.to().isAfter(now) && time.from().isBefore(now.plusDays(DAYS + 1));
    }

    private static boolean isShown(YearMonth month, LocalDateTime now) {
        YearMonth first = YearMonth.from(now);
        return !month.isBefore(first) && month.isBefore(first.plusMonths(MONTHS + 1));
    }

    private static List<Slot> slots(Availability availability, LocalDate day, LocalDateTime now) {
        return Arrays.stream(PartOfDay.values())
                .filter(part -> part.endsOn(day).isAfter(now))
                .map(part -> {
                    Share said = availability.said(part.startsOn(day), part.endsOn(day));
                    return new Slot(
                            day + "." + part,
                            part,
                            said != Share.NONE,
                            said == Share.SOME,
                            availability.isBusy(part.startsOn(day), part.endsOn(day)));
                })
                .toList();
    }

    private static Optional<OneOff> time(String key, boolean free) {
        String[] parts = key.split("\\.", -1);
        if (parts.length != 2) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.parse(parts[0]);
            return Arrays.stream(PartOfDay.values())
                    .filter(part -> part.name().equals(parts[1]))
                    .map(part -> new OneOff(free, part.startsOn(day), part.endsOn(day)))
                    .findFirst();
        } catch (DateTimeParseException notOurs) {
            return Optional.empty();
        }
    }

    private static Optional<YearMonth> month(String key) {
        try {
            return Optional.of(YearMonth.parse(key));
        } catch (DateTimeParseException notOurs) {
            return Optional.empty();
        }
    }
}
