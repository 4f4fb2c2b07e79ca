package no.mestringsrom.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** How many heads someone brings, as it changes; set in the order of time, empty while they are away. */
final class Timeline {

    private final List<HeadSpan> past = new ArrayList<>();
    private long since;
    private OptionalInt heads = OptionalInt.empty();

    void set(long at, OptionalInt now) {
        if (now.equals(heads)) {
            return;
        }
        // What came and went within one millisecond has no length, and by rule 3 leaves no trace.
        if (heads.isPresent() && since < at) {
            past.add(new HeadSpan(since, at, heads.getAsInt()));
        }
        since = at;
        heads = now;
    }

    /**
     * In order, none of zero length. Whoever is in when the log ends is in for good: that also closes their last gap,
     * even if they came back in the log's last millisecond (rule 3).
     */
    List<HeadSpan> spans() {
        var spans = new ArrayList<>(past);
        heads.ifPresent(present -> spans.add(new HeadSpan(since, Span.STILL, present)));
        return spans;
    }

    /** The times away between two times there, with the larger of the heads just before and just after (rule 3). */
    List<HeadSpan> gaps() {
        List<HeadSpan> spans = spans();
        var gaps = new ArrayList<HeadSpan>();
        for (int i = 1; i < spans.size(); i++) {
            HeadSpan before = spans.get(i - 1);
            HeadSpan after = spans.get(i);
            if (before.to() < after.from()) {
                gaps.add(new HeadSpan(before.to(), after.from(), Math.max(before.heads(), after.heads())));
            }
        }
        return gaps;
    }
}
