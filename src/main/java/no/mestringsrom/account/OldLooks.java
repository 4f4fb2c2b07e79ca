package no.mestringsrom.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Period;
import java.time.ZoneId;
import no.mestringsrom.retention.RetentionRule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The access log is kept as long as it is reviewed and asked for. */
@Component
@Transactional(readOnly = true)
class OldLooks implements RetentionRule {

    static final Period KEPT = Period.ofYears(2);

    private final JdbcClient database;
    private final Clock clock;

    OldLooks(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "account.looks";
    }

    @Override
    @Transactional
    public int forget() {
        return database.sql("delete from access_log where looked_at < ?")
                .param(Timestamp.from(clock.instant()
                        .atZone(ZoneId.of("Europe/Oslo"))
                        .minus(KEPT)
                        .toInstant()))
                .update();
    }
}
