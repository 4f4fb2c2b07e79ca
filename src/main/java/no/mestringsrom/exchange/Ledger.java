package no.mestringsrom.exchange;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The account of a session: what was promised and what was given. All in milliseconds.
 *
 * @param sessionMillis how long the session lasted (rule 1); 0 if it never started
 * @param segments one for each segment of the agenda, in its order
 * @param plannedExchangeMillis what the plan promised
 * @param actualExchangeMillis what was given (rule 4)
 * @param pairedMillis how long a professional and an experienced user were both there (rule 5)
 * @param aloneMillis how long one of the two host roles was there without the other, by the role that was there
 * @param voices by segment, speaking time by role (rule 7); a segment with too few participants has none (rule 8), a role
 *     that was not heard is left out. Approximate: a dominant speaker is not every speaker
 */
public record Ledger(
        long sessionMillis,
        List<SegmentTime> segments,
        long plannedExchangeMillis,
        long actualExchangeMillis,
        long pairedMillis,
        Map<SessionRole, Long> aloneMillis,
        Map<String, Map<SessionRole, Long>> voices) {

    public Ledger {
        segments = List.copyOf(segments);
        aloneMillis = Map.copyOf(aloneMillis);
        var copies = new LinkedHashMap<String, Map<SessionRole, Long>>();
        voices.forEach((segment, byRole) -> copies.put(segment, Map.copyOf(byRole)));
        voices = Collections.unmodifiableMap(copies);
    }

    /** The same account with other voices, where those of the log are no longer there. */
    public Ledger withVoices(Map<String, Map<SessionRole, Long>> kept) {
        return new Ledger(
                sessionMillis, segments, plannedExchangeMillis, actualExchangeMillis, pairedMillis, aloneMillis, kept);
    }

    /** What was given beyond the promise; negative: what the group is still owed (rule 6). */
    public long balanceMillis() {
        return actualExchangeMillis - plannedExchangeMillis;
    }

    /** Speaking time by role in a segment, in milliseconds; empty where none is kept (rule 8). */
    public Optional<Map<SessionRole, Long>> voicesIn(String segment) {
        return Optional.ofNullable(voices.get(segment));
    }
}
