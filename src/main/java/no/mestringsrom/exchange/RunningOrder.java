package no.mestringsrom.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import no.mestringsrom.exchange.LogEvent.Extended;
import no.mestringsrom.exchange.LogEvent.Replanned;
import no.mestringsrom.exchange.LogEvent.SegmentStarted;
import no.mestringsrom.exchange.LogEvent.SessionEnded;

/** What the hosts made of the plan, by a log or what of it there is so far; from it, when the session was (rule 1). */
final class RunningOrder {

    private static final long LONGEST_OVERRUN_MILLIS = TimeUnit.MINUTES.toMillis(60);

    /** A segment of the agenda was started. */
    record Start(long at, Segment segment) {}

    private final List<Start> starts = new ArrayList<>();
    private final Map<String, Integer> replanned = new HashMap<>();
    private final OptionalLong end;
    private final long plannedEnd;
    private final long lastEventAt;

    RunningOrder(Agenda agenda, List<LogEvent> log) {
        Map<String, Segment> segments = new HashMap<>();
        agenda.segments().forEach(segment -> segments.put(segment.id(), segment));
        var endings = new ArrayList<Long>();
        long planned = agenda.plannedMillis();
        for (LogEvent event : log) {
            switch (event) {
                case SegmentStarted started -> {
                    Segment segment = segments.get(started.segment());
                    if (segment != null) {
                        starts.add(new Start(started.at(), segment));
                    }
                }
                case Extended extended -> planned += TimeUnit.MINUTES.toMillis(extended.minutes());
                case Replanned changed -> replanned.put(changed.segment(), changed.minutes());
                case SessionEnded ended -> endings.add(ended.at());
                default -> {}
            }
        }
        plannedEnd = planned;
        end = endings.stream()
                .mapToLong(Long::longValue)
                .filter(at -> isStarted() && at >= startedAt())
                .findFirst();
        lastEventAt = log.isEmpty() ? 0 : log.getLast().at();
    }

    boolean isStarted() {
        return !starts.isEmpty();
    }

    /** Whether the hosts ended it: at its start or later; an end before that ends nothing. */
    boolean isEnded() {
        return end.isPresent();
    }

    /** Counted from the planned start, whenever the session really started; as extended so far. */
    long plannedEnd() {
        return plannedEnd;
    }

    /** Lengths that the hosts have changed, in whole minutes, by segment. */
    Map<String, Integer> replanned() {
        return replanned;
    }

    /** The segment that is on; empty before the start and after the end. */
    Optional<Start> current() {
        return isStarted() && !isEnded() ? Optional.of(starts.getLast()) : Optional.empty();
    }

    /** The session as it stands in a complete log, with an assumed end if nobody ended it. */
    Session recorded(Attendance attendance) {
        return isStarted() ? new Session(starts, end.orElseGet(() -> assumedEnd(attendance))) : Session.NONE;
    }

    /** The session as it stands at this moment, which is not before any event in the log. */
    Session until(long now) {
        return isStarted() ? new Session(starts, end.orElse(now)) : Session.NONE;
    }

    private long assumedEnd(Attendance attendance) {
        long likely;
        if (!attendance.anyoneEverJoined()) {
            likely = startedAt();
        } else if (attendance.haveAllLeft()) {
            likely = attendance.lastChangeAt();
        } else {
            likely = Math.max(plannedEnd, lastEventAt);
        }
        return Math.max(startedAt(), Math.min(likely, plannedEnd + LONGEST_OVERRUN_MILLIS));
    }

    private long startedAt() {
        return starts.getFirst().at();
    }
}
