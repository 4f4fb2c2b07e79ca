package no.mestringsrom.meeting;

import biweekly.ICalVersion;
import biweekly.io.ParseContext;
import biweekly.io.scribe.property.RecurrenceRuleScribe;
import biweekly.parameter.ICalParameters;
import biweekly.property.RecurrenceRule;
import biweekly.util.Frequency;
import biweekly.util.ICalDate;
import biweekly.util.Recurrence.Builder;
import biweekly.util.com.google.ical.compat.javautil.DateIterator;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import no.mestringsrom.meeting.MeetingRefused.Reason;

/**
 * A rule of RFC 5545 by which meetings come, daily at the most. It is reckoned on the clock on the wall, as if that never
 * changed: a meeting at nine is at nine in summer and in winter.
 *
 * @param text the value of RRULE
 */
public record Recurrence(String text) {

    private static final int LONGEST = 500;
    private static final TimeZone WALL = TimeZone.getTimeZone(ZoneOffset.UTC);
    private static final Set<Frequency> TOO_OFTEN =
            EnumSet.of(Frequency.SECONDLY, Frequency.MINUTELY, Frequency.HOURLY);

    /** @throws MeetingRefused if it is no such rule */
    public static Recurrence of(String text) {
        Recurrence recurrence = new Recurrence(text);
        if (text.length() > LONGEST || TOO_OFTEN.contains(recurrence.rule().getFrequency())) {
            throw new MeetingRefused(Reason.RULE);
        }
        return recurrence;
    }

    /** What people choose, in the rhythm of the first meeting's own day. */
    public static Recurrence of(Rhythm rhythm, LocalDateTime first) {
        Builder rule = switch (rhythm) {
            case WEEKLY -> new Builder(Frequency.WEEKLY);
            case EVERY_SECOND_WEEK -> new Builder(Frequency.WEEKLY).interval(2);
            case MONTHLY ->
                new Builder(Frequency.MONTHLY)
                        .byDay(
                                Rhythm.weekOfMonth(first.toLocalDate()),
                                biweekly.util.DayOfWeek.valueOf(
                                        first.getDayOfWeek().name()));
        };
        return of(written(new RecurrenceRule(rule.build())));
    }

    /**
     * From the first meeting on, in order.
     *
     * @param until no later one
     */
    List<LocalDateTime> dates(LocalDateTime first, LocalDateTime until) {
        DateIterator dates = new RecurrenceRule(rule())
                .getDateIterator(new ICalDate(Date.from(first.toInstant(ZoneOffset.UTC)), true), WALL);
        List<LocalDateTime> found = new ArrayList<>();
        while (dates.hasNext()) {
            LocalDateTime next = LocalDateTime.ofInstant(dates.next().toInstant(), ZoneOffset.UTC);
            if (next.isAfter(until)) {
                break;
            }
            found.add(next);
        }
        return found;
    }

    private biweekly.util.Recurrence rule() {
        ParseContext context = context();
        try {
            biweekly.util.Recurrence rule = new RecurrenceRuleScribe()
                    .parseText(text, null, new ICalParameters(), context)
                    .getValue();
            if (rule == null
                    || rule.getFrequency() == null
                    || !context.getWarnings().isEmpty()) {
                throw new MeetingRefused(Reason.RULE);
            }
            return rule;
        } catch (biweekly.io.CannotParseException unreadable) {
            throw new MeetingRefused(Reason.RULE);
        }
    }

    private static String written(RecurrenceRule rule) {
        return new RecurrenceRuleScribe()
                .writeText(rule, new biweekly.io.WriteContext(ICalVersion.V2_0, new biweekly.io.TimezoneInfo(), null));
    }

    private static ParseContext context() {
        ParseContext context = new ParseContext();
        context.setVersion(ICalVersion.V2_0);
        return context;
    }
}
