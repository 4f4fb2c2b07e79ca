package no.mestringsrom.course;

import static no.mestringsrom.course.SessionStart.ZONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import no.mestringsrom.course.CourseRefused.Reason;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionStartTest {

    private static final Instant NOW = Instant.parse("2026-03-09T12:00:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-29T02:00", "2026-03-29T02:30", "2026-03-29T02:59"})
    @DisplayName("The hour that the night of 29 March skips is refused, with the times on both sides of it")
    void refusesTheHourThatDoesNotExist(LocalDateTime skipped) {
        assertThatExceptionOfType(CourseRefused.class)
                .isThrownBy(() -> SessionStart.check(skipped, ZONE, NOW))
                .satisfies(refused -> {
                    assertThat(refused.reason()).isEqualTo(Reason.START_DOES_NOT_EXIST);
                    assertThat(refused.arguments())
                            .containsExactly(
                                    LocalDate.of(2026, 3, 29),
                                    skipped.toLocalTime(),
                                    LocalTime.of(2, 0),
                                    LocalTime.of(3, 0));
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-29T01:59", "2026-03-29T03:00", "2026-10-25T02:30", "2026-03-09T13:01"})
    void takesTimesThatExist(LocalDateTime start) {
        assertThatCode(() -> SessionStart.check(start, ZONE, NOW)).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("Of the hour that comes twice on 25 October the first is meant, which is still summer time")
    void meansTheFirstOfTheHourThatComesTwice() {
        LocalDateTime twice = LocalDateTime.parse("2026-10-25T02:30");

        assertThat(SessionStart.moment(twice, ZONE)).isEqualTo("2026-10-25T00:30:00Z");
        assertThat(SessionStart.comesTwice(twice, ZONE)).isTrue();
        assertThat(SessionStart.comesTwice(LocalDateTime.parse("2026-10-25T03:00"), ZONE))
                .isFalse();
        assertThat(SessionStart.comesTwice(LocalDateTime.parse("2026-03-29T02:30"), ZONE))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-09T13:00", "2026-03-08T18:00", "1926-03-09T18:00"})
    void refusesWhatIsPast(LocalDateTime start) {
        assertThatExceptionOfType(CourseRefused.class)
                .isThrownBy(() -> SessionStart.check(start, ZONE, NOW))
                .satisfies(refused -> {
                    assertThat(refused.reason()).isEqualTo(Reason.STARTS_IN_THE_PAST);
                    assertThat(refused.arguments()).containsExactly(start.toLocalDate(), start.toLocalTime());
                });
    }

    @Test
    void refusesAYearThatIsASlipOfTheFinger() {
        assertThatCode(() -> SessionStart.check(LocalDateTime.parse("2029-03-09T13:00"), ZONE, NOW))
                .doesNotThrowAnyException();
        assertThatExceptionOfType(CourseRefused.class)
                .isThrownBy(() -> SessionStart.check(LocalDateTime.parse("2029-03-09T13:01"), ZONE, NOW))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.STARTS_TOO_FAR_AHEAD));
    }
}
