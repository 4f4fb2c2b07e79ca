package no.mestringsrom.lending;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.mestringsrom.course.SessionId;
import no.mestringsrom.course.SessionPlan;
import no.mestringsrom.courseroom.CourseSittings;
import no.mestringsrom.room.SessionAttendance;
import no.mestringsrom.room.SessionLedgers;
import no.mestringsrom.room.SittingId;
import org.springframework.stereotype.Component;

/**
 * How long single sessions were led by a pair, and by which hosts. All that this feature knows of the room. Reading a session
 * means reading its whole log: what can't change any more is read once.
 */
@Component
class HostedTime {

    /**
     * @param pairedMillis how long a professional and an experienced user were both there
     * @param hosts seats of those who came as hosts, also of whoever has been taken off the course since
     */
    record Hosted(long pairedMillis, Set<UUID> hosts) {}

    /** More than all networks of the country hold in a year. */
    private static final int MOST = 20_000;

    /** Until then a host who is still in could extend a session that nobody ended. */
    private static final Duration UNTIL_SURE = Duration.ofDays(1);

    private final Cache<SessionId, Hosted> remembered =
            Caffeine.newBuilder().maximumSize(MOST).build();

    private final SessionLedgers ledgers;
    private final SessionAttendance attendance;
    private final Clock clock;

    HostedTime(SessionLedgers ledgers, SessionAttendance attendance, Clock clock) {
        this.ledgers = ledgers;
        this.attendance = attendance;
        this.clock = clock;
    }

    /** Without a session that has not begun, and one that may still go on. Who came is asked once for all that are unknown. */
    Map<SessionId, Hosted> of(Collection<SessionPlan> sessions) {
        Map<SessionId, Hosted> all = new HashMap<>();
        List<SessionPlan> unknown = new ArrayList<>();
        for (SessionPlan session : sessions) {
            Hosted known = remembered.getIfPresent(session.id());
            if (known != null) {
                all.put(session.id(), known);
            } else if (session.begun() && ledgers.isFinal(CourseSittings.of(session))) {
                unknown.add(session);
            }
        }
        Map<SittingId, Set<UUID>> came = attendance.whoHosted(
                unknown.stream().map(session -> CourseSittings.id(session.id())).toList());
        for (SessionPlan session : unknown) {
            all.put(session.id(), read(session, came.getOrDefault(CourseSittings.id(session.id()), Set.of())));
        }
        return all;
    }

    private Hosted read(SessionPlan session, Set<UUID> hosts) {
        Hosted hosted = new Hosted(ledgers.of(CourseSittings.of(session)).pairedMillis(), hosts);
        if (session.ended() || session.plannedEnd().plus(UNTIL_SURE).isBefore(clock.instant())) {
            remembered.put(session.id(), hosted);
        }
        return hosted;
    }
}
