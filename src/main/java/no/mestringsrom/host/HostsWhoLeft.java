package no.mestringsrom.host;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import no.mestringsrom.retention.RetentionRule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whoever leads no courses any more, for their role was taken away, loses profile, readiness and availability with all that
 * belongs to it. A month later, so that a role taken away by mistake costs nobody theirs.
 */
@Component
@Transactional(readOnly = true)
class HostsWhoLeft implements RetentionRule {

    static final Period KEPT = Period.ofDays(30);

    private static final String LEADS = "exists (select 1 from account_grant where account_grant.account_id ="
            + " host_profile.account_id and role in ('PROFESSIONAL', 'EXPERIENCED_USER'))";

    private final JdbcClient database;
    private final Clock clock;

    HostsWhoLeft(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "host.left";
    }

    @Override
    @Transactional
    public int forget() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Oslo"));
        database.sql("update host_profile set left_on = null where left_on is not null and " + LEADS)
                .update();
        database.sql("update host_profile set left_on = ? where left_on is null and not " + LEADS)
                .param(Date.valueOf(today))
                .update();
        return database.sql("delete from host_profile where left_on <= ?")
                .param(Date.valueOf(today.minus(KEPT)))
                .update();
    }
}
