package no.mestringsrom.pairing;

import static no.mestringsrom.pairing.Somebody.MONDAY;
import static no.mestringsrom.pairing.Somebody.course;
import static no.mestringsrom.pairing.Somebody.experienced;
import static no.mestringsrom.pairing.Somebody.professional;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import no.mestringsrom.host.ReadinessStep;
import no.mestringsrom.template.TargetGroup;
import org.junit.jupiter.api.Test;

/** Each preference decides where nothing else does. */
class PreferencesTest {

    private static final Candidate PROFESSIONAL = professional().now();

    @Test
    void whoKnowsTheTargetGroupComesFirstAndThenWhoKnowsOneLikeIt() {
        Candidate same = experienced().knowing(TargetGroup.DIABETES).now();
        Candidate near = experienced().knowing(TargetGroup.HEART).now();
        Candidate neither = experienced().knowing(TargetGroup.FAMILIES).now();

        assertThat(chosen(PROFESSIONAL, neither, near, same))
                .contains(same, near)
                .doesNotContain(neither);
        assertThat(Preferences.fit(same, course())).isGreaterThan(Preferences.fit(near, course()));
    }

    @Test
    void whoIsFromThePlaceComesFirst() {
        Candidate elsewhere = professional().from("0301").now();
        Candidate county = professional().from("5534").now();
        Candidate cooperation = professional().from("5532").now();
        Candidate municipality = professional().from("5501").now();

        assertThat(Stream.of(municipality, cooperation, county, elsewhere)
                        .map(person -> Preferences.fit(person, course())))
                .isSortedAccordingTo((one, other) -> other - one)
                .doesNotHaveDuplicates();
    }

    @Test
    void notAlwaysTheSameTwo() {
        Candidate before = experienced().with(PROFESSIONAL, 2).now();
        Candidate professional = professional().with(before, 2).now();
        Candidate fresh = experienced().now();
        Candidate other = experienced().now();

        assertThat(chosen(professional, before, fresh, other)).doesNotContain(before);
    }

    @Test
    void aFirstTimerIsBesideAMentorOfTheirOwnKind() {
        Candidate beginner =
                experienced().lacking(ReadinessStep.FIRST_TIME_BESIDE_SOMEONE).now();
        Candidate mentor = experienced().havingHeld(5).now();
        Candidate some = experienced().havingHeld(1).now();

        assertThat(Preferences.mentoring(course(), List.of(PROFESSIONAL, beginner, mentor)))
                .isGreaterThan(Preferences.mentoring(
                        course(), List.of(professional().havingHeld(5).now(), beginner, some)));
        assertThat(Preferences.mentoring(course(), List.of(PROFESSIONAL, beginner, some)))
                .isNegative();
        assertThat(Preferences.mentoring(course(), List.of(PROFESSIONAL, mentor, some)))
                .isZero();
    }

    @Test
    void aFirstTimerWhoIsOnTheTeamGetsAMentor() {
        Candidate beginner =
                experienced().lacking(ReadinessStep.FIRST_TIME_BESIDE_SOMEONE).now();
        Candidate mentor = experienced().havingHeld(5).now();
        Candidate some = experienced().knowing(TargetGroup.HEART).havingHeld(1).now();
        OpenCourse course = course(PROFESSIONAL, beginner);

        assertThat(chosen(course, some, mentor)).containsExactly(mentor);
        assertThat(Reason.of(mentor, course, List.of(mentor))).contains(new Reason(Reason.Kind.MENTOR, 5));
        assertThat(Reason.of(mentor, course(PROFESSIONAL), List.of(mentor)))
                .extracting(Reason::kind)
                .doesNotContain(Reason.Kind.MENTOR);
        assertThat(Preferences.mentoring(course, List.of())).isZero();
    }

    @Test
    void aMentorWhoIsOnTheTeamLooksAfterAFirstTimer() {
        Candidate beginner = experienced()
                .knowing(TargetGroup.HEART)
                .lacking(ReadinessStep.FIRST_TIME_BESIDE_SOMEONE)
                .now();
        Candidate some = experienced().havingHeld(1).now();
        Candidate mentor = experienced().havingHeld(5).now();

        assertThat(chosen(course(PROFESSIONAL, mentor), some, beginner)).containsExactly(beginner);
        assertThat(chosen(course(PROFESSIONAL, experienced().now()), some, beginner))
                .containsExactly(some);
    }

    @Test
    void whoHasLessGetsTheNext() {
        Candidate busy = experienced().hosting(MONDAY.minusMonths(2), 2).now();
        Candidate idle = experienced().now();
        Candidate idleToo = experienced().now();

        assertThat(chosen(PROFESSIONAL, busy, idle, idleToo)).doesNotContain(busy);
    }

    @Test
    void twoExperiencedUsersAreBetterThanOne() {
        assertThat(chosen(PROFESSIONAL, experienced().now(), experienced().now()))
                .hasSize(3);
    }

    @Test
    void threeTeamsHaveNobodyInCommonWhereThereAreEnough() {
        List<Candidate> people = Stream.concat(
                        Stream.generate(() -> professional().now()).limit(3),
                        Stream.generate(() -> experienced().now()).limit(6))
                .toList();

        List<TeamSearch.Team> teams = TeamSearch.best(new Season(List.of(course()), people), course(), 3);

        assertThat(teams).hasSize(3);
        assertThat(teams.stream().flatMap(team -> team.people().stream())).doesNotHaveDuplicates();
    }

    @Test
    void aSecondProposalIsNotHalfOfTheFirst() {
        List<Candidate> people = List.of(
                PROFESSIONAL,
                experienced().now(),
                experienced().now(),
                experienced().now());

        assertThat(TeamSearch.best(new Season(List.of(course()), people), course(), 3))
                .allSatisfy(team -> assertThat(team.people()).contains(PROFESSIONAL));
    }

    private static List<Candidate> chosen(Candidate... people) {
        return chosen(course(), people);
    }

    private static List<Candidate> chosen(OpenCourse course, Candidate... people) {
        return TeamSearch.best(new Season(List.of(course), List.of(people)), course, 1)
                .getFirst()
                .people();
    }
}
