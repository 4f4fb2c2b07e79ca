package no.mestringsrom.room;

import java.util.List;
import no.mestringsrom.exchange.Ledger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The accounts of sessions, computed from their logs. Who may see what is for the callers to decide. */
@Service
@Transactional(readOnly = true)
public class SessionLedgers {

    private final AllCircles circles;
    private final Seating seating;
    private final SessionLog log;
    private final VoiceSums voices;

    SessionLedgers(AllCircles circles, Seating seating, SessionLog log, VoiceSums voices) {
        this.circles = circles;
        this.seating = seating;
        this.log = log;
        this.voices = voices;
    }

    /** The account by the log so far; all zero for a session that has not begun. */
    public Ledger of(SittingId session) {
        return of(circles.sitting(session));
    }

    public Ledger of(Sitting session) {
        return voices.in(
                session, SessionReading.of(session, log.after(session.id(), 0)).result());
    }

    /** The accounts of a circle's sittings that have been held, in order. */
    public List<Ledger> over(CircleId circle) {
        return circles.sittings(circle).stream()
                .filter(this::wasHeld)
                .map(this::of)
                .toList();
    }

    /**
     * What the group is owed from the sittings before this one that have been held, in milliseconds; 0 where nothing is
     * carried from one to the next.
     */
    long owedBefore(Sitting session) {
        if (!session.measures(Measured.BALANCE)) {
            return 0;
        }
        long balance = circles.sittings(session.circle()).stream()
                .filter(other -> other.number() < session.number() && wasHeld(other))
                .mapToLong(other -> of(other).balanceMillis())
                .sum();
        return Math.max(0, -balance);
    }

    private boolean wasHeld(Sitting session) {
        return session.begun() && isFinal(session);
    }

    /** Whole minutes that the hosts chose to give in the next session instead. */
    public int carriedOverMinutes(SittingId session) {
        return RoomState.of(log.steering(session)).carriedOverMinutes();
    }

    /** Whether the account is final: the hosts ended the session, or it can no longer be going on. */
    public boolean isFinal(Sitting session) {
        return seating.isOver(session);
    }
}
