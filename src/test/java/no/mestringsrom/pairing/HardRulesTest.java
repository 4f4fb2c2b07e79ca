package no.mestringsrom.pairing;

import static no.mestringsrom.pairing.Somebody.MONDAY;
import static no.mestringsrom.pairing.Somebody.course;
import static no.mestringsrom.pairing.Somebody.evenings;
import static no.mestringsrom.pairing.Somebody.experienced;
import static no.mestringsrom.pairing.Somebody.professional;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import no.mestringsrom.exchange.SessionRole;
import no.mestringsrom.host.Availability;
import no.mestringsrom.host.BusyTime;
import no.mestringsrom.host.OneOff;
import no.mestringsrom.host.ReadinessStep;
import no.mestringsrom.pairing.Obstacle.Kind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Each hard rule by itself, at its edges. */
class HardRulesTest {

    private static final OpenCourse COURSE = course();

    @Test
    void nothingStandsInTheWayOfWhoeverCan() {
        assertThat(HardRules.obstacles(professional().now(), COURSE)).isEmpty();
        assertThat(HardRules.allow(experienced().now(), COURSE)).isTrue();
    }

    @Test
    @DisplayName("At every session, also the one they have taken off, and from the first minute to the last")
    void availableAtEverySession() {
        LocalDateTime third = MONDAY.plusWeeks(2);
        Availability mondays = evenings(DayOfWeek.MONDAY);
        Availability butTheLastMinutes = new Availability(
                mondays.week(),
                List.of(new OneOff(false, third.plusMinutes(119), third.plusHours(4))),
                Set.of(),
                List.of());
        Availability busy = new Availability(
                mondays.week(),
                List.of(),
                Set.of(),
                List.of(new BusyTime(
                        COURSE.meetings().get(1).from().minusSeconds(60),
                        COURSE.meetings().get(1).from().plusSeconds(1))));

        assertThat(HardRules.obstacles(professional().free(mondays).now(), COURSE))
                .isEmpty();
        assertThat(HardRules.obstacles(professional().free(butTheLastMinutes).now(), COURSE))
                .containsExactly(Obstacle.at(Kind.CANNOT, List.of(third)));
        assertThat(HardRules.obstacles(professional().free(busy).now(), COURSE))
                .containsExactly(Obstacle.at(Kind.CANNOT, List.of(MONDAY.plusWeeks(1))));
        assertThat(kinds(professional().free(evenings(DayOfWeek.TUESDAY)).now()))
                .containsExactly(Kind.CANNOT);
        assertThat(kinds(professional().free(Availability.NEVER).now())).containsExactly(Kind.SAID_NOTHING);
    }

    @Test
    void readyInTheRole() {
        assertThat(HardRules.obstacles(
                        experienced().lacking(ReadinessStep.PEER_COURSE).now(), COURSE))
                .containsExactly(Obstacle.notReady(List.of(ReadinessStep.PEER_COURSE)));
        assertThat(kinds(experienced()
                        .lacking(ReadinessStep.FIRST_TIME_BESIDE_SOMEONE)
                        .now()))
                .as("this may be the first time")
                .isEmpty();
    }

    @Test
    void firstTimersNeedSomebodyWhoHasDoneItBefore() {
        Candidate beginner =
                professional().lacking(ReadinessStep.FIRST_TIME_BESIDE_SOMEONE).now();
        Candidate other =
                experienced().lacking(ReadinessStep.FIRST_TIME_BESIDE_SOMEONE).now();
        OpenCourse.Member old =
                new OpenCourse.Member(professional().now().id(), SessionRole.PROFESSIONAL, false, false);

        assertThat(HardRules.nobodyHasDoneItBefore(COURSE, List.of(beginner, other)))
                .isTrue();
        assertThat(HardRules.nobodyHasDoneItBefore(
                        COURSE, List.of(beginner, experienced().now())))
                .isFalse();
        assertThat(HardRules.nobodyHasDoneItBefore(Somebody.with(COURSE, List.of(old)), List.of(other)))
                .isFalse();
    }

    @Test
    void theLanguageOfTheCourse() {
        assertThat(kinds(professional().speaking("en", "uk").now())).containsExactly(Kind.LANGUAGE);
        assertThat(kinds(professional().speaking("nn").now()))
                .as("one form of Norwegian is as good")
                .isEmpty();
    }

    @Test
    @DisplayName("Half an hour between two sessions of one person, to the minute, before and after")
    void notDoubleBooked() {
        assertThat(kinds(professional().hosting(MONDAY.plusMinutes(149), 1).now()))
                .containsExactly(Kind.BOOKED);
        assertThat(kinds(professional().hosting(MONDAY.plusMinutes(150), 1).now()))
                .isEmpty();
        assertThat(kinds(professional().hosting(MONDAY.minusMinutes(149), 1).now()))
                .containsExactly(Kind.BOOKED);
        assertThat(kinds(professional().hosting(MONDAY.minusMinutes(150), 1).now()))
                .isEmpty();
        assertThat(HardRules.obstacles(
                        professional().hosting(MONDAY.plusWeeks(1), 1).now(), COURSE))
                .containsExactly(Obstacle.at(Kind.BOOKED, List.of(MONDAY.plusWeeks(1))));
    }

