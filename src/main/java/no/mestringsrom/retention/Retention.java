package no.mestringsrom.retention;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Carries out what the features forget: all rules once a night, and those that are not to wait for it every hour. It is
 * written down of every rule that a night has seen to it, so that a night that was missed is made up for when the house is
 * up again, a rule that failed is tried again, and none is done twice for the same night. A rule that fails holds up no other.
 */
@Component
public class Retention implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final LocalTime NIGHT = LocalTime.of(2, 30);

    private final ObjectProvider<RetentionRule> rules;
    private final RetentionRuns runs;
    private final Clock clock;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("retention").factory());

    Retention(ObjectProvider<RetentionRule> rules, RetentionRuns runs, Clock clock) {
        this.rules = rules;
        this.runs = runs;
        this.clock = clock;
    }

    /** Also when the house comes up: what the night missed is not left for the next. */
    @Scheduled(initialDelay = 0)
    void atStart() {
        begin();
    }

    /** In a thread of its own: a night's work may take minutes, and rooms and mails do not wait for it. */
    @Scheduled(cron = "0 30 * * * *", zone = "Europe/Oslo")
    void begin() {
        thread.execute(() -> {
            try {
                halfPast();
            } catch (RuntimeException e) {
                LOG.error("What is to be forgotten could not be found; it is tried again in an hour", e);
            }
        });
    }

    synchronized void halfPast() {
        Instant now = clock.instant();
        Set<String> done = runs.doneBetween(lastNight(now), now);
        for (RetentionRule rule : all()) {
            if (!done.contains(rule.name())) {
                carryOut(rule, true);
            } else if (rule.hourly()) {
                carryOut(rule, false);
            }
        }
    }

    /** One rule now; written down if there was anything to forget, or if it failed. */
    public synchronized void carryOut(RetentionRule rule) {
        carryOut(rule, false);
    }

    /** All rules now, whether or not a night has seen to them. */
    synchronized void night() {
        all().forEach(rule -> carryOut(rule, true));
    }

    /** Lets the rule that is being carried out end. */
    @Override
    public void destroy() throws InterruptedException {
        thread.shutdown();
        if (!thread.awaitTermination(20, TimeUnit.SECONDS)) {
            thread.shutdownNow();
        }
    }

    /** The last half past two by Norway's clocks: half past three on the night that has no such time, the first of two. */
    static Instant lastNight(Instant now) {
        ZonedDateTime there = now.atZone(OSLO);
        Instant tonight = there.toLocalDate().atTime(NIGHT).atZone(OSLO).toInstant();
        return tonight.isAfter(now)
                ? there.toLocalDate().minusDays(1).atTime(NIGHT).atZone(OSLO).toInstant()
                : tonight;
    }

    private List<RetentionRule> all() {
        return rules.stream().sorted(Comparator.comparing(RetentionRule::name)).toList();
    }

    private void carryOut(RetentionRule rule, boolean nightly) {
        Instant now = clock.instant();
        try {
            int forgotten = rule.forget();
            if (nightly || forgotten > 0) {
                LOG.info("Forgot {} by the rule {}", forgotten, rule.name());
                runs.add(new RetentionRun(now, rule.name(), forgotten, false), nightly);
            }
        } catch (RuntimeException e) {
            LOG.error("The rule {} could not be carried out", rule.name(), e);
            runs.add(new RetentionRun(now, rule.name(), 0, true), nightly);
        }
    }
}
