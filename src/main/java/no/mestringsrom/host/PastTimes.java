package no.mestringsrom.host;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneId;
import no.mestringsrom.retention.RetentionRule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When a host could in days gone by plans nothing, and tells how somebody lives. */
@Component
@Transactional(readOnly = true)
class PastTimes implements RetentionRule {

    /** Long enough to see last month's plan beside this one. */
    static final Period KEPT = Period.ofDays(30);

    private final JdbcClient database;
    private final Clock clock;

    PastTimes(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "host.pastTimes";
    }

    @Override
    @Transactional
    public int forget() {
        LocalDate limit =
                LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Oslo")).minus(KEPT);
        int forgotten = database.sql("delete from host_one_off where ends_at < ?")
                .param(Timestamp.valueOf(limit.atStartOfDay()))
                .update();
        forgotten += database.sql("delete from host_month_off where first_day < ?")
                .param(Date.valueOf(YearMonth.from(limit).atDay(1)))
                .update();
        return forgotten
                + database.sql("delete from host_busy_time where ends_at < ?")
                        .param(Timestamp.from(
                                limit.atStartOfDay(ZoneId.of("Europe/Oslo")).toInstant()))
                        .update();
    }
}
