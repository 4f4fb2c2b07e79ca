package no.mestringsrom.host;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.component.VFreeBusy;
import biweekly.io.TimezoneAssignment;
import biweekly.io.TimezoneInfo;
import biweekly.io.text.ICalReader;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.property.DurationProperty;
import biweekly.property.FreeBusy;
import biweekly.property.RecurrenceId;
import biweekly.property.RecurrenceRule;
import biweekly.property.Status;
import biweekly.property.Transparency;
import biweekly.util.DateTimeComponents;
import biweekly.util.Frequency;
import biweekly.util.ICalDate;
import biweekly.util.Period;
import biweekly.util.com.google.ical.compat.javautil.DateIterator;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/**
 * Reads busy times out of an iCalendar text (RFC 5545), and nothing else. An entry counts unless it says that it takes no
 * time, was cancelled, or is one of our own that came back. A day without times is a day from midnight to midnight in Oslo;
 * so is a time without a zone Oslo's.
 */
final class CalendarText {

    private static final TimeZone OSLO = TimeZone.getTimeZone(Availability.ZONE);
    private static final TimeZone UTC = TimeZone.getTimeZone("UTC");

    private static final int MOST_OF_ONE_ENTRY = 1_000;

    /** Some hundred years of days. */
    private static final int MOST_STEPS = 100_000;

    private static final int MOST_IN_ALL = 20_000;
    private static final Duration LONGEST_READING = Duration.ofSeconds(10);

    /** Nobody is busy every few minutes for months: such a rule would only keep us counting. */
    private static final Set<Frequency> TOO_OFTEN =
            EnumSet.of(Frequency.SECONDLY, Frequency.MINUTELY, Frequency.HOURLY);

    private final Instant from;
    private final Instant to;
    private final long until = System.nanoTime() + LONGEST_READING.toNanos();
    private final List<BusyTime> found = new ArrayList<>();

    private CalendarText(Instant from, Instant to) {
        this.from = from;
        this.to = to;
    }

    /**
     * In order, as few as possible, and cut to the two moments.
     *
     * @throws CalendarUnreadable if it is no calendar, or more than can be read in short time
     */
    static List<BusyTime> busy(String text, Instant from, Instant to) throws CalendarUnreadable {
        CalendarText reading = new CalendarText(from, to);
        List<ICalendar> calendars = calendars(text);
        if (calendars.isEmpty()) {
            throw new CalendarUnreadable(CalendarProblem.NO_CALENDAR);
        }
        for (ICalendar calendar : calendars) {
            reading.read(calendar);
        }
        return BusyTime.tidy(reading.found);
    }

    private static List<ICalendar> calendars(String text) throws CalendarUnreadable {
        try (ICalReader reader = new ICalReader(text)) {
            reader.setDefaultTimezone(OSLO);
            return reader.readAll();
        } catch (IOException | RuntimeException unreadable) {
            throw new CalendarUnreadable(CalendarProblem.NO_CALENDAR);
        }
    }

    private void read(ICalendar calendar) throws CalendarUnreadable {
        Map<String, Set<Instant>> movedAway = new HashMap<>();
        for (VEvent event : calendar.getEvents()) {
            RecurrenceId replaced = event.getRecurrenceId();
            if (replaced != null && replaced.getValue() != null) {
                movedAway.computeIfAbsent(name(event), uid -> new HashSet<>()).add(moment(replaced.getValue()));
            }
        }
        for (VEvent event : calendar.getEvents()) {
            if (takesTime(event)) {
                boolean single = event.getRecurrenceId() != null;
                read(
                        event,
                        calendar.getTimezoneInfo(),
                        single ? Set.of() : movedAway.getOrDefault(name(event), Set.of()));
            }
            checkMeasure();
        }
        for (VFreeBusy component : calendar.getFreeBusies()) {
            component.getFreeBusy().forEach(this::read);
            checkMeasure();
        }
    }

    private void read(FreeBusy freeBusy) {
        if (freeBusy.getType() != null && freeBusy.getType().getValue().equals("FREE")) {
            return;
        }
        for (Period period : freeBusy.getValues()) {
            Instant start = period.getStartDate().toInstant();
            if (period.getEndDate() != null) {
                add(start, period.getEndDate().toInstant());
            } else if (period.getDuration() != null) {
                add(start, start.plusMillis(period.getDuration().toMillis()));
            }
        }
    }

