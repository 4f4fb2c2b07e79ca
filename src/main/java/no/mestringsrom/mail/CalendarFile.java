package no.mestringsrom.mail;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.DaylightSavingsTime;
import biweekly.component.Observance;
import biweekly.component.StandardTime;
import biweekly.component.VEvent;
import biweekly.component.VTimezone;
import biweekly.io.TimezoneAssignment;
import biweekly.parameter.Feature;
import biweekly.property.Classification;
import biweekly.property.Conference;
import biweekly.property.Method;
import biweekly.property.Status;
import biweekly.util.DateTimeComponents;
import biweekly.util.DayOfWeek;
import biweekly.util.Frequency;
import biweekly.util.Recurrence;
import biweekly.util.UtcOffset;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import no.mestringsrom.texts.Language;

/**
 * The iCalendar file (RFC 5545, with the conference link of RFC 7986) of a course's meetings. Published, not a request:
 * one mail carries all meetings, and nobody has to answer. Times are those of the clock on the wall in Oslo.
 */
final class CalendarFile {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final Instant SEQUENCE_ZERO = Instant.parse("2020-01-01T00:00:00Z");

    /**
     * @param uid the same for the same meeting and person, however often it is sent
     * @param summary shows in calendars that others see: names no course
     */
    record Meeting(
            String uid, LocalDateTime startsAt, Duration length, String summary, String description, URI conference) {}

    private CalendarFile() {}

    /**
     * Enters meetings, or changes them.
     *
     * @param organizer e-mail address
     * @param now becomes time stamp and sequence, so that a later file replaces an earlier one
     */
    static String of(List<Meeting> meetings, String organizer, Language language, Instant now) {
        return write(Method.PUBLISH, meetings, organizer, language, now);
    }

    /** Takes meetings away that were entered before. */
    static String cancelling(List<Meeting> meetings, String organizer, Language language, Instant now) {
        return write(Method.CANCEL, meetings, organizer, language, now);
    }

    /** Whether a file takes meetings away. */
    static boolean cancels(String file) {
        return file.contains("\nMETHOD:" + Method.CANCEL);
    }

    private static String write(
            String method, List<Meeting> meetings, String organizer, Language language, Instant now) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Mestringsrom//" + language.tag().toUpperCase(Locale.ROOT));
        calendar.setMethod(method);
        calendar.getTimezoneInfo().setDefaultTimezone(new TimezoneAssignment(TimeZone.getTimeZone(OSLO), oslo()));
        for (Meeting meeting : meetings) {
            VEvent event = event(meeting, language, now);
            event.setOrganizer(organizer);
            if (method.equals(Method.CANCEL)) {
                event.setSequence(sequence(now) + 1);
                event.setStatus(Status.cancelled());
            }
            calendar.addEvent(event);
        }
        return Biweekly.write(calendar).go();
    }

    /** In seconds: what follows within one of them is a cancellation, and comes one higher. */
    private static int sequence(Instant now) {
        return (int) (now.getEpochSecond() - SEQUENCE_ZERO.getEpochSecond());
    }

    private static VEvent event(Meeting meeting, Language language, Instant now) {
        VEvent event = new VEvent();
        event.setUid(meeting.uid());
        event.setSequence(sequence(now));
        event.setDateTimeStamp(Date.from(now));
        Instant start = meeting.startsAt().atZone(OSLO).toInstant();
        event.setDateStart(Date.from(start));
        event.setDateEnd(Date.from(start.plus(meeting.length())));
        event.setSummary(meeting.summary()).setLanguage(language.tag());
        event.setDescription(meeting.description()).setLanguage(language.tag());
        event.setUrl(meeting.conference().toString());
        Conference conference = new Conference(meeting.conference().toString());
        conference.getFeatures().addAll(List.of(Feature.AUDIO, Feature.VIDEO));
        event.addConference(conference);
        event.setClassification(Classification.PRIVATE);
        event.setStatus(Status.confirmed());
        return event;
    }

    /** Clocks go an hour forward at two on the last Sunday of March, and back at three on the last of October. */
    private static VTimezone oslo() {
        VTimezone zone = new VTimezone(OSLO.getId());
        zone.addDaylightSavingsTime(
                turn(new DaylightSavingsTime(), new DateTimeComponents(1996, 3, 31, 2, 0, 0, false), 1, 2, "CEST", 3));
        zone.addStandardTime(
                turn(new StandardTime(), new DateTimeComponents(1996, 10, 27, 3, 0, 0, false), 2, 1, "CET", 10));
        return zone;
    }

    private static <T extends Observance> T turn(
            T observance, DateTimeComponents first, int hoursBefore, int hoursAfter, String name, int month) {
        observance.setDateStart(first);
        observance.setTimezoneOffsetFrom(new UtcOffset(true, hoursBefore, 0));
        observance.setTimezoneOffsetTo(new UtcOffset(true, hoursAfter, 0));
        observance.addTimezoneName(name);
        observance.setRecurrenceRule(new Recurrence.Builder(Frequency.YEARLY)
                .byMonth(month)
                .byDay(-1, DayOfWeek.SUNDAY)
                .build());
        return observance;
    }
}
