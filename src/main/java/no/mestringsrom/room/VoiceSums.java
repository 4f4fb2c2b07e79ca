package no.mestringsrom.room;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.mestringsrom.exchange.Ledger;
import no.mestringsrom.exchange.SessionRole;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How long each role was heard in each part of a session. While the session is on, the log has to know who spoke and whose
 * microphone was off; when its account is final, the sums by role are kept and the rest is forgotten: nobody's own
 * speaking time can be had from what is stored (exchange time, rule 8).
 */
@Component
class VoiceSums {

    private static final Logger LOG = LoggerFactory.getLogger(VoiceSums.class);

    /** By then the last page has gone that might still report something. */
    static final Duration SETTLED = Duration.ofHours(1);

    private static final int AT_A_TIME = 50;

    private final JdbcClient database;
    private final SessionLog log;
    private final AllCircles circles;
    private final Seating seating;
    private final TransactionTemplate transaction;
    private final Clock clock;

    VoiceSums(
            JdbcClient database,
            SessionLog log,
            AllCircles circles,
            Seating seating,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.database = database;
        this.log = log;
        this.circles = circles;
        this.seating = seating;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** The account with what has been kept of its voices, where the log has forgotten them; none where they are not measured. */
    Ledger in(Sitting session, Ledger ledger) {
        if (!session.measures(Measured.VOICES)) {
            return ledger.withVoices(Map.of());
        }
        boolean forgotten =
                !ledger.voices().isEmpty() && ledger.voices().values().stream().allMatch(Map::isEmpty);
        if (!forgotten) {
            return ledger;
        }
        Map<String, Map<SessionRole, Long>> kept = new LinkedHashMap<>();
        ledger.voices().keySet().forEach(segment -> kept.put(segment, new EnumMap<>(SessionRole.class)));
        database.sql("select segment, role, millis from session_voice where session_id = ?")
                .param(session.id().value())
                .query(row -> {
                    Map<SessionRole, Long> byRole = kept.get(row.getString("segment"));
                    if (byRole != null) {
                        byRole.put(SessionRole.valueOf(row.getString("role")), row.getLong("millis"));
                    }
                });
        return ledger.withVoices(kept);
    }

    /** @return how many sessions forgot who spoke */
    int forgetWhoSpoke() {
        int forgot = 0;
        for (SittingId session : log.withVoices(clock.millis() - SETTLED.toMillis(), AT_A_TIME)) {
            try {
                Sitting plan = circles.sitting(session);
                if (seating.isOver(plan)) {
                    transaction.executeWithoutResult(status -> keepSumsOnly(plan));
                    forgot++;
                }
            } catch (RuntimeException e) {
                LOG.error("Could not sum up the voices of session {}", session.value(), e);
            }
        }
        return forgot;
    }

    private void keepSumsOnly(Sitting plan) {
        UUID session = plan.id().value();
        log.lock(plan.id());
        if (plan.measures(Measured.VOICES) && !areKept(session)) {
            SessionReading.of(plan, log.after(plan.id(), 0))
                    .result()
                    .voices()
                    .forEach((segment, byRole) ->
                            byRole.forEach((role, millis) -> insert(session, segment, role, millis)));
        }
        log.forgetVoices(plan.id());
    }

    private boolean areKept(UUID session) {
        return !database.sql("select 1 from session_voice where session_id = ? limit 1")
                .param(session)
                .query(Integer.class)
                .list()
                .isEmpty();
    }

    private void insert(UUID session, String segment, SessionRole role, long millis) {
        database.sql("insert into session_voice (session_id, segment, role, millis) values (?, ?, ?, ?)")
                .params(List.of(session, segment, role.name(), millis))
                .update();
    }
}
