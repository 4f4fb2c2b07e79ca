package no.mestringsrom.room;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.mestringsrom.course.CourseHostId;
import no.mestringsrom.course.CourseHostSeat;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.course.CourseStatus;
import no.mestringsrom.course.HostAnswer;
import no.mestringsrom.course.SessionPlan;
import no.mestringsrom.exchange.SessionRole;
import no.mestringsrom.link.LinkPurpose;
import no.mestringsrom.link.LinkRefused;
import no.mestringsrom.link.Links;
import no.mestringsrom.registration.Participant;
import no.mestringsrom.registration.Participants;
import no.mestringsrom.registration.RegistrationId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who a link belongs to, whether that person has a seat, and which session is theirs to go to now. */
@Service
@Transactional(readOnly = true)
public class Seating {

    /** A session that nobody ended is over by then (exchange time, rule 1). */
    static final Duration LONGEST_OVERRUN = Duration.ofMinutes(60);

    /** How long before the planned start participants may come and wait, and hosts let them in and start. */
    public static final Duration EARLIEST = Duration.ofMinutes(60);

    private final Links links;
    private final CourseSessions sessions;
    private final Participants participants;
    private final SessionLog log;
    private final Clock clock;

    Seating(Links links, CourseSessions sessions, Participants participants, SessionLog log, Clock clock) {
        this.links = links;
        this.sessions = sessions;
        this.participants = participants;
        this.log = log;
        this.clock = clock;
    }

    /** @throws RoomRefused if the link opens nothing, or there is no seat behind it now */
    public Seat participant(String token) {
        return participant(open(LinkPurpose.PARTICIPANT, token));
    }

    private Seat participant(UUID id) {
        Participant participant = participants
                .participant(new RegistrationId(id))
                .orElseThrow(() -> new RoomRefused(RoomRefused.Reason.UNKNOWN_LINK));
        // Before anything else: nobody who is out could come back.
        refuseIfCancelled(participant.course());
        switch (participant.status()) {
            case CANCELLED -> throw new RoomRefused(RoomRefused.Reason.CANCELLED);
            case LAPSED -> throw new RoomRefused(RoomRefused.Reason.LAPSED);
            case HELD, WAITING, OFFERED ->
                throw new RoomRefused(
                        hasBegun(participant.course())
                                ? RoomRefused.Reason.WAITED_IN_VAIN
                                : RoomRefused.Reason.WAITING);
            case CONFIRMED -> {}
        }
        return new Seat(id, participant.name(), SessionRole.PARTICIPANT, participant.course());
    }

    /** From then on nobody is offered a seat any more. */
    private boolean hasBegun(CourseId course) {
        return sessions.sessions(course).stream()
                .anyMatch(session -> !session.startsAt().isAfter(clock.instant()));
    }

    /** @throws RoomRefused if the link opens nothing, or the person is no host of the course any more */
    public Seat host(String token) {
        return host(open(LinkPurpose.HOST, token));
    }

    /**
     * The seat as it is now: it may have been lost since the page was opened.
     *
     * @throws RoomRefused if it has been
     */
    Seat asItIsNow(Seat seat) {
        return seat.isHost() ? host(seat.person()) : participant(seat.person());
    }

    /** The seat of a host as it is now. */
    Seat host(UUID id) {
        CourseHostSeat host = sessions.hostSeat(new CourseHostId(id))
                .filter(seat -> seat.answer() == HostAnswer.YES)
                .orElseThrow(() -> new RoomRefused(RoomRefused.Reason.UNKNOWN_LINK));
        refuseIfCancelled(host.course());
        return new Seat(id, host.name(), host.role(), host.course());
    }

    /**
     * The session that is on, or else the next one; empty when all are over. One that nobody ended gives way when people
     * may come to the one after it.
     */
    public Optional<SessionPlan> current(CourseId course) {
        List<SessionPlan> open = sessions.sessions(course).stream()
                .filter(session -> !isOver(session))
                .toList();
        if (open.size() > 1 && isPastItsTime(open.getFirst()) && mayEnter(open.get(1))) {
            return Optional.of(open.get(1));
        }
        return open.stream().findFirst();
    }

    /** Whether it is near enough for participants to come, and for hosts to start it. */
    public boolean mayEnter(SessionPlan session) {
        return !clock.instant().isBefore(session.startsAt().minus(EARLIEST));
    }

    private boolean isPastItsTime(SessionPlan session) {
        return isPast(session, Duration.ZERO);
    }

    /** Whether one of the course's sessions was today, and is over. */
    public boolean hasEndedToday(CourseId course) {
        return sessions.sessions(course).stream()
                .anyMatch(session -> session.startsAtLocal()
                                .toLocalDate()
                                .equals(LocalDate.ofInstant(clock.instant(), session.zone()))
                        && isOver(session));
    }

    /** Whether it was ended, or can no longer be going on. */
    public boolean isOver(SessionPlan session) {
        return session.ended() || isPast(session, LONGEST_OVERRUN);
    }

    /** Whether its planned end, as the hosts have extended it, is longer ago. The log is asked only where it matters. */
    private boolean isPast(SessionPlan session, Duration longer) {
        Instant end = clock.instant().minus(longer);
        return !end.isBefore(session.plannedEnd())
                && !end.isBefore(LiveSessions.plannedEnd(session, RoomState.of(log.steering(session.id()))));
    }

    /** Hosts who run the course, professional first. */
    public List<Seat> hosts(CourseId course) {
        return sessions.hosts(course).stream()
                .filter(host -> host.answer() == HostAnswer.YES)
                .map(host -> new Seat(host.id().value(), host.name(), host.role(), course))
                .sorted(Comparator.comparing(Seat::role))
                .toList();
    }

    private void refuseIfCancelled(CourseId course) {
        if (sessions.facts(course).status() == CourseStatus.CANCELLED) {
            throw new RoomRefused(RoomRefused.Reason.COURSE_CANCELLED);
        }
    }

    private UUID open(LinkPurpose purpose, String token) {
        try {
            return links.open(purpose, token);
        } catch (LinkRefused e) {
            throw new RoomRefused(
                    switch (e.reason()) {
                        case INVALID -> RoomRefused.Reason.UNKNOWN_LINK;
                        case EXPIRED -> RoomRefused.Reason.EXPIRED_LINK;
                    });
        }
    }
}
