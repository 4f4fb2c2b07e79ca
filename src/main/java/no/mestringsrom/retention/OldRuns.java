package no.mestringsrom.retention;

import java.time.Clock;
import org.springframework.stereotype.Component;

/** The log of forgetting is forgotten too. */
@Component
class OldRuns implements RetentionRule {

    private final RetentionRuns runs;
    private final Clock clock;

    OldRuns(RetentionRuns runs, Clock clock) {
        this.runs = runs;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "retention.runs";
    }

    @Override
    public int forget() {
        return runs.forgetOld(clock.instant());
    }
}
