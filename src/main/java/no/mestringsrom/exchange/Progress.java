package no.mestringsrom.exchange;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is true of a session at one moment, from the log up to and including it: what the live pages show. Lengths in
 * milliseconds, moments in milliseconds from the planned start.
 *
 * @param segment the one that is on; null before the start and after the end
 * @param segmentStartedAt when its present stretch began; 0 if none is on
 * @param segmentSpentMillis what it has had so far, earlier stretches included; 0 if none is on
 * @param plannedEnd as extended so far
 * @param started whether a segment has been started
 * @param ended whether the hosts have ended it; the ends that rule 1 assumes are for afterwards
 * @param givenMillis exchange time so far (rule 4)
 * @param projectedMillis what it will come to if the rest goes as planned (rule 9)
 * @param promisedMillis what the plan promises
 * @param counting whether exchange time accrues at this instant
 * @param paired whether both host roles are in at this instant, in whatever rooms, whether or not the session is on
 * @param aloneMillis how long one of the two host roles was there without the other so far, by the role that was there
 * @param present who is in at this instant, in the order of the session's list
 */
public record Progress(
        @Nullable String segment,
        long segmentStartedAt,
        long segmentSpentMillis,
        long plannedEnd,
        boolean started,
        boolean ended,
        long givenMillis,
        long projectedMillis,
        long promisedMillis,
        boolean counting,
        boolean paired,
        Map<SessionRole, Long> aloneMillis,
        List<Presence> present) {

    public Progress {
        aloneMillis = Map.copyOf(aloneMillis);
        present = List.copyOf(present);
    }
}