    @Test
    void noMoreCoursesAtATimeThanWanted() {
        LocalDateTime tuesday = MONDAY.plusDays(1);
        assertThat(kinds(professional().taking(1, 20).hosting(tuesday, 4).now()))
                .containsExactly(Kind.COURSES_AT_A_TIME);
        assertThat(kinds(professional().taking(2, 20).hosting(tuesday, 4).now()))
                .isEmpty();
        assertThat(kinds(professional()
                        .taking(2, 20)
                        .hosting(tuesday, 1)
                        .hosting(tuesday.plusWeeks(2), 1)
                        .now()))
                .as("two that are never on together beside this one")
                .isEmpty();
        assertThat(kinds(professional()
                        .taking(2, 20)
                        .hosting(tuesday.minusWeeks(3), 5)
                        .hosting(tuesday.plusWeeks(1), 4)
                        .now()))
                .containsExactly(Kind.COURSES_AT_A_TIME);
        assertThat(kinds(professional().taking(0, 20).now())).containsExactly(Kind.TAKES_NO_COURSES);
    }

    @Test
    @DisplayName("What was over before a substitute joins a running course is not beside it")
    void coursesThatAreOverAreNotBesideARunningOne() {
        LocalDateTime tuesday = MONDAY.plusDays(1);
        OpenCourse running = new OpenCourse(
                COURSE.id(),
                COURSE.title(),
                MONDAY.minusWeeks(6).toLocalDate(),
                COURSE.last(),
                COURSE.meetings(),
                COURSE.language(),
                COURSE.group(),
                COURSE.municipalities(),
                COURSE.cooperation(),
                COURSE.counties(),
                List.of(),
                Set.of());

        assertThat(HardRules.obstacles(
                        professional()
                                .taking(1, 20)
                                .hosting(tuesday.minusWeeks(6), 5)
                                .now(),
                        running))
                .isEmpty();
        assertThat(HardRules.obstacles(
                        professional()
                                .taking(1, 20)
                                .hosting(tuesday.minusWeeks(6), 7)
                                .now(),
                        running))
                .containsExactly(Obstacle.of(Kind.COURSES_AT_A_TIME));
    }

    @Test
    void noMoreSessionsInAMonthThanWanted() {
        assertThat(HardRules.obstacles(professional().taking(2, 3).now(), COURSE))
                .containsExactly(Obstacle.in(YearMonth.of(2026, 3)));
        assertThat(kinds(professional().taking(2, 4).now())).isEmpty();
        assertThat(kinds(professional()
                        .taking(2, 5)
                        .hosting(MONDAY.plusDays(1), 2)
                        .now()))
                .containsExactly(Kind.SESSIONS_PER_MONTH);
        assertThat(kinds(professional()
                        .taking(2, 4)
                        .hosting(MONDAY.minusDays(20), 2)
                        .now()))
                .as("in another month")
                .isEmpty();
    }

    @Test
    void whoDeclinedIsNotAskedAgainAndWhoIsThereIsNotAskedTwice() {
        Candidate person = professional().now();
        OpenCourse declined = new OpenCourse(
                COURSE.id(),
                COURSE.title(),
                COURSE.first(),
                COURSE.last(),
                COURSE.meetings(),
                COURSE.language(),
                COURSE.group(),
                COURSE.municipalities(),
                COURSE.cooperation(),
                COURSE.counties(),
                List.of(),
                Set.of(person.id()));

        assertThat(HardRules.obstacles(person, declined)).containsExactly(Obstacle.of(Kind.DECLINED));
        assertThat(HardRules.allow(
                        person,
                        Somebody.with(
                                COURSE,
                                List.of(new OpenCourse.Member(person.id(), SessionRole.PROFESSIONAL, false, false)))))
                .isFalse();
    }

    @Test
    void coursesOfOneSeasonStandInEachOthersWay() {
        Candidate person = professional().taking(2, 20).now();
        Engagement same = course(MONDAY.plusMinutes(60), 4).engagement();
        Engagement later = course(MONDAY.plusMonths(3), 4).engagement();

        assertThat(HardRules.broken(person, List.of(COURSE.engagement(), later)))
                .isZero();
        assertThat(HardRules.broken(person, List.of(COURSE.engagement(), same, later)))
                .isEqualTo(2);
    }

    private static List<Kind> kinds(Candidate person) {
        return HardRules.obstacles(person, COURSE).stream().map(Obstacle::kind).toList();
    }
}
