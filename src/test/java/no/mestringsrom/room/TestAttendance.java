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
        String device = person.toString();
        happens(session, new Happening.Joined(person, SessionRole.PARTICIPANT, device, device, "main", 1));
    }

    /** Whoever {@link #came came} goes. */
    public void left(SittingId session, UUID person) {
        happens(session, new Happening.Left(person.toString()));
    }

    private void happens(SittingId session, Happening what) {
        transaction.executeWithoutResult(status -> log.append(session, List.of(what)));
    }
}
