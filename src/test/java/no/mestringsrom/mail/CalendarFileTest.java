package no.mestringsrom.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.Temporal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStart;
import no.mestringsrom.texts.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarFileTest {

    static final Instant NOW = Instant.parse("2026-03-09T12:00:00Z");
    static final URI LINK = URI.create("https://mestringsrom.example/p/abc");

    @Test
    void isReadByAnotherLibraryWithTheSameMeaning() throws Exception {
        String file = CalendarFile.of(
                List.of(
                        new CalendarFile.Meeting(
                                "a@x",
                                0,
                                LocalDateTime.of(2026, 3, 24, 18, 0),
                                Duration.ofMinutes(120),
                                "Gruppesamling 1 av 2",
                                "Slik blir du med;\nførst: trykk på lenken, så – vent",
                                LINK,
                                "Bli med på video",
                                "Rådhuset, 2. etasje; møterom «Å»"),
                        meeting("b@x", 0, LocalDateTime.of(2026, 3, 31, 18, 0), 90)),
                "post@eksempel.no",
                Language.BOKMAL,
                NOW);

        Calendar calendar = new CalendarBuilder().build(new StringReader(file));
        calendar.validate();
        assertThat(calendar.getMethod().getValue()).isEqualTo("PUBLISH");
        List<VEvent> events = calendar.getComponents(Component.VEVENT);
        assertThat(events)
                .extracting(event -> event.getUid().orElseThrow().getValue())
                .containsExactly("a@x", "b@x");
        VEvent first = events.getFirst();
        assertThat(first.getSummary().getValue()).isEqualTo("Gruppesamling 1 av 2");
        assertThat(first.getDescription().getValue()).isEqualTo("Slik blir du med;\nførst: trykk på lenken, så – vent");
        assertThat(first.getUrl().getUri()).isEqualTo(LINK);
        assertThat(first.<Property>getRequiredProperty("CONFERENCE")).satisfies(conference -> {
            assertThat(conference.getValue()).isEqualTo(LINK.toString());
            assertThat(conference.getParameter("VALUE").orElseThrow().getValue())
                    .isEqualTo("URI");
            assertThat(conference.getParameter("FEATURE").orElseThrow().getValue())
                    .isEqualTo("AUDIO,VIDEO");
            assertThat(conference.getParameter("LABEL").orElseThrow().getValue())
                    .isEqualTo("Bli med på video");
        });
        assertThat(file.lines().mapToInt(line -> line.getBytes(StandardCharsets.UTF_8).length))
                .as("lines are folded")
                .allMatch(length -> length <= 75);
        assertThat(first.<Property>getRequiredProperty("CLASS").getValue()).isEqualTo("PRIVATE");
        assertThat(first.<Property>getRequiredProperty("ORGANIZER").getValue()).isEqualTo("mailto:post@eksempel.no");

        // Clocks go forward between the two: winter time for the first, summer time for the second.
        assertThat(start(first)).isEqualTo(Instant.parse("2026-03-24T17:00:00Z"));
        assertThat(end(first)).isEqualTo(Instant.parse("2026-03-24T19:00:00Z"));
        assertThat(start(events.get(1))).isEqualTo(Instant.parse("2026-03-31T16:00:00Z"));
        assertThat(end(events.get(1))).isEqualTo(Instant.parse("2026-03-31T17:30:00Z"));
        assertThat(file.replace("\r\n ", "")).contains("DTSTART;TZID=Europe/Oslo:20260324T180000");
    }

    /** As a calendar program does: it knows entries by their UID, and a higher sequence has the last word. */
    private static final class Program {

        final Map<String, VEvent> entries = new HashMap<>();

        void take(String file) throws Exception {
            for (String object : CalendarFile.objects(file)) {
                Calendar calendar = new CalendarBuilder().build(new StringReader(object));
                calendar.validate();
                assertThat(calendar.getMethod().getValue()).isEqualTo(CalendarFile.method(object));
                List<VEvent> events = calendar.getComponents(Component.VEVENT);
                for (VEvent event : events) {
                    take(event, calendar.getMethod().getValue().equals("CANCEL"));
                }
            }
        }

        private void take(VEvent event, boolean cancels) {
            String uid = event.getUid().orElseThrow().getValue();
            VEvent known = entries.get(uid);
            if (known != null && sequence(event) <= sequence(known)) {
                return;
            }
            if (cancels) {
                assertThat(event.getStatus().getValue()).isEqualTo("CANCELLED");
                entries.remove(uid);
            } else {
                entries.put(uid, event);
            }
        }

        private static int sequence(VEvent event) {
            return event.getSequence().getSequenceNo();
        }
    }

    @Test
    void replacesInACalendarWhatIsMovedAndTakesAwayWhatIsCancelled() throws Exception {
        Program program = new Program();
        CalendarFile.Meeting first = meeting("a@x", 3, LocalDateTime.of(2026, 3, 24, 18, 0), 120);
        CalendarFile.Meeting second = meeting("b@x", 3, LocalDateTime.of(2026, 3, 31, 18, 0), 120);
        program.take(CalendarFile.of(List.of(first, second), "post@eksempel.no", Language.BOKMAL, NOW));
        VEvent entered = program.entries.get("a@x");

        program.take(CalendarFile.of(List.of(first), "post@eksempel.no", Language.BOKMAL, NOW.plusSeconds(60)));
        assertThat(program.entries.get("a@x")).as("nothing has changed").isSameAs(entered);

        CalendarFile.Meeting moved = meeting("a@x", 4, LocalDateTime.of(2026, 3, 25, 19, 0), 120);
        program.take(CalendarFile.of(List.of(moved), "post@eksempel.no", Language.BOKMAL, NOW));
        assertThat(start(program.entries.get("a@x"))).isEqualTo(Instant.parse("2026-03-25T18:00:00Z"));
        assertThat(program.entries).hasSize(2);

        // The mail before comes late.
        program.take(CalendarFile.of(List.of(first), "post@eksempel.no", Language.BOKMAL, NOW));
        assertThat(start(program.entries.get("a@x"))).isEqualTo(Instant.parse("2026-03-25T18:00:00Z"));

        program.take(CalendarFile.cancelling(
                List.of(moved, second), "post@eksempel.no", "kari@eksempel.no", Language.BOKMAL, NOW));
        assertThat(program.entries).isEmpty();
    }

    /** RFC 5546, 3.2.5: one cancellation is about one meeting, and says to whom. */
    @Test
    void takesEachMeetingAwayInAnObjectOfItsOwn() throws Exception {
        String cancelled = CalendarFile.cancelling(
                List.of(
                        meeting("a@x", 0, LocalDateTime.of(2026, 3, 24, 18, 0), 120),
                        meeting("b@x", 0, LocalDateTime.of(2026, 3, 31, 18, 0), 120)),
                "post@eksempel.no",
                "kari@eksempel.no",
                Language.BOKMAL,
                NOW);

        assertThat(CalendarFile.objects(cancelled)).hasSize(2).allSatisfy(object -> {
            assertThat(CalendarFile.method(object)).isEqualTo("CANCEL");
            assertThat(object).containsOnlyOnce("BEGIN:VEVENT").contains("mailto:kari@eksempel.no");
        });
    }

    /** On 29 March 2026 clocks go from two to three, on 25 October from three back to two. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-29T01:30, 60, 2026-03-29T00:30:00Z",
        "2026-03-29T03:00, 90, 2026-03-29T01:00:00Z",
        "2026-10-25T01:30, 60, 2026-10-24T23:30:00Z",
        "2026-10-25T01:30, 150, 2026-10-24T23:30:00Z",
        "2026-10-25T02:30, 60, 2026-10-25T00:30:00Z",
        "2026-10-25T02:30, 90, 2026-10-25T00:30:00Z",
        "2026-10-25T03:00, 60, 2026-10-25T02:00:00Z"
    })
    void isRightInTheNightsWhenClocksAreChanged(LocalDateTime starts, int minutes, Instant moment) throws Exception {
        String file =
                CalendarFile.of(List.of(meeting("a@x", 0, starts, minutes)), "post@eksempel.no", Language.BOKMAL, NOW);

        VEvent event = (VEvent) new CalendarBuilder()
                .build(new StringReader(file))
                .getComponents(Component.VEVENT)
                .getFirst();
        assertThat(start(event)).isEqualTo(moment);
        Instant end = event.getDuration() == null
                ? end(event)
                : moment.plus((Duration) event.getDuration().getDuration());
        assertThat(end).isEqualTo(moment.plus(Duration.ofMinutes(minutes)));
    }

    private static CalendarFile.Meeting meeting(String uid, long revision, LocalDateTime starts, int minutes) {
        return new CalendarFile.Meeting(
                uid, revision, starts, Duration.ofMinutes(minutes), "Gruppesamling", "…", LINK, "Bli med på video", "");
    }

    @Test
    void carriesTheRulesOfOsloThatTheJdkKnows() throws Exception {
        String file = CalendarFile.of(
                List.of(meeting("a@x", 0, LocalDateTime.of(2026, 3, 24, 18, 0), 120)),
                "post@eksempel.no",
                Language.BOKMAL,
                NOW);

        Calendar calendar = new CalendarBuilder().build(new StringReader(file));
        VTimeZone zone = (VTimeZone) calendar.getComponent(Component.VTIMEZONE).orElseThrow();
        var oslo = ZoneId.of("Europe/Oslo").getRules();
        for (OffsetDateTime day = OffsetDateTime.parse("2026-01-01T11:00:00Z");
                day.getYear() < 2030;
                day = day.plusDays(7)) {
            var observance = zone.getApplicableObservance(day);
            assertThat(observance
                            .<net.fortuna.ical4j.model.property.TzOffsetTo>getRequiredProperty("TZOFFSETTO")
                            .getOffset())
                    .as("%s", day)
                    .isEqualTo(oslo.getOffset(day.toInstant()));
        }
    }

    static Instant start(VEvent event) {
        return instant(event.<DtStart<Temporal>>getRequiredProperty("DTSTART").getDate());
    }

    static Instant end(VEvent event) {
        return instant(event.<DtEnd<Temporal>>getRequiredProperty("DTEND").getDate());
    }

    private static Instant instant(Temporal temporal) {
        return Instant.from(temporal);
    }
}
