package no.mestringsrom.report;

import java.util.EnumMap;
import java.util.Map;
import no.mestringsrom.course.SessionPlan;
import no.mestringsrom.exchange.Ledger;
import no.mestringsrom.exchange.SegmentKind;
import no.mestringsrom.exchange.SessionRole;
import no.mestringsrom.room.Impression;

/**
 * What a session promised and gave.
 *
 * @param started whether it has begun; if not, the ledger is empty
 * @param carriedOverMinutes what the hosts chose, while the session was on, to give in the next one
 * @param over whether the figures are final
 * @param carriedMillis the balance of all sessions of the course that are over: below 0 the group is owed so much
 * @param sessionsOver how many those are
 * @param impressions how it was for those who took part; empty where too few answered
 */
public record SessionAccount(
        SessionPlan plan,
        Ledger ledger,
        boolean started,
        int carriedOverMinutes,
        boolean over,
        long carriedMillis,
        int sessionsOver,
        Map<Impression, Integer> impressions) {

    /** Whether enough people took part, in some part of the session, for it to be kept who was heard. */
    public boolean keepsVoices() {
        return !ledger.voices().isEmpty();
    }

    /**
     * Roughly how long each role was heard in the parts of each kind, in milliseconds; kinds in which none is kept, or nobody
     * was reported, are left out.
     */
    public Map<SegmentKind, Map<SessionRole, Long>> voicesByKind() {
        Map<SegmentKind, Map<SessionRole, Long>> kinds = new EnumMap<>(SegmentKind.class);
        plan.agenda()
                .forEach(item -> ledger.voicesIn(item.id())
                        .orElse(Map.of())
                        .forEach((role, millis) -> kinds.computeIfAbsent(
                                        item.kind(), kind -> new EnumMap<>(SessionRole.class))
                                .merge(role, millis, Long::sum)));
        return kinds;
    }

    /** Roughly how long each role was heard, in milliseconds; empty where none is kept, or where nobody was reported. */
    public Map<SessionRole, Long> voices() {
        Map<SessionRole, Long> sum = new EnumMap<>(SessionRole.class);
        ledger.voices()
                .values()
                .forEach(byRole -> byRole.forEach((role, millis) -> sum.merge(role, millis, Long::sum)));
        return sum;
    }
}
