package no.mestringsrom.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import no.mestringsrom.exchange.SessionRole;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Seasons that nobody thought out: whatever they are, no proposal breaks a rule. */
class SeasonSolverTest {

    @RepeatedTest(8)
    @DisplayName(
            "Neither the solver nor the search breaks a rule, as an independent check sees it, and the solver is no worse")
    void keepsEveryRule(RepetitionInfo seed) {
        Season season = RandomSeason.of(seed.getCurrentRepetition(), 14, 5, 9, 14);

        Map<OpenCourse, List<Candidate>> oneByOne = TeamSearch.oneByOne(season);
        Map<OpenCourse, List<Candidate>> solved =
                new SeasonSolver(Duration.ofMillis(700), Duration.ofMillis(400)).solve(season);

        assertThat(BrokenRules.in(oneByOne)).isEmpty();
        assertThat(BrokenRules.in(solved)).isEmpty();
        assertThat(lacking(solved)).isLessThanOrEqualTo(lacking(oneByOne));
        if (lacking(solved) == lacking(oneByOne)) {
            assertThat(Preferences.season(solved)).isGreaterThanOrEqualTo(Preferences.season(oneByOne));
        }
        for (OpenCourse course : season.courses()) {
            TeamSearch.best(season, course, 3)
                    .forEach(team -> assertThat(BrokenRules.in(Map.of(course, team.people())))
                            .isEmpty());
        }
    }

    @RepeatedTest(4)
    @DisplayName("What the solver counts is what the preferences say")
    void countsAsThePreferencesDo(RepetitionInfo seed) {
        Season season = RandomSeason.of(100 + seed.getCurrentRepetition(), 10, 4, 8, 12);

        SeasonPlan plan = new SeasonSolver(Duration.ofMillis(400), Duration.ofMillis(300)).plan(season);

        assertThat(plan.getScore()).isNotNull();
        assertThat(plan.getScore().softScore()).isEqualTo(Preferences.season(plan.teams()));
        assertThat(plan.getScore().mediumScore()).isEqualTo(-possibleToFill(season, plan.teams()));
        assertThat(plan.getScore().hardScore()).isZero();
    }

    @Test
    void aSeasonWithNobodyInItIsSolvedAtOnce() {
        Season season = RandomSeason.of(1, 5, 4, 0, 0);

        assertThat(new SeasonSolver(Duration.ofSeconds(20), Duration.ofSeconds(20)).solve(season))
                .hasSize(5)
                .allSatisfy((course, team) -> assertThat(team).isEmpty());
    }

    @Test
    @Timeout(15)
    void stoppedBeforeItBeginsItGivesWhatItWouldBeginWith() {
        Season season = RandomSeason.of(1, 14, 5, 9, 14);
        SeasonSolver solver = new SeasonSolver(Duration.ofSeconds(30), Duration.ofSeconds(30));

        solver.stop();

        Map<OpenCourse, List<Candidate>> oneByOne = TeamSearch.oneByOne(season);
        solver.solve(season)
                .forEach((course, team) ->
                        assertThat(team).containsExactlyInAnyOrderElementsOf(oneByOne.getOrDefault(course, List.of())));
    }

    private static long lacking(Map<OpenCourse, List<Candidate>> teams) {
        return teams.values().stream()
                .mapToLong(team ->
                        2 - team.stream().map(Candidate::role).distinct().count())
                .sum();
    }

    private static long possibleToFill(Season season, Map<OpenCourse, List<Candidate>> teams) {
        return season.courses().stream()
                .mapToLong(course -> java.util.stream.Stream.of(SessionRole.PROFESSIONAL, SessionRole.EXPERIENCED_USER)
                        .filter(role -> teams.getOrDefault(course, List.of()).stream()
                                .noneMatch(person -> person.role() == role))
                        .count())
                .sum();
    }
}
