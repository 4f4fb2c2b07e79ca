package no.mestringsrom.minutes;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import no.mestringsrom.retention.RetentionRule;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Minutes name people: they are kept as long as somebody may ask what was decided. */
@Component
class OldMinutes implements RetentionRule {

    static final Period KEPT = Period.ofYears(5);

    private final MinutesStore store;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OldMinutes(MinutesStore store, PlatformTransactionManager transactions, Clock clock) {
        this.store = store;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    public String name() {
        return "minutes.old";
    }

    @Override
    public int forget() {
        LocalDate last =
                LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Oslo")).minus(KEPT);
        Integer forgotten = transaction.execute(status -> store.forgetHeldBefore(last));
        return forgotten == null ? 0 : forgotten;
    }
}
