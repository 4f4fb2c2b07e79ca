package no.mestringsrom.mail;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What has been told already, of what is told once. The primary key is what keeps two from telling it. */
@Repository
@Transactional(readOnly = true)
class Occasions {

    private final JdbcClient database;
    private final Clock clock;

    Occasions(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Waits for whoever is claiming the same.
     *
     * @return whether it was free
     */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean claim(String occasion) {
        return database.sql("insert into mail_occasion (occasion, claimed_at) values (?, ?) on conflict do nothing")
                        .param(occasion)
                        .param(Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    /** Which of these have been claimed. */
    Set<String> claimed(Collection<String> occasions) {
        return occasions.isEmpty()
                ? Set.of()
                : Set.copyOf(database.sql("select occasion from mail_occasion where occasion in (:occasions)")
                        .param("occasions", occasions)
                        .query(String.class)
                        .list());
    }

    @Transactional
    void forgetBefore(Instant moment) {
        database.sql("delete from mail_occasion where claimed_at < ?")
                .param(Timestamp.from(moment))
                .update();
    }
}
