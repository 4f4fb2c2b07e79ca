package no.mestringsrom.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;

/** What can be done about a projection that is under the promise, tried out on the projection itself. */
final class WaysOut {

    private static final int LONGEST_EXTENSION = 120;
    private static final long MINUTE_MILLIS = 60_000;

    private final Outlook outlook;
    private final long missing;

    /** @param missing by how much the projection is under the promise, in milliseconds; 0 or less: nothing is to be done */
    WaysOut(Outlook outlook, long missing) {
        this.outlook = outlook;
        this.missing = missing;
    }

    /**
     * Each by itself, with no more minutes than it takes; what wins nothing is left out.
     *
     * @param adaptable the segments that may be shortened
     */
    List<WayOut> all(Set<String> adaptable) {
        List<WayOut> ways = new ArrayList<>();
        if (missing <= 0) {
            return ways;
        }
        for (Segment segment : outlook.ahead()) {
            if (segment.kind().isInput() && adaptable.contains(segment.id())) {
                int length = outlook.minutes(segment);
                least(length - shortest(segment), cut -> shortened(segment, length - cut))
                        .ifPresent(ways::add);
            } else if (segment.kind() == SegmentKind.BREAK && outlook.spentMillis(segment) == 0) {
                least(Math.min(1, outlook.minutes(segment)), all -> dropped(segment))
                        .ifPresent(ways::add);
            }
        }
        least(LONGEST_EXTENSION, this::extended).ifPresent(ways::add);
        return ways;
    }

    /** An input keeps what it has had, and half of what it was planned for: whoever prepared it is not cut off. */
    private int shortest(Segment segment) {
        long had = Math.ceilDiv(outlook.spentMillis(segment), MINUTE_MILLIS);
        return (int) Math.max(had, Math.ceilDiv(segment.minutes(), 2));
    }

    private WayOut shortened(Segment segment, int minutes) {
        return new WayOut(WayOut.Kind.SHORTEN, segment.id(), minutes, wins(outlook.with(segment, minutes)));
    }

    private WayOut dropped(Segment segment) {
        return new WayOut(WayOut.Kind.DROP, segment.id(), 0, wins(outlook.with(segment, 0)));
    }

    private WayOut extended(int minutes) {
        return new WayOut(WayOut.Kind.EXTEND, null, minutes, wins(outlook.extended(minutes)));
    }

    private long wins(Outlook changed) {
        return changed.exchangeToCome() - outlook.exchangeToCome();
    }

    /** The smallest step that wins all that is missing, or else the smallest of those that win the most. */
    private Optional<WayOut> least(int largest, IntFunction<WayOut> step) {
        WayOut best = null;
        for (int i = 1; i <= largest && (best == null || best.winsMillis() < missing); i++) {
            WayOut way = step.apply(i);
            if (way.winsMillis() > (best == null ? 0 : best.winsMillis())) {
                best = way;
            }
        }
        return Optional.ofNullable(best);
    }
}
