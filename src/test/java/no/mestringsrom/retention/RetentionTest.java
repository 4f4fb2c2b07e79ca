package no.mestringsrom.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import no.mestringsrom.testing.ServiceTest;
import no.mestringsrom.testing.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

@ServiceTest
class RetentionTest {

    @Autowired
    RetentionRuns runs;

    @Autowired
    TestClock clock;

    private final Counting nightly = new Counting(false);
    private final Counting hourly = new Counting(true);

    /** Forgets two at a time, or fails. */
    private static class Counting implements RetentionRule {

        private final String name = "test." + UUID.randomUUID();
        private final boolean hourly;
        private int times;
        private boolean fails;
        private @Nullable CountDownLatch held;

        Counting(boolean hourly) {
            this.hourly = hourly;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public boolean hourly() {
            return hourly;
        }

        @Override
        public int forget() {
            times++;
            if (held != null) {
                try {
                    held.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
            if (fails) {
                throw new IllegalStateException("Fails");
            }
            return 2;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-09T12:00:00Z, 2026-03-09T01:30:00Z",
        "2026-03-09T01:29:59Z, 2026-03-08T01:30:00Z",
        "2026-03-09T01:30:00Z, 2026-03-09T01:30:00Z",
        // The night without half past two: half past three.
        "2026-03-29T01:29:59Z, 2026-03-28T01:30:00Z",
        "2026-03-29T01:30:00Z, 2026-03-29T01:30:00Z",
        // The night with two: the first of them.
        "2026-10-25T00:30:00Z, 2026-10-25T00:30:00Z",
        "2026-10-25T01:30:00Z, 2026-10-25T00:30:00Z",
        "2026-10-26T01:29:59Z, 2026-10-25T00:30:00Z",
    })
    void aNightIsHalfPastTwoByNorwaysClocks(Instant now, Instant night) {
        assertThat(Retention.lastNight(now)).isEqualTo(night);
    }

    @ParameterizedTest
    @CsvSource({"2026-06-10T22:30:00Z", "2026-03-28T22:30:00Z", "2026-10-24T21:30:00Z"})
    void eachNightIsDoneOnceAlsoWhenTheClocksChange(Instant evening) {
        clock.set(evening.minus(Duration.ofDays(1)));
        Retention retention = retention();
        retention.halfPast();
        clock.set(evening);
        retention.halfPast();
        int before = nightly.times;

        for (int hour = 0; hour < 24; hour++) {
            clock.advance(Duration.ofHours(1));
            retention.halfPast();
        }

        assertThat(nightly.times - before).isOne();
        assertThat(hourly.times).isEqualTo(26);
    }

    @Test
    void aNightThatWasMissedIsMadeUpForAndNotDoneTwice() {
        Retention retention = retention();
        retention.halfPast();
        clock.advance(Duration.ofDays(5));

        retention.halfPast();
        retention().halfPast();

        assertThat(nightly.times).isEqualTo(2);
        assertThat(of(nightly))
                .hasSize(2)
                .allSatisfy(run -> assertThat(run.forgotten()).isEqualTo(2));
    }

    @Test
    void aRuleThatFailsHoldsUpNoOtherIsWrittenDownAndTriedAgain() {
        nightly.fails = true;
        retention().halfPast();

        assertThat(hourly.times).isOne();
        assertThat(of(nightly))
                .singleElement()
                .returns(true, RetentionRun::failed)
                .returns(0, RetentionRun::forgotten);

        nightly.fails = false;
        clock.advance(Duration.ofHours(1));
        retention().halfPast();
        assertThat(of(nightly)).extracting(RetentionRun::failed).containsExactly(false, true);
    }

    /** Rooms and mails share a thread with whoever begins it. */
    @Test
    @Timeout(20)
    void whoeverBeginsItDoesNotWaitForIt() throws Exception {
        nightly.held = new CountDownLatch(1);
        Retention retention = retention();

        retention.begin();
        retention.begin();

        nightly.held.countDown();
        retention.destroy();
        assertThat(nightly.times).isOne();
        assertThat(of(nightly)).hasSize(1);
    }

    @Test
    void theLogItselfIsKeptForTwoYears() {
        retention().halfPast();
        clock.set(Instant.parse("2028-03-09T11:59:59Z"));
        runs.forgetOld(clock.instant());
        assertThat(of(nightly)).hasSize(1);

        clock.set(Instant.parse("2028-03-09T12:00:01Z"));
        assertThat(runs.forgetOld(clock.instant())).isPositive();
        assertThat(of(nightly)).isEmpty();
    }

    private Retention retention() {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("nightly", nightly);
        beans.addBean("hourly", hourly);
        return new Retention(beans.getBeanProvider(RetentionRule.class), runs, clock);
    }

    private List<RetentionRun> of(RetentionRule rule) {
        return runs.recent(0, 10_000).stream()
                .filter(run -> run.rule().equals(rule.name()))
                .toList();
    }
}
