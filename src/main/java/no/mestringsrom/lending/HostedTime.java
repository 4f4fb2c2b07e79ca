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
import java.util.stream.Collectors;
import no.mestringsrom.course.CourseHostSeat;
import no.mestringsrom.course.CourseId;
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
     * @param hosts seats of those who came
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

    /**
     * Without a session that has not begun, and one that may still go on. Who came is asked once for all that are unknown.
     *
     * @param seats of the hosts who said yes
     */
    Map<SessionId, Hosted> of(Collection<SessionPlan> sessions, Map<CourseId, List<CourseHostSeat>> seats) {
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
        Map<SittingId, Set<UUID>> came = attendance.whoCame(
                unknown.stream().map(session -> CourseSittings.id(session.id())).toList());
        for (SessionPlan session : unknown) {
            all.put(
                    session.id(),
                    read(
                            session,
                            seats.getOrDefault(session.course(), List.of()),
                            came.getOrDefault(CourseSittings.id(session.id()), Set.of())));
        }
        return all;
    }

    private Hosted read(SessionPlan session, Collection<CourseHostSeat> seats, Set<UUID> came) {
        Hosted hosted = new Hosted(
                ledgers.of(CourseSittings.of(session)).pairedMillis(),
                seats.stream()
                        .map(seat -> seat.id().value())
                        .filter(came::contains)
                        .collect(Collectors.toSet()));
        if (session.ended() || session.plannedEnd().plus(UNTIL_SURE).isBefore(clock.instant())) {
            remembered.put(session.id(), hosted);
        }
        return hosted;
    }
}
