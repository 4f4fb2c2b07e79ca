package no.mestringsrom.room;

import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.course.SessionId;
import no.mestringsrom.course.SessionPlan;
import no.mestringsrom.exchange.Ledger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The accounts of sessions, computed from their logs. Who may see what is for the callers to decide. */
@Service
@Transactional(readOnly = true)
public class SessionLedgers {

    private final CourseSessions sessions;
    private final Seating seating;
    private final SessionLog log;

    SessionLedgers(CourseSessions sessions, Seating seating, SessionLog log) {
        this.sessions = sessions;
        this.seating = seating;
        this.log = log;
    }

    /** The account by the log so far; all zero for a session that has not begun. */
    public Ledger of(SessionId session) {
        return of(sessions.session(session));
    }

    public Ledger of(SessionPlan session) {
        return SessionReading.of(session, log.after(session.id(), 0)).result();
    }

    /** Whole minutes that the hosts chose to give in the next session instead. */
    public int carriedOverMinutes(SessionId session) {
        return RoomState.of(log.steering(session)).carriedOverMinutes();
    }

    /** Whether the account is final: the hosts ended the session, or it can no longer be going on. */
    public boolean isFinal(SessionPlan session) {
        return seating.isOver(session);
    }
}
