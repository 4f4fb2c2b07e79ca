package no.mestringsrom.room;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who came to a session, however short they stayed, by its log. For features that have asked who may know. */
@Service
@Transactional(readOnly = true)
public class SessionAttendance {

    private final SessionLog log;

    SessionAttendance(SessionLog log) {
        this.log = log;
    }

    /** Registrations and hosts' seats, by session; nothing for one that nobody came to. */
    public Map<SittingId, Set<UUID>> whoCame(Collection<SittingId> sessions) {
        return sessions.isEmpty() ? Map.of() : log.joined(sessions);
    }

    /** Whether several sat at one screen: then some were there whom the log does not know. */
    public boolean sharedScreens(SittingId session) {
        return log.severalAtOne(session);
    }
}
