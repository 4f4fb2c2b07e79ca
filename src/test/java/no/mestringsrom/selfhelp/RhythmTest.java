package no.mestringsrom.selfhelp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.selfhelp.SelfHelpMember.Newcomer;
import no.mestringsrom.texts.Language;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** When a group meets, and what stands in its calendar. */
class RhythmTest {

    private static final LocalDateTime TUESDAY = LocalDateTime.parse("2026-03-17T18:00");
    private static final Instant BEFORE = Instant.parse("2026-03-10T12:00:00Z");

    @Test
    @DisplayName("Every second week at six stays at six when the clocks go forward, and the hour is another by the sun")
    void theWallClockIsPromised() {
        Rhythm rhythm = new Rhythm(TUESDAY, 2, 90);
        assertThat(rhythm.from(TUESDAY.plusMinutes(1), 2))
                .containsExactly(LocalDateTime.parse("2026-03-31T18:00"), LocalDateTime.parse("2026-04-14T18:00"));
        SelfHelpGroup group = group();
        group.meet(rhythm, BEFORE);
        assertThat(group.evenings())
                .extracting(SelfHelpEvening::start)
                .containsExactly(
                        Instant.parse("2026-03-17T17:00:00Z"),
                        Instant.parse("2026-03-31T16:00:00Z"),
                        Instant.parse("2026-04-14T16:00:00Z"));
    }

    @Test
    void isOfferedLengthsAndGapsOnly() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Rhythm(TUESDAY, 3, 90));
        assertThatIllegalArgumentException().isThrownBy(() -> new Rhythm(TUESDAY, 1, 29));
        assertThatIllegalArgumentException().isThrownBy(() -> new Rhythm(TUESDAY, 1, 181));
        for (LocalDateTime absurd : List.of(LocalDateTime.MIN, LocalDateTime.MAX, TUESDAY.withYear(1999))) {
            assertThatIllegalArgumentException().isThrownBy(() -> new Rhythm(absurd, 1, 60));
        }
    }

    @Test
    void theNextOneIsTheSameHoweverLongAgoTheFirstWas() {
        LocalDateTime first = TUESDAY.minusWeeks(52);
        for (int weeks : Rhythm.WEEKS) {
            Rhythm rhythm = new Rhythm(first, weeks, 60);
            assertThat(rhythm.from(TUESDAY, 2)).containsExactly(TUESDAY, TUESDAY.plusWeeks(weeks));
            assertThat(rhythm.from(TUESDAY.plusMinutes(1), 1)).containsExactly(TUESDAY.plusWeeks(weeks));
            assertThat(rhythm.from(TUESDAY.minusMinutes(1), 1)).containsExactly(TUESDAY);
            assertThat(rhythm.from(first.minusYears(1), 1)).containsExactly(first);
        }
    }

    @Test
    @DisplayName(
            "Agreeing anew keeps the evening that is on, moves those ahead, and lets one that was called off be held")
    void agreeingAnewPlansAnew() {
        SelfHelpGroup group = group();
        group.meet(new Rhythm(TUESDAY, 1, 90), BEFORE);
        EveningId first = group.evenings().getFirst().id();
        group.callOff(group.evenings().get(1).id(), true, BEFORE);
        Instant on = group.evenings().getFirst().start().plusSeconds(600);
        group.begin(first, on);

        group.meet(new Rhythm(TUESDAY.plusWeeks(1), 2, 60), on);

        assertThat(group.evenings())
                .extracting(
                        evening -> evening.startsAt().toLocalDate().toString(),
                        evening -> evening.evening().minutes())
                .containsExactly(
                        tuple("2026-03-17", 90),
                        tuple("2026-03-24", 60),
                        tuple("2026-04-07", 60),
                        tuple("2026-04-21", 60));
        assertThat(group.evenings()).noneMatch(SelfHelpEvening::isCalledOff);
        assertThat(group.evenings().getFirst().id()).isEqualTo(first);
    }

    @Test
    void planningAheadAddsWhatHasPassedAndForgetsWhatWasLongAgo() {
        SelfHelpGroup group = group();
        group.meet(new Rhythm(TUESDAY, 1, 90), BEFORE);
        assertThat(group.planAhead(BEFORE)).isFalse();

        Instant later = TUESDAY.plusDays(1).atZone(SelfHelpEvening.ZONE).toInstant();
        assertThat(group.planAhead(later)).isTrue();
        assertThat(group.evenings()).hasSize(4);
        assertThat(group.ahead(later)).hasSize(3);

        group.planAhead(later.plusSeconds(86_400L * 100));
        assertThat(group.evenings()).hasSize(3);
    }

    private static SelfHelpGroup group() {
        Newcomer somebody = new Newcomer("Kari", "kari@eksempel.no", null, Language.BOKMAL, false);
        return SelfHelpGroup.formed(
                new LearningServiceId(UUID.randomUUID()),
                Language.BOKMAL,
                "Gruppa vår",
                "",
                List.of(somebody, somebody),
                BEFORE);
    }
}
