package no.mestringsrom.mail;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.DaylightSavingsTime;
import biweekly.component.Observance;
import biweekly.component.StandardTime;
import biweekly.component.VEvent;
import biweekly.component.VTimezone;
import biweekly.io.TimezoneAssignment;
import biweekly.io.text.ICalWriter;
import biweekly.parameter.Feature;
import biweekly.property.Attendee;
import biweekly.property.Classification;
import biweekly.property.Conference;
import biweekly.property.Method;
import biweekly.property.Status;
import biweekly.util.DateTimeComponents;
import biweekly.util.DayOfWeek;
import biweekly.util.Frequency;
import biweekly.util.Recurrence;
import biweekly.util.UtcOffset;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Collectors;
import no.mestringsrom.texts.Language;
import org.jspecify.annotations.Nullable;

/**
 * The iCalendar file (RFC 5545, with the conference link of RFC 7986) of a course's meetings. Published, not a request:
 * one mail carries all meetings, and nobody has to answer. Times are those of the clock on the wall in Oslo; an end that
 * comes twice that night is told by the length. Meetings are taken away in one object each: a cancellation is about one
 * (RFC 5546, 3.2.5).
 */
final class CalendarFile {

    /** Key of what a letter says of {@link #cancelling}, by the number of meetings: each is an object, and some programs look at one alone. */
    static final String TAKES_OUT = "mail.CalendarFile.takesOut";

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final int LINE = 36;
    private static final String BEGIN = "BEGIN:VCALENDAR";

    /**
     * @param uid the same for the same meeting and person, however often it is sent
     * @param revision higher after every change of the meeting
     * @param summary shows in calendars that others see: names no course
     * @param label what the way in is called
     * @param place where one goes to; empty for a meeting that is on video alone
     */
    record Meeting(
            String uid,
            long revision,
            LocalDateTime startsAt,
            Duration length,
            String summary,
            String description,
            URI conference,
            String label,
            String place) {}

    private CalendarFile() {}

    /**
     * Enters meetings, or changes them.
     *
     * @param organizer e-mail address
     * @param now becomes the time stamp
     */
    static String of(List<Meeting> meetings, String organizer, Language language, Instant now) {
        return write(calendar(Method.PUBLISH, language), meetings, organizer, language, now);
    }

    /**
     * Takes meetings away that were entered before.
     *
     * @param attendee e-mail address of whoever gets the file; null if it is not known
     */
    static String cancelling(
            List<Meeting> meetings, String organizer, @Nullable String attendee, Language language, Instant now) {
        return meetings.stream()
                .map(meeting -> {
                    ICalendar calendar = calendar(Method.CANCEL, language);
                    VEvent event = event(meeting, language, now);
                    event.setOrganizer(organizer);
                    if (attendee != null) {
                        event.addAttendee(new Attendee(null, attendee));
                    }
                    event.setSequence(sequence(meeting) + 1);
                    event.setStatus(Status.cancelled());
                    calendar.addEvent(event);
                    return write(calendar);
                })
                .collect(Collectors.joining());
    }

    /** The objects in a file, each a file of its own. */
    static List<String> objects(String file) {
        return Arrays.stream(file.split("(?m)(?=^" + BEGIN + ")"))
                .filter(object -> !object.isBlank())
                .toList();
    }

    /** The method of an object: what the MIME part that carries it has to say too. */
    static String method(String object) {
        return object.contains("\nMETHOD:" + Method.CANCEL) ? Method.CANCEL : Method.PUBLISH;
    }

    private static ICalendar calendar(String method, Language language) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Mestringsrom//" + language.tag().toUpperCase(Locale.ROOT));
        calendar.setMethod(method);
        calendar.getTimezoneInfo().setDefaultTimezone(new TimezoneAssignment(TimeZone.getTimeZone(OSLO), oslo()));
        return calendar;
    }

    private static String write(
            ICalendar calendar, List<Meeting> meetings, String organizer, Language language, Instant now) {
        for (Meeting meeting : meetings) {
            VEvent event = event(meeting, language, now);
            event.setOrganizer(organizer);
            calendar.addEvent(event);
        }
        return write(calendar);
    }

    /** A line is 75 octets at most, and the library counts characters, of which ours take two at most. */
    private static String write(ICalendar calendar) {
        StringWriter file = new StringWriter();
        try (ICalWriter writer = new ICalWriter(file, ICalVersion.V2_0)) {
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(LINE);
            writer.write(calendar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toString();
    }

    /** The same as long as nothing has changed; a cancellation comes one higher than what it takes away. */
    private static int sequence(Meeting meeting) {
        return Math.toIntExact(2 * meeting.revision());
    }

    private static VEvent event(Meeting meeting, Language language, Instant now) {
        VEvent event = new VEvent();
        event.setUid(meeting.uid());
        event.setSequence(sequence(meeting));
        event.setDateTimeStamp(Date.from(now));
        Instant start = meeting.startsAt().atZone(OSLO).toInstant();
        event.setDateStart(Date.from(start));
        LocalDateTime end = start.plus(meeting.length()).atZone(OSLO).toLocalDateTime();
        if (OSLO.getRules().getValidOffsets(end).size() == 1) {
            event.setDateEnd(Date.from(start.plus(meeting.length())));
        } else {
            event.setDuration(biweekly.util.Duration.fromMillis(meeting.length().toMillis()));
        }
        event.setSummary(meeting.summary()).setLanguage(language.tag());
        event.setDescription(meeting.description()).setLanguage(language.tag());
        event.setUrl(meeting.conference().toString());
        if (!meeting.place().isEmpty()) {
            event.setLocation(meeting.place());
        }
        Conference conference = new Conference(meeting.conference().toString());
        conference.getFeatures().addAll(List.of(Feature.AUDIO, Feature.VIDEO));
        conference.setParameter("VALUE", "URI");
        conference.setLabel(meeting.label());
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
