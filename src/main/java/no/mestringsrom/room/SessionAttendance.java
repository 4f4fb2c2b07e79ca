package no.mestringsrom.room;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.mestringsrom.exchange.ExchangeLedger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who came to a session, by its log. For features that have asked who may know. */
@Service
@Transactional(readOnly = true)
public class SessionAttendance {

    private final SessionLog log;

    SessionAttendance(SessionLog log) {
        this.log = log;
    }

    /** Registrations and hosts' seats, by session, however short they stayed; nothing for one that nobody came to. */
    public Map<SittingId, Set<UUID>> whoCame(Collection<SittingId> sessions) {
        return sessions.isEmpty() ? Map.of() : log.joined(sessions);
    }

    /** Hosts' seats, by session; also of hosts who have been taken off the course since. */
    public Map<SittingId, Set<UUID>> whoHosted(Collection<SittingId> sessions) {
        return sessions.isEmpty() ? Map.of() : log.hosted(sessions);
    }

    /**
     * Registrations and hosts' seats of those who were there for at least half of the time that a session lasted, by session.
     * Reads whole logs. Sessions that came to no length, because nobody began them, are not in it.
     */
    public Map<SittingId, Set<UUID>> whoStayed(Collection<Sitting> sessions) {
        Map<SittingId, Set<UUID>> stayed = new HashMap<>();
        for (Sitting session : sessions) {
            ExchangeLedger ledger = SessionReading.of(session, log.after(session.id(), 0));
            long lasted = ledger.result().sessionMillis();
            if (lasted > 0) {
                stayed.put(
                        session.id(),
                        ledger.presentMillis().entrySet().stream()
                                .filter(person -> 2 * person.getValue() >= lasted)
                                .map(person -> UUID.fromString(person.getKey()))
                                .collect(Collectors.toSet()));
            }
        }
        return stayed;
    }

    /** Whether several sat at one screen: then some were there whom the log does not know. */
    public boolean sharedScreens(SittingId session) {
        return log.severalAtOne(session);
    }
}
