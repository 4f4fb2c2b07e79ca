package no.mestringsrom.meeting;

import biweekly.ICalVersion;
import biweekly.io.ParseContext;
import biweekly.io.scribe.property.RecurrenceRuleScribe;
import biweekly.parameter.ICalParameters;
import biweekly.property.RecurrenceRule;
import biweekly.util.Frequency;
import biweekly.util.ICalDate;
import biweekly.util.com.google.ical.compat.javautil.DateIterator;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Iterator;
import java.util.TimeZone;
import java.util.stream.Stream;
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

    /** @throws MeetingRefused if it is no such rule */
    public static Recurrence of(String text) {
        Recurrence recurrence = new Recurrence(text);
        Frequency frequency = recurrence.rule().getValue().getFrequency();
        if (text.length() > LONGEST
                || frequency == Frequency.SECONDLY
                || frequency == Frequency.MINUTELY
                || frequency == Frequency.HOURLY) {
            throw new MeetingRefused(Reason.RULE);
        }
        return recurrence;
    }

    /** In order, the first one among them if the rule has it; may go on without end. */
    Stream<LocalDateTime> from(LocalDateTime first) {
        DateIterator dates = rule().getDateIterator(
                new ICalDate(Date.from(first.toInstant(ZoneOffset.UTC)), true), WALL);
        Iterator<Date> iterator = dates;
        return Stream.iterate(
                        iterator, Iterator::hasNext, rest -> rest)
                .map(Iterator::next)
                .map(date -> LocalDateTime.ofInstant(date.toInstant(), ZoneOffset.UTC));
    }

    private RecurrenceRule rule() {
        try {
            ParseContext context = new ParseContext();
            context.setVersion(ICalVersion.V2_0);
            RecurrenceRule rule = new RecurrenceRuleScribe()
                    .parseText(text, null, new ICalParameters(), context);
            if (rule.getValue() == null || rule.getValue().getFrequency() == null || !context.getWarnings().isEmpty()) {
                throw new MeetingRefused(Reason.RULE);
            }
            return rule;
        } catch (RuntimeException unreadable) {
            throw new MeetingRefused(Reason.RULE);
        }
    }
}
