package no.mestringsrom.exchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.mestringsrom.exchange.RunningOrder.Start;

/** A session's time, and whose segment each part of it was (rule 2). Everything is counted inside it only (rule 1). */
final class Session {

    /** One that never started. */
    static final Session NONE = new Session(List.of(), 0);

    private record Stretch(Segment segment, long from, long to) {}

    /** Receives the parts of a time, cut at the session's and the segments' bounds. */
    @FunctionalInterface
    interface Parts {
        void add(Segment segment, long millis);
    }

    /** One after the other without a pause, none of zero length. */
    private final List<Stretch> stretches = new ArrayList<>();

    Session(List<Start> starts, long end) {
        for (int i = 0; i < starts.size(); i++) {
            Start start = starts.get(i);
            long next = i + 1 < starts.size() ? starts.get(i + 1).at() : end;
            if (start.at() < Math.min(next, end)) {
                stretches.add(new Stretch(start.segment(), start.at(), Math.min(next, end)));
            }
        }
    }

    /** From the start to the end. */
    Span whole() {
        return stretches.isEmpty()
                ? new Span(0, 0)
                : new Span(stretches.getFirst().from(), stretches.getLast().to());
    }

    /** Cuts a time at the bounds of the session and of its segments. */
    void split(Span span, Parts parts) {
        for (int i = firstEndingAfter(span.from()); i < stretches.size(); i++) {
            Stretch stretch = stretches.get(i);
            long from = Math.max(stretch.from(), span.from());
            long to = Math.min(stretch.to(), span.to());
            if (from >= to) {
                return;
            }
            parts.add(stretch.segment(), to - from);
        }
    }

    /** How much of these times, which do not overlap, fell into each segment, by its id; nothing where none did. */
    Map<String, Long> bySegment(Collection<Span> spans) {
        var millis = new HashMap<String, Long>();
        for (Span span : spans) {
            split(span, (segment, part) -> millis.merge(segment.id(), part, Long::sum));
        }
        return millis;
    }

    private int firstEndingAfter(long at) {
        int low = 0;
        int high = stretches.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (stretches.get(middle).to() > at) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
