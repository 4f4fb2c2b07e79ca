package no.mestringsrom.room;

import java.util.List;
import java.util.UUID;
import no.mestringsrom.exchange.SessionRole;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets people have been in a session, for tests that do not open its room. */
@TestComponent
public class TestAttendance {

    private final SessionLog log;
    private final TransactionTemplate transaction;

    TestAttendance(SessionLog log, PlatformTransactionManager transactions) {
        this.log = log;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @param person a registration's id */
    public void came(SittingId session, UUID person) {
        String connection = UUID.randomUUID().toString();
        transaction.executeWithoutResult(status -> log.append(
                session,
                List.of(new Happening.Joined(person, SessionRole.PARTICIPANT, connection, connection, "main", 1))));
    }
}
