package no.mestringsrom.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerTimeTest {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    @ParameterizedTest
    @CsvSource({
        // Two days, by day.
        "2026-03-09T12:00, 2026-04-01T18:00, 2026-03-11T12:00",
        // In the evening and in the night it is good until the morning.
        "2026-03-09T20:30, 2026-04-01T18:00, 2026-03-12T10:00",
        "2026-03-09T03:00, 2026-04-01T18:00, 2026-03-11T10:00",
        // Over the change to summer time by the clock on the wall.
        "2026-03-28T03:00, 2026-04-20T18:00, 2026-03-30T10:00",
        // Near the start: half of what is left.
        "2026-03-09T10:00, 2026-03-11T10:00, 2026-03-10T10:00",
        "2026-03-09T12:00, 2026-03-09T18:00, 2026-03-09T15:00",
        // A night before the start leaves the morning; a start before that is the end of it.
        "2026-03-09T20:00, 2026-03-10T12:00, 2026-03-10T10:00",
        "2026-03-09T20:00, 2026-03-10T09:00, 2026-03-10T09:00",
        "2026-03-09T17:00, 2026-03-10T18:00, 2026-03-10T10:00"
    })
    void leavesTimeByDay(LocalDateTime now, LocalDateTime begins, LocalDateTime limit) {
        assertThat(AnswerTime.limit(
                        now.atZone(OSLO).toInstant(), begins.atZone(OSLO).toInstant()))
                .isEqualTo(limit.atZone(OSLO).toInstant());
    }

    @ParameterizedTest
    @CsvSource({
        // Two days, both of them days on which somebody is at work: the 13th is a Friday.
        "2026-03-10T12:00, 2026-04-01T18:00, 2026-03-12T12:00",
        "2026-03-13T14:00, 2026-04-01T18:00, 2026-03-17T14:00",
        "2026-03-12T16:00, 2026-04-01T18:00, 2026-03-16T16:00",
        "2026-03-12T12:00, 2026-04-01T18:00, 2026-03-16T15:00",
        "2026-03-14T11:00, 2026-04-01T18:00, 2026-03-17T11:00",
        // Near the start it is half of what is left, and yet not in a weekend.
        "2026-03-13T12:00, 2026-03-16T18:00, 2026-03-16T15:00",
        "2026-03-13T12:00, 2026-03-15T18:00, 2026-03-15T18:00",
        "2026-03-10T12:00, 2026-03-10T18:00, 2026-03-10T15:00",
        // Over the change to summer time by the clock on the wall.
        "2026-03-27T13:00, 2026-04-20T18:00, 2026-03-31T13:00"
    })
    void whoHasToBeRungIsNotLateBecauseOfAWeekend(LocalDateTime now, LocalDateTime begins, LocalDateTime limit) {
        assertThat(AnswerTime.limitOnThePhone(
                        now.atZone(OSLO).toInstant(), begins.atZone(OSLO).toInstant()))
                .isEqualTo(limit.atZone(OSLO).toInstant());
    }
}
