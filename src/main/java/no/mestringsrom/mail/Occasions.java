package no.mestringsrom.mail;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What has been told already, of what is told once. The primary key is what keeps two from telling it. */
@Repository
@Transactional(readOnly = true)
class Occasions {

    private static final int AT_ONCE = 1_000;

    private final JdbcClient database;
    private final Clock clock;

    Occasions(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Waits for whoever is claiming the same.
     *
     * @param person whom it is told, or null
     * @return whether it was free
     */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean claim(String occasion, @Nullable UUID person) {
        return database.sql("insert into mail_occasion (occasion, claimed_at, person_id) values (?, ?, ?)"
                                + " on conflict do nothing")
                        .param(occasion)
                        .param(Timestamp.from(clock.instant()))
                        .param(person)
                        .update()
                == 1;
    }

    /** Which of these have been claimed; asked for in parts, because databases take so many at once and no more. */
    Set<String> claimed(List<String> occasions) {
        Set<String> claimed = new HashSet<>();
        for (int from = 0; from < occasions.size(); from += AT_ONCE) {
            claimed.addAll(database.sql("select occasion from mail_occasion where occasion in (:occasions)")
                    .param("occasions", occasions.subList(from, Math.min(from + AT_ONCE, occasions.size())))
                    .query(String.class)
                    .list());
        }
        return claimed;
    }

    /** What has not been told after all; at least one. */
    @Transactional(propagation = Propagation.MANDATORY)
    void release(Collection<String> occasions) {
        database.sql("delete from mail_occasion where occasion in (:occasions)")
                .param("occasions", occasions)
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void forget(UUID person) {
        // Older ones name the person in the occasion alone.
        database.sql("delete from mail_occasion where person_id = ? or person_id is null and occasion like ?")
                .param(person)
                .param("%:" + person)
                .update();
    }

    @Transactional
    void forgetBefore(Instant moment) {
        database.sql("delete from mail_occasion where claimed_at < ?")
                .param(Timestamp.from(moment))
                .update();
    }
}