    private void read(VEvent event, TimezoneInfo zones, Set<Instant> movedAway) throws CalendarUnreadable {
        DateStart begins = event.getDateStart();
        if (begins == null || begins.getValue() == null) {
            return;
        }
        ICalDate start = begins.getValue();
        RecurrenceRule rule = event.getRecurrenceRule();
        if (rule == null && event.getRecurrenceDates().isEmpty()) {
            add(start, event);
            return;
        }
        if (rule != null
                && (rule.getValue() == null
                        || TOO_OFTEN.contains(rule.getValue().getFrequency()))) {
            return;
        }
        Instant first = from.minus(length(start, event)).minus(Duration.ofDays(1));
        TimeZone zone = start.hasTime() ? zone(begins, zones) : TimeZone.getDefault();
        DateIterator times = event.getDateIterator(zone);
        int counted = 0;
        // One by one: told to go ahead at once, the library gives up on what began more than a hundred years ago.
        for (int steps = 0; steps < MOST_STEPS && counted < MOST_OF_ONE_ENTRY && times.hasNext(); steps++) {
            ICalDate time = new ICalDate(times.next(), start.hasTime());
            Instant begin = moment(time);
            if (begin.isAfter(to)) {
                return;
            }
            if (!begin.isBefore(first) && !movedAway.contains(begin)) {
                add(time, event);
                counted++;
            }
            checkMeasure();
        }
    }

    private void add(ICalDate start, VEvent event) {
        Instant begin = moment(start);
        if (start.hasTime()) {
            add(begin, begin.plus(length(start, event)));
        } else {
            LocalDate day = begin.atZone(Availability.ZONE).toLocalDate();
            add(
                    begin,
                    day.plusDays(length(start, event).toDays())
                            .atStartOfDay(Availability.ZONE)
                            .toInstant());
        }
    }

    private void add(Instant begin, Instant end) {
        if (begin.isBefore(to) && end.isAfter(from)) {
            found.add(new BusyTime(begin.isBefore(from) ? from : begin, end.isAfter(to) ? to : end));
        }
    }

    /** Of days without times, so many times 24 hours. */
    private static Duration length(ICalDate start, VEvent event) {
        DateStart first = event.getDateStart();
        DateEnd end = event.getDateEnd();
        DurationProperty duration = event.getDuration();
        if (duration != null && duration.getValue() != null) {
            return positive(Duration.ofMillis(duration.getValue().toMillis()));
        }
        if (end == null || end.getValue() == null || first == null) {
            return start.hasTime() ? Duration.ZERO : Duration.ofDays(1);
        }
        if (start.hasTime()) {
            return positive(Duration.between(moment(first.getValue()), moment(end.getValue())));
        }
        return positive(Duration.ofDays(day(first.getValue()).until(day(end.getValue()), ChronoUnit.DAYS)));
    }

    private static Duration positive(Duration length) {
        return length.isNegative() ? Duration.ZERO : length;
    }

    private static boolean takesTime(VEvent event) {
        Transparency transparency = event.getTransparency();
        Status status = event.getStatus();
        return !name(event).startsWith(AvailabilityFeed.OURS)
                && !(transparency != null && transparency.isTransparent())
                && !(status != null && status.isCancelled());
    }

    private static String name(VEvent event) {
        return event.getUid() == null || event.getUid().getValue() == null
                ? ""
                : event.getUid().getValue();
    }

    private static TimeZone zone(DateStart begins, TimezoneInfo zones) {
        if (zones.isFloating(begins)) {
            return OSLO;
        }
        TimezoneAssignment assigned = zones.getTimezone(begins);
        return assigned == null ? UTC : assigned.getTimeZone();
    }

    private static Instant moment(ICalDate date) {
        return date.hasTime()
                ? date.toInstant()
                : day(date).atStartOfDay(Availability.ZONE).toInstant();
    }

    /** As it was written, else as the machine's own clock has it: so the library makes days of moments. */
    private static LocalDate day(ICalDate date) {
        @Nullable DateTimeComponents written = date.getRawComponents();
        return written == null
                ? date.toInstant().atZone(TimeZone.getDefault().toZoneId()).toLocalDate()
                : LocalDate.of(written.getYear(), written.getMonth(), written.getDate());
    }

    private void checkMeasure() throws CalendarUnreadable {
        if (found.size() > MOST_IN_ALL || System.nanoTime() > until) {
            throw new CalendarUnreadable(CalendarProblem.TOO_LARGE);
        }
    }
}
