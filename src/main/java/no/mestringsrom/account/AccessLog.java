package no.mestringsrom.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who looked at people's data or took some away, and when: append-only. */
@Service
@Transactional(readOnly = true)
public class AccessLog {

    private final JdbcClient database;
    private final Clock clock;

    AccessLog(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * @param what short name of what was looked at, such as {@code participants}, or done; at most 60 characters
     * @param subject id of the course, the person or whatever it was
     */
    @Transactional
    public void looked(AccountId who, String what, UUID subject) {
        database.sql("insert into access_log (id, account_id, what, subject_id, looked_at) values (?, ?, ?, ?, ?)")
                .params(UUID.randomUUID(), who.value(), what, subject, Timestamp.from(clock.instant()))
                .update();
    }
}
