package no.mestringsrom.exchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/** The time {@code [from, to)}, and how many were there. */
record HeadSpan(long from, long to, int heads) {

    static HeadSpan ofOne(Span span) {
        return new HeadSpan(span.from(), span.to(), 1);
    }

    long millis() {
        return to - from;
    }

    Span span() {
        return new Span(from, to);
    }

    /** When these together hold at least so many (1 or more): apart, not touching, in order. */
    static List<Span> atLeast(int heads, Collection<HeadSpan> parts) {
        var changes = new TreeMap<Long, Long>();
        for (HeadSpan part : parts) {
            changes.merge(part.from, (long) part.heads, Long::sum);
            changes.merge(part.to, (long) -part.heads, Long::sum);
        }
        var spans = new ArrayList<Span>();
        long count = 0;
        long enoughSince = 0;
        for (var change : changes.entrySet()) {
            boolean wasEnough = count >= heads;
            count += change.getValue();
            boolean isEnough = count >= heads;
            if (isEnough && !wasEnough) {
                enoughSince = change.getKey();
            } else if (wasEnough && !isEnough) {
                spans.add(new Span(enoughSince, change.getKey()));
            }
        }
        return spans;
    }
}
