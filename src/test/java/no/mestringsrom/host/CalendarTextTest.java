package no.mestringsrom.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Read at noon UTC on Monday 9 March 2026, for a year ahead. */
class CalendarTextTest {

    private static final Instant NOW = Instant.parse("2026-03-09T12:00:00Z");
    private static final String ZONE = """
            BEGIN:VTIMEZONE
            TZID:W. Europe Standard Time
            BEGIN:STANDARD
            DTSTART:16010101T030000
            TZOFFSETFROM:+0200
            TZOFFSETTO:+0100
            RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
            END:STANDARD
            BEGIN:DAYLIGHT
            DTSTART:16010101T020000
            TZOFFSETFROM:+0100
            TZOFFSETTO:+0200
            RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
            END:DAYLIGHT
            END:VTIMEZONE
            """;

    @Test
    void momentsZonesAndTimesWithoutZone() throws Exception {
        assertThat(busy(event("DTSTART:20260310T170000Z\nDTEND:20260310T180000Z")))
                .containsExactly(busy("2026-03-10T18:00", "2026-03-10T19:00"));
        assertThat(busy(event("DTSTART;TZID=Europe/Oslo:20260410T170000\nDTEND;TZID=Europe/Oslo:20260410T180000")))
                .containsExactly(busy("2026-04-10T17:00", "2026-04-10T18:00"));
        assertThat(busy(event("DTSTART:20260410T170000\nDURATION:PT1H30M")))
                .containsExactly(busy("2026-04-10T17:00", "2026-04-10T18:30"));
        assertThat(busy(ZONE
                        + event("DTSTART;TZID=W. Europe Standard Time:20260410T170000\n"
                                + "DTEND;TZID=W. Europe Standard Time:20260410T180000")))
                .containsExactly(busy("2026-04-10T17:00", "2026-04-10T18:00"));
    }

    @Test
    void daysGoFromMidnightToMidnightInOslo() throws Exception {
        assertThat(busy(event("DTSTART;VALUE=DATE:20260329")))
                .containsExactly(busy("2026-03-29T00:00", "2026-03-30T00:00"));
        assertThat(busy(event("DTSTART;VALUE=DATE:20261024\nDTEND;VALUE=DATE:20261027")))
                .containsExactly(busy("2026-10-24T00:00", "2026-10-27T00:00"));
        assertThat(busy(event("DTSTART;VALUE=DATE:20260401\nRRULE:FREQ=WEEKLY;COUNT=2")))
                .containsExactly(
                        busy("2026-04-01T00:00", "2026-04-02T00:00"), busy("2026-04-08T00:00", "2026-04-09T00:00"));
    }

    /** A weekly hour stays at the same time on the wall when clocks change. */
    @Test
    void whatComesAgainComesAtTheSameTimeOnTheWall() throws Exception {
        assertThat(busy(event("DTSTART;TZID=Europe/Oslo:20200106T170000\nDTEND;TZID=Europe/Oslo:20200106T180000\n"
                        + "RRULE:FREQ=WEEKLY;UNTIL=20260406T220000Z\n"
                        + "EXDATE;TZID=Europe/Oslo:20260323T170000")))
                .containsExactly(
                        busy("2026-03-09T17:00", "2026-03-09T18:00"),
                        busy("2026-03-16T17:00", "2026-03-16T18:00"),
                        busy("2026-03-30T17:00", "2026-03-30T18:00"),
                        busy("2026-04-06T17:00", "2026-04-06T18:00"));
    }

    @Test
    void oneOfManyThatWasMovedOrCancelledIsNotWhereItWas() throws Exception {
        String weekly =
                event("UID:a\nDTSTART;TZID=Europe/Oslo:20260316T170000\nDTEND;TZID=Europe/Oslo:20260316T180000\n"
                        + "RRULE:FREQ=WEEKLY;COUNT=3");
        String moved = event("UID:a\nRECURRENCE-ID;TZID=Europe/Oslo:20260323T170000\n"
                + "DTSTART;TZID=Europe/Oslo:20260324T090000\nDTEND;TZID=Europe/Oslo:20260324T100000");
        String cancelled = event("UID:a\nRECURRENCE-ID;TZID=Europe/Oslo:20260330T170000\nSTATUS:CANCELLED\n"
                + "DTSTART;TZID=Europe/Oslo:20260330T170000\nDTEND;TZID=Europe/Oslo:20260330T180000");

        assertThat(busy(weekly + moved + cancelled))
                .containsExactly(
                        busy("2026-03-16T17:00", "2026-03-16T18:00"), busy("2026-03-24T09:00", "2026-03-24T10:00"));
    }

