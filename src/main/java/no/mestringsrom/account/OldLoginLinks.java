package no.mestringsrom.account;

import java.sql.Timestamp;
import java.time.Clock;
import no.mestringsrom.retention.RetentionRule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Links that nobody can sign in by any more tell only who asked for one. */
@Component
@Transactional(readOnly = true)
class OldLoginLinks implements RetentionRule {

    private final JdbcClient database;
    private final Clock clock;

    OldLoginLinks(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "account.loginLinks";
    }

    @Override
    public boolean hourly() {
        return true;
    }

    @Override
    @Transactional
    public int forget() {
        return database.sql("delete from one_time_tokens where expires_at <= ?")
                .param(Timestamp.from(clock.instant()))
                .update();
    }
}
