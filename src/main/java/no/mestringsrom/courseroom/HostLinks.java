package no.mestringsrom.courseroom;

import java.time.Clock;
import java.time.Duration;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.account.CurrentAccount;
import no.mestringsrom.course.CourseHostSeat;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.course.CourseStatus;
import no.mestringsrom.course.HostAnswer;
import no.mestringsrom.course.SessionId;
import no.mestringsrom.course.SessionPlan;
import no.mestringsrom.link.LinkPurpose;
import no.mestringsrom.link.Links;
import no.mestringsrom.room.Seating;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Links into the room for hosts who are signed in. */
@Service
@Transactional(readOnly = true)
public class HostLinks {

    /** A working day and the evening: long enough for a course day, of no use to whoever finds it later. */
    private static final Duration LIFETIME = Duration.ofHours(18);

    private final CourseSessions sessions;
    private final Seating seating;
    private final CurrentAccount account;
    private final Links links;
    private final Clock clock;

    HostLinks(CourseSessions sessions, Seating seating, CurrentAccount account, Links links, Clock clock) {
        this.sessions = sessions;
        this.seating = seating;
        this.account = account;
        this.links = links;
        this.clock = clock;
    }

    /** Whether the one who is signed in hosts this session, and it is the one that their link would lead to. */
    public boolean leadToRoomOf(SessionPlan session) {
        AccountId id = account.require().id();
        return sessions.facts(session.course()).status() == CourseStatus.PUBLISHED
                && sessions.hosts(session.course()).stream().anyMatch(host -> isSeatOf(host, id))
                && seating.current(CourseSittings.circle(session.course()))
                        .filter(current -> current.id().equals(CourseSittings.id(session.id())))
                        .isPresent();
    }

    /** @throws AccessDeniedException if the one who is signed in is no host of the session */
    public String toRoom(SessionId session) {
        AccountId id = account.require().id();
        return sessions.hosts(sessions.session(session).course()).stream()
                .filter(host -> isSeatOf(host, id))
                .findFirst()
                .map(host -> "/vert/"
                        + links.sign(
                                LinkPurpose.HOST,
                                host.id().value(),
                                clock.instant().plus(LIFETIME)))
                .orElseThrow(() -> new AccessDeniedException("Not a host of session " + session.value()));
    }

    private static boolean isSeatOf(CourseHostSeat host, AccountId id) {
        return host.account().equals(id) && host.answer() == HostAnswer.YES;
    }
}