    @Test
    void whatTakesNoTimeIsOverOrOurOwnDoesNotCount() throws Exception {
        assertThat(busy(event("DTSTART:20260310T170000Z\nDTEND:20260310T180000Z\nTRANSP:TRANSPARENT")
                        + event("DTSTART:20260310T170000Z\nDTEND:20260310T180000Z\nSTATUS:CANCELLED")
                        + event("UID:mestringsrom-1\nDTSTART:20260310T170000Z\nDTEND:20260310T180000Z")
                        + event("DTSTART:20260309T100000Z\nDTEND:20260309T120000Z")
                        + event("DTSTART:20280309T100000Z\nDTEND:20280309T120000Z")
                        + event("DTSTART:20260310T180000Z\nDTEND:20260310T170000Z")
                        + event("SUMMARY:Uten tid")))
                .isEmpty();
    }

    @Test
    void whatIsGoingOnCountsFromNow() throws Exception {
        assertThat(busy(event("DTSTART:20260309T100000Z\nDTEND:20260309T140000Z")))
                .containsExactly(busy("2026-03-09T13:00", "2026-03-09T15:00"));
    }

    @Test
    void freeAndBusyIsRead() throws Exception {
        assertThat(busy(
                        "BEGIN:VFREEBUSY\nFREEBUSY;FBTYPE=BUSY:20260310T170000Z/PT1H,20260311T170000Z/20260311T180000Z\n"
                                + "FREEBUSY;FBTYPE=FREE:20260312T170000Z/PT1H\nEND:VFREEBUSY\n"))
                .containsExactly(
                        busy("2026-03-10T18:00", "2026-03-10T19:00"), busy("2026-03-11T18:00", "2026-03-11T19:00"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html><body>Logg inn</body></html>",
                "{\"a\":1}",
                "\u0000\u0001\u0002",
                "BEGIN:VCARD\nEND:VCARD"
            })
    void whatIsNoCalendarIsSaidToBeNone(String text) {
        assertThatExceptionOfType(CalendarUnreadable.class)
                .isThrownBy(() -> CalendarText.busy(text, NOW, NOW.plus(Duration.ofDays(366))))
                .extracting(CalendarUnreadable::problem)
                .isEqualTo(CalendarProblem.NO_CALENDAR);
    }

    /** Rules that would keep a machine counting. */
    @ParameterizedTest
    @Timeout(20)
    @ValueSource(
            strings = {
                "FREQ=SECONDLY",
                "FREQ=MINUTELY;INTERVAL=1",
                "FREQ=HOURLY",
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
                "FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=2",
                "FREQ=NONSENSE",
                "nonsense"
            })
    void rulesThatNeverEndOrNeverMeetAreLeft(String rule) throws Exception {
        assertThat(busy(event("DTSTART:00010101T000000Z\nDTEND:00010101T010000Z\nRRULE:" + rule)))
                .hasSizeLessThan(3);
    }

    @Test
    @Timeout(30)
    void aDayThatComesAgainForEverIsReadForAYear() throws Exception {
        assertThat(busy(event("DTSTART:19000101T120000Z\nDTEND:19000101T130000Z\nRRULE:FREQ=DAILY")))
                .hasSizeBetween(365, 367);
    }

    @Test
    void itsTitlesAreNowhere() throws Exception {
        assertThat(busy(event("SUMMARY:Time hos legen\nDTSTART:20260310T170000Z\nDTEND:20260310T180000Z"))
                        .toString())
                .doesNotContain("legen");
    }

    private static List<BusyTime> busy(String inside) throws CalendarUnreadable {
        String text = "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//test\n" + inside + "END:VCALENDAR\n";
        return CalendarText.busy(text.replace("\n", "\r\n"), NOW, NOW.plus(Duration.ofDays(366)));
    }

    private static String event(String lines) {
        return "BEGIN:VEVENT\n" + lines + "\nEND:VEVENT\n";
    }

    private static BusyTime busy(String from, String to) {
        return new BusyTime(
                LocalDateTime.parse(from).atZone(Availability.ZONE).toInstant(),
                LocalDateTime.parse(to).atZone(Availability.ZONE).toInstant());
    }
}
