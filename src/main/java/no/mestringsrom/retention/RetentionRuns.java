package no.mestringsrom.retention;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The log of what was forgotten. Asks nobody who they are: they have asked already. */
@Service
@Transactional(readOnly = true)
public class RetentionRuns {

    /** As long as the log of who looked: the two are reviewed together. */
    static final Period KEPT = Period.ofYears(2);

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    private final JdbcClient database;

    RetentionRuns(JdbcClient database) {
        this.database = database;
    }

    /** The newest first. */
    public List<RetentionRun> recent(int offset, int atMost) {
        return database.sql("select ran_at, rule, forgotten, failed from retention_run"
                        + " order by ran_at desc, rule limit ? offset ?")
                .params(atMost, offset)
                .query((row, number) -> new RetentionRun(
                        row.getTimestamp("ran_at").toInstant(),
                        Objects.requireNonNull(row.getString("rule")),
                        row.getInt("forgotten"),
                        row.getBoolean("failed")))
                .list();
    }

    public int count() {
        return database.sql("select count(*) from retention_run")
                .query(Integer.class)
                .single();
    }

    /** Names of the rules that a night has carried out between these moments. */
    Set<String> doneBetween(Instant from, Instant until) {
        return new HashSet<>(database.sql("select rule from retention_run where nightly and not failed"
                        + " and ran_at >= ? and ran_at <= ?")
                .params(Timestamp.from(from), Timestamp.from(until))
                .query(String.class)
                .list());
    }

    @Transactional
    void add(RetentionRun run, boolean nightly) {
        database.sql(
                        "insert into retention_run (id, ran_at, rule, forgotten, failed, nightly) values (?, ?, ?, ?, ?, ?)")
                .params(UUID.randomUUID(), Timestamp.from(run.at()), run.rule(), run.forgotten(), run.failed(), nightly)
                .update();
    }

    @Transactional
    int forgetOld(Instant now) {
        Instant before = now.atZone(OSLO).minus(KEPT).toInstant();
        return database.sql("delete from retention_run where ran_at < ?")
                .param(Timestamp.from(before))
                .update();
    }
}
