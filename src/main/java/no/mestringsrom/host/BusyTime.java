package no.mestringsrom.host;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** When the host's own calendar says that they are taken, and nothing of by what. Until just before the second moment. */
public record BusyTime(Instant from, Instant to) {

    boolean overlaps(Instant otherFrom, Instant otherTo) {
        return from.isBefore(otherTo) && otherFrom.isBefore(to);
    }

    /** In order, and as few as possible: what overlaps or meets is one, what is no time at all is none. */
    static List<BusyTime> tidy(Collection<BusyTime> times) {
        List<BusyTime> tidy = new ArrayList<>();
        times.stream()
                .filter(time -> time.from.isBefore(time.to))
                .sorted(Comparator.comparing(BusyTime::from))
                .forEach(time -> {
                    BusyTime last = tidy.isEmpty() ? null : tidy.getLast();
                    if (last != null && !last.to.isBefore(time.from)) {
                        Instant to = last.to.isAfter(time.to) ? last.to : time.to;
                        tidy.set(tidy.size() - 1, new BusyTime(last.from, to));
                    } else {
                        tidy.add(time);
                    }
                });
        return List.copyOf(tidy);
    }
}
