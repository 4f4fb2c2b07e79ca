package no.mestringsrom.selfhelp;

import java.time.Clock;
import java.time.Period;
import java.time.ZoneOffset;
import no.mestringsrom.retention.RetentionRule;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What somebody in a group asked help with is kept for a year, as the service may have to account for what it did. */
@Component
class OldHelpRequests implements RetentionRule {

    static final Period KEPT = Period.ofYears(1);

    private final HelpRequestRepository requests;
    private final Clock clock;

    OldHelpRequests(HelpRequestRepository requests, Clock clock) {
        this.requests = requests;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "selfhelp.helpRequests";
    }

    @Override
    @Transactional
    public int forget() {
        return requests.deleteAskedBefore(
                clock.instant().atZone(ZoneOffset.UTC).minus(KEPT).toInstant());
    }
}
