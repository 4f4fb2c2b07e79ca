package no.mestringsrom.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.Temporal;
import java.util.List;
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

class CalendarFileTest {

    static final Instant NOW = Instant.parse("2026-03-09T12:00:00Z");
    static final URI LINK = URI.create("https://mestringsrom.example/p/abc");

    @Test
    void isReadByAnotherLibraryWithTheSameMeaning() throws Exception {
        String file = CalendarFile.of(
                List.of(
                        new CalendarFile.Meeting(
                                "a@x",
                                LocalDateTime.of(2026, 3, 24, 18, 0),
                                Duration.ofMinutes(120),
                                "Gruppesamling 1 av 2",
                                "Slik blir du med;\nførst: trykk på lenken, så – vent",
                                LINK),
                        new CalendarFile.Meeting(
                                "b@x",
                                LocalDateTime.of(2026, 3, 31, 18, 0),
                                Duration.ofMinutes(90),
                                "Gruppesamling 2 av 2",
                                "…",
                                LINK)),
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
        assertThat(first.<Property>getRequiredProperty("CONFERENCE").getValue()).isEqualTo(LINK.toString());
        assertThat(first.<Property>getRequiredProperty("CLASS").getValue()).isEqualTo("PRIVATE");
        assertThat(first.<Property>getRequiredProperty("ORGANIZER").getValue()).isEqualTo("mailto:post@eksempel.no");

        // Clocks go forward between the two: winter time for the first, summer time for the second.
        assertThat(start(first)).isEqualTo(Instant.parse("2026-03-24T17:00:00Z"));
        assertThat(end(first)).isEqualTo(Instant.parse("2026-03-24T19:00:00Z"));
        assertThat(start(events.get(1))).isEqualTo(Instant.parse("2026-03-31T16:00:00Z"));
        assertThat(end(events.get(1))).isEqualTo(Instant.parse("2026-03-31T17:30:00Z"));
        assertThat(file).contains("DTSTART;TZID=Europe/Oslo:20260324T180000");
    }

    @Test
    void cancelsWhatItEnteredEvenWithinTheSameSecond() throws Exception {
        List<CalendarFile.Meeting> meeting = List.of(new CalendarFile.Meeting(
                "a@x", LocalDateTime.of(2026, 3, 24, 18, 0), Duration.ofMinutes(120), "S", "D", LINK));

        String entered = CalendarFile.of(meeting, "post@eksempel.no", Language.BOKMAL, NOW);
        String cancelled = CalendarFile.cancelling(meeting, "post@eksempel.no", Language.BOKMAL, NOW);

        Calendar calendar = new CalendarBuilder().build(new StringReader(cancelled));
        calendar.validate();
        assertThat(calendar.getMethod().getValue()).isEqualTo("CANCEL");
        VEvent event = (VEvent) calendar.getComponents(Component.VEVENT).getFirst();
        assertThat(event.getUid().orElseThrow().getValue()).isEqualTo("a@x");
        assertThat(event.getStatus().getValue()).isEqualTo("CANCELLED");
        assertThat(sequence(cancelled)).isGreaterThan(sequence(entered));
        assertThat(sequence(CalendarFile.of(meeting, "post@eksempel.no", Language.BOKMAL, NOW.plusSeconds(2))))
                .isGreaterThan(sequence(cancelled));
        assertThat(CalendarFile.cancels(cancelled)).isTrue();
        assertThat(CalendarFile.cancels(entered)).isFalse();
    }

    private static int sequence(String file) throws Exception {
        return ((VEvent) new CalendarBuilder()
                        .build(new StringReader(file))
                        .getComponents(Component.VEVENT)
                        .getFirst())
                .getSequence()
                .getSequenceNo();
    }

    @Test
    void carriesTheRulesOfOsloThatTheJdkKnows() throws Exception {
        String file = CalendarFile.of(
                List.of(new CalendarFile.Meeting(
                        "a@x", LocalDateTime.of(2026, 3, 24, 18, 0), Duration.ofMinutes(120), "S", "D", LINK)),
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
