package no.mestringsrom.host;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import no.mestringsrom.host.HostRefused.Reason;

/**
 * A time that is otherwise than the week says, on the clock on the wall in Oslo, from the first moment to just before the
 * second.
 *
 * @param free whether the host can after all, or can't
 */
public record OneOff(boolean free, LocalDateTime from, LocalDateTime to) {

    /** @throws HostRefused if it ends before it begins */
    public OneOff {
        if (!from.isBefore(to)) {
            throw new HostRefused(Reason.TIME_ORDER);
        }
    }

    boolean covers(LocalDateTime time) {
        return !time.isBefore(from) && time.isBefore(to);
    }

    /**
     * All of them with one more. What was said last holds: it is cut out of what was said before, so that no two of the
     * result overlap.
     */
    static List<OneOff> with(Collection<OneOff> before, OneOff last) {
        LocalDateTime from = last.from;
        LocalDateTime to = last.to;
        List<OneOff> result = new ArrayList<>();
        for (OneOff earlier : before) {
            if (earlier.free == last.free && !earlier.to.isBefore(last.from) && !earlier.from.isAfter(last.to)) {
                from = from.isBefore(earlier.from) ? from : earlier.from;
                to = to.isAfter(earlier.to) ? to : earlier.to;
            } else {
                result.addAll(earlier.without(last));
            }
        }
        result.add(new OneOff(last.free, from, to));
        result.sort(Comparator.comparing(OneOff::from));
        return List.copyOf(result);
    }

    private List<OneOff> without(OneOff other) {
        List<OneOff> rest = new ArrayList<>();
        if (from.isBefore(other.from)) {
            rest.add(new OneOff(free, from, to.isBefore(other.from) ? to : other.from));
        }
        if (to.isAfter(other.to)) {
            rest.add(new OneOff(free, from.isAfter(other.to) ? from : other.to, to));
        }
        return rest;
    }
}
