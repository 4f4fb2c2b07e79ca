package no.mestringsrom.report;

import java.util.EnumMap;
import java.util.Map;
import no.mestringsrom.course.SessionPlan;
import no.mestringsrom.exchange.Ledger;
import no.mestringsrom.exchange.SessionRole;

/**
 * What a session promised and gave.
 *
 * @param started whether it has begun; if not, the ledger is empty
 * @param over whether the figures are final
 * @param carriedMillis the balance of all sessions of the course that are over: below 0 the group is owed so much
 * @param sessionsOver how many those are
 */
public record SessionAccount(
        SessionPlan plan, Ledger ledger, boolean started, boolean over, long carriedMillis, int sessionsOver) {

    /** Roughly how long each role was heard, in milliseconds; empty where too few took part for it to be kept. */
    public Map<SessionRole, Long> voices() {
        Map<SessionRole, Long> sum = new EnumMap<>(SessionRole.class);
        ledger.voices()
                .values()
                .forEach(byRole -> byRole.forEach((role, millis) -> sum.merge(role, millis, Long::sum)));
        return sum;
    }
}
