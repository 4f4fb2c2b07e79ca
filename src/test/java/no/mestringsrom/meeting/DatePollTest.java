package no.mestringsrom.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.mestringsrom.meeting.MeetingRefused.Reason;
import no.mestringsrom.network.NetworkId;
import org.junit.jupiter.api.Test;

class DatePollTest {

    private static final Instant NOW = Instant.parse("2026-03-09T12:00:00Z");
    private static final LocalDateTime FIRST = LocalDateTime.parse("2026-04-14T09:00");
    private static final NetworkId NETWORK = new NetworkId(UUID.randomUUID());

    @Test
    void asksAboutTwoToTwelveDates() {
        assertThat(open(2, null).dates()).containsExactly(FIRST, FIRST.plusDays(1));
        assertThat(open(12, null).dates()).hasSize(12);
        refused(Reason.DATES, 1, null);
        refused(Reason.DATES, 13, null);
    }

    @Test
    void theLastDayIsFromTodayAndBeforeTheLastDate() {
        assertThat(open(2, LocalDate.parse("2026-03-09")).isAnswerable(NOW)).isTrue();
        assertThat(open(2, LocalDate.parse("2026-04-14")).isAnswerable(NOW)).isTrue();
        refused(Reason.LAST_DAY, 2, LocalDate.parse("2026-03-08"));
        refused(Reason.LAST_DAY, 2, LocalDate.parse("2026-04-15"));
    }

    @Test
    void isAnsweredUntilTheEndOfItsLastDay() {
        DatePoll poll = open(2, LocalDate.parse("2026-03-20"));
        poll.requireAnswerable(Instant.parse("2026-03-20T22:59:59Z"));
        assertThatExceptionOfType(MeetingRefused.class)
                .isThrownBy(() -> poll.requireAnswerable(Instant.parse("2026-03-20T23:00:00Z")));
    }

    @Test
    void remindsOnceTheDayBeforeTheLast() {
        DatePoll poll = open(2, LocalDate.parse("2026-03-20"));
        assertThat(poll.isToBeReminded(Instant.parse("2026-03-18T12:00:00Z"))).isFalse();
        assertThat(poll.isToBeReminded(Instant.parse("2026-03-19T07:00:00Z"))).isTrue();
        poll.remind();
        assertThat(poll.isToBeReminded(Instant.parse("2026-03-19T07:00:01Z"))).isFalse();
    }

    @Test
    void remindsAfterFourDaysWhereThereIsNoLast() {
        DatePoll poll = open(2, null);
        assertThat(poll.isToBeReminded(NOW.plus(Duration.ofDays(3)))).isFalse();
        assertThat(poll.isToBeReminded(NOW.plus(Duration.ofDays(4)))).isTrue();
        assertThat(open(2, LocalDate.parse("2026-03-10")).isToBeReminded(NOW))
                .as("on the day that they were asked")
                .isFalse();
    }

    @Test
    void nobodyIsAskedAboutDatesThatArePast() {
        DatePoll poll = open(2, null);
        Instant betweenThem = MeetingTime.moment(FIRST.plusHours(1));
        assertThat(poll.isAnswerable(betweenThem)).isTrue();
        assertThat(poll.summary(betweenThem).ahead()).containsExactly(FIRST.plusDays(1));
        Instant after = MeetingTime.moment(FIRST.plusDays(1));
        assertThat(poll.isAnswerable(after)).isFalse();
        assertThat(poll.isToBeReminded(after.plus(Duration.ofDays(4)))).isFalse();
        assertThat(new PollStanding(poll.summary(after), List.of(), Map.of(), null).best())
                .isEmpty();
    }

    @Test
    void onceDecidedItIsOver() {
        DatePoll poll = open(2, null);
        assertThatExceptionOfType(MeetingRefused.class).isThrownBy(() -> poll.plan(FIRST.plusDays(9)));
        poll.choose(new MeetingId(UUID.randomUUID()));
        assertThatExceptionOfType(MeetingRefused.class).isThrownBy(() -> poll.plan(FIRST));
        assertThatExceptionOfType(MeetingRefused.class).isThrownBy(poll::drop);
        assertThat(poll.isAnswerable(NOW)).isFalse();
    }

    @Test
    void theBestDateIsTheOneThatMostCanComeTo() {
        LocalDateTime second = FIRST.plusDays(1);
        LocalDateTime third = FIRST.plusDays(2);
        PollStanding standing = new PollStanding(
                open(3, null).summary(NOW),
                List.of(
                        answers(FIRST, Vote.YES, second, Vote.IF_NEED_BE, third, Vote.YES),
                        answers(FIRST, Vote.YES, second, Vote.IF_NEED_BE, third, Vote.IF_NEED_BE),
                        answers(FIRST, Vote.NO, second, Vote.YES, third, Vote.YES),
                        new PollStanding.Answers("Ikke Svart", "", Map.of())),
                Map.of(),
                null);

        assertThat(standing.best()).contains(third);
        assertThat(standing.count(second, Vote.IF_NEED_BE)).isEqualTo(2);
        assertThat(standing.answered()).isEqualTo(3);
    }

    private static PollStanding.Answers answers(
            LocalDateTime a, Vote ofA, LocalDateTime b, Vote ofB, LocalDateTime c, Vote ofC) {
        return new PollStanding.Answers("Noen", "", Map.of(a, ofA, b, ofB, c, ofC));
    }

    private static void refused(Reason reason, int dates, LocalDate lastDay) {
        assertThatExceptionOfType(MeetingRefused.class)
                .isThrownBy(() -> open(dates, lastDay))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private static DatePoll open(int dates, LocalDate lastDay) {
        Set<LocalDateTime> all =
                IntStream.range(0, dates).mapToObj(FIRST::plusDays).collect(Collectors.toSet());
        return DatePoll.open(NETWORK, new OpenPoll("Fagdag", 60, "", all, lastDay), NOW);
    }
}
