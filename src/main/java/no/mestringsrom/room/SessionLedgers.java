package no.mestringsrom.room;

import java.util.List;
import no.mestringsrom.course.CourseId;
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
    private final VoiceSums voices;

    SessionLedgers(CourseSessions sessions, Seating seating, SessionLog log, VoiceSums voices) {
        this.sessions = sessions;
        this.seating = seating;
        this.log = log;
        this.voices = voices;
    }

    /** The account by the log so far; all zero for a session that has not begun. */
    public Ledger of(SessionId session) {
        return of(sessions.session(session));
    }

    public Ledger of(SessionPlan session) {
        return voices.in(
                session.id(),
                SessionReading.of(session, log.after(session.id(), 0)).result());
    }

    /** The accounts of a course's sessions that have been held, in order. */
    public List<Ledger> over(CourseId course) {
        return sessions.sessions(course).stream()
                .filter(this::wasHeld)
                .map(this::of)
                .toList();
    }

    /** The balance of the sessions before this one that have been held, in milliseconds; below 0 the group is owed so much. */
    long balanceBefore(SessionPlan session) {
        return sessions.sessions(session.course()).stream()
                .filter(other -> other.number() < session.number() && wasHeld(other))
                .mapToLong(other -> of(other).balanceMillis())
                .sum();
    }

    private boolean wasHeld(SessionPlan session) {
        return session.begun() && isFinal(session);
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
