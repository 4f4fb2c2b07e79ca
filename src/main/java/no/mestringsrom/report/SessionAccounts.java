package no.mestringsrom.report;

import java.util.List;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.course.SessionId;
import no.mestringsrom.course.SessionPlan;
import no.mestringsrom.courseroom.CourseSittings;
import no.mestringsrom.exchange.Ledger;
import no.mestringsrom.room.Impressions;
import no.mestringsrom.room.SessionLedgers;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The accounts of sessions, for those whom they concern: the course's hosts and the coordinators of its service. */
@Service
@Transactional(readOnly = true)
public class SessionAccounts {

    private final CourseSessions sessions;
    private final SessionLedgers ledgers;
    private final Impressions impressions;

    SessionAccounts(CourseSessions sessions, SessionLedgers ledgers, Impressions impressions) {
        this.sessions = sessions;
        this.ledgers = ledgers;
        this.impressions = impressions;
    }

    /**
     * @throws AccessDeniedException to anybody else
     * @throws no.mestringsrom.course.UnknownCourse if there is no such session
     */
    public SessionAccount of(SessionId id) {
        SessionPlan plan = sessions.session(id);
        if (!mayRead(plan.course())) {
            throw new AccessDeniedException("The account of session " + id.value());
        }
        List<Ledger> over = ledgers.over(CourseSittings.circle(plan.course()));
        return new SessionAccount(
                plan,
                ledgers.of(CourseSittings.of(plan)),
                plan.begun(),
                ledgers.carriedOverMinutes(CourseSittings.id(id)),
                ledgers.isFinal(CourseSittings.of(plan)),
                over.stream().mapToLong(Ledger::balanceMillis).sum(),
                over.size(),
                impressions.of(CourseSittings.id(id)));
    }

    /** Whether there is an account of this session for the one who is signed in to read. */
    public boolean isThereOneToRead(SessionPlan session) {
        return session.begun() && mayRead(session.course());
    }

    /**
     * What a course's group is owed from the sessions that have been held, in milliseconds; not negative.
     *
     * @throws AccessDeniedException to those who may not read the course's accounts
     */
    public long owedMillis(CourseId course) {
        if (!mayRead(course)) {
            throw new AccessDeniedException("The accounts of course " + course.value());
        }
        return Math.max(
                0,
                -ledgers.over(CourseSittings.circle(course)).stream()
                        .mapToLong(Ledger::balanceMillis)
                        .sum());
    }

    /**
     * How long both roles were there, in the course's sessions that are over.
     *
     * @throws AccessDeniedException to those who may not read the course's accounts
     */
    public PairedTime paired(CourseId course) {
        if (!mayRead(course)) {
            throw new AccessDeniedException("The accounts of course " + course.value());
        }
        List<Ledger> over = ledgers.over(CourseSittings.circle(course));
        return new PairedTime(
                over.stream().mapToLong(Ledger::pairedMillis).sum(),
                over.stream().mapToLong(Ledger::sessionMillis).sum(),
                over.size());
    }

    /** Whether the one who is signed in hosts the course or coordinates its service. */
    public boolean mayRead(CourseId course) {
        return sessions.carries(course);
    }
}
