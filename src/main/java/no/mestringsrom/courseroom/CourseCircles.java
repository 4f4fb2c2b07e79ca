package no.mestringsrom.courseroom;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import no.mestringsrom.account.AccessLog;
import no.mestringsrom.course.CourseHostId;
import no.mestringsrom.course.CourseHostSeat;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.course.CourseStatus;
import no.mestringsrom.course.HostAnswer;
import no.mestringsrom.course.SessionId;
import no.mestringsrom.course.SessionProgress;
import no.mestringsrom.exchange.SessionRole;
import no.mestringsrom.link.LinkPurpose;
import no.mestringsrom.registration.Participant;
import no.mestringsrom.registration.ParticipantMessages;
import no.mestringsrom.registration.Participants;
import no.mestringsrom.registration.RegistrationId;
import no.mestringsrom.room.CircleId;
import no.mestringsrom.room.Circles;
import no.mestringsrom.room.Entrance;
import no.mestringsrom.room.Handout;
import no.mestringsrom.room.RoomRefused;
import no.mestringsrom.room.RoomRefused.Reason;
import no.mestringsrom.room.Seat;
import no.mestringsrom.room.Sitting;
import no.mestringsrom.room.SittingId;
import no.mestringsrom.texts.Language;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A course's group is a circle: two hosts who steer, and those whom they have a seat for. */
@Component
@Order(10)
@Transactional(readOnly = true)
class CourseCircles implements Circles {

    private static final String PAGES = "courseroom";

    private final CourseSessions sessions;
    private final SessionProgress progress;
    private final Participants participants;
    private final ObjectProvider<SessionMaterials> materials;
    private final ObjectProvider<ParticipantInvitation> invitations;
    private final ObjectProvider<ParticipantMessages> messages;
    private final AccessLog accessLog;
    private final Clock clock;

    CourseCircles(
            CourseSessions sessions,
            SessionProgress progress,
            Participants participants,
            ObjectProvider<SessionMaterials> materials,
            ObjectProvider<ParticipantInvitation> invitations,
            ObjectProvider<ParticipantMessages> messages,
            AccessLog accessLog,
            Clock clock) {
        this.sessions = sessions;
        this.progress = progress;
        this.participants = participants;
        this.materials = materials;
        this.invitations = invitations;
        this.messages = messages;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    @Override
    public List<Entrance> entrances() {
        return List.of(
                new Entrance("/p", LinkPurpose.PARTICIPANT, PAGES), new Entrance("/vert", LinkPurpose.HOST, PAGES));
    }

    @Override
    public boolean has(CircleId circle) {
        return sessions.has(course(circle));
    }

    @Override
    public Optional<Sitting> sitting(SittingId id) {
        return sessions.find(session(id)).map(CourseSittings::of);
    }

    @Override
    public List<Sitting> sittings(CircleId circle) {
        return sessions.sessions(course(circle)).stream()
                .map(CourseSittings::of)
                .toList();
    }

    @Override
    public Seat seat(LinkPurpose purpose, UUID id) {
        return purpose == LinkPurpose.HOST ? host(id) : participant(id);
    }

    @Override
    public Seat asItIsNow(Seat seat) {
        return seat.role().isHost() ? host(seat.person()) : participant(seat.person());
    }

    private Seat host(UUID id) {
        CourseHostSeat host = sessions.hostSeat(new CourseHostId(id))
                .filter(seat -> seat.answer() == HostAnswer.YES)
                .orElseThrow(() -> new RoomRefused(Reason.UNKNOWN_LINK));
        refuseIfCancelled(host.course());
        return seat(host);
    }

    private Seat participant(UUID id) {
        Participant participant = participants
                .participant(new RegistrationId(id))
                .orElseThrow(() -> new RoomRefused(Reason.UNKNOWN_LINK));
        // Before anything else: nobody who is out could come back.
        refuseIfCancelled(participant.course());
        switch (participant.status()) {
            case CANCELLED -> throw new RoomRefused(Reason.CANCELLED);
            case LAPSED -> throw new RoomRefused(Reason.LAPSED);
            case HELD, WAITING, OFFERED ->
                throw new RoomRefused(hasBegun(participant.course()) ? Reason.WAITED_IN_VAIN : Reason.WAITING);
            case CONFIRMED -> {}
        }
        return seat(participant);
    }

    /** From then on nobody is offered a seat any more. */
    private boolean hasBegun(CourseId course) {
        return sessions.sessions(course).stream()
                .anyMatch(session -> !session.startsAt().isAfter(clock.instant()));
    }

    private void refuseIfCancelled(CourseId course) {
        if (isCancelled(course)) {
            throw new RoomRefused(Reason.COURSE_CANCELLED);
        }
    }

    private boolean isCancelled(CourseId course) {
        return sessions.facts(course).status() == CourseStatus.CANCELLED;
    }

    /** Hosts who run the course, professional first, and those who have a seat in it. */
    @Override
    public List<Seat> roster(CircleId circle) {
        CourseId course = course(circle);
        if (isCancelled(course)) {
            return List.of();
        }
        List<Seat> seats = new ArrayList<>();
        sessions.hosts(course).stream()
                .filter(host -> host.answer() == HostAnswer.YES)
                .map(CourseCircles::seat)
                .sorted(Comparator.comparing(Seat::role))
                .forEach(seats::add);
        participants.confirmed(course).stream().map(CourseCircles::seat).forEach(seats::add);
        return seats;
    }

    @Override
    public boolean mayBegin(CircleId circle) {
        return !sessions.facts(course(circle)).status().isUnpublished();
    }

    @Override
    @Transactional
    public void begun(SittingId id) {
        progress.begun(session(id));
    }

    @Override
    @Transactional
    public void extended(SittingId id, int minutes) {
        progress.extended(session(id), minutes);
    }

    @Override
    @Transactional
    public void ended(SittingId id) {
        progress.ended(session(id));
    }

    @Override
    @Transactional
    public void looked(Seat seat, SittingId id) {
        sessions.hostSeat(new CourseHostId(seat.person()))
                .ifPresent(host -> accessLog.lookedIn(host.course().value(), host.account(), "room", id.value()));
    }

    @Override
    public List<Handout> handouts(Sitting sitting, Seat seat, String link, Language language) {
        return materials
                .orderedStream()
                .flatMap(source -> source.of(session(sitting.id()), seat, link, language).stream())
                .toList();
    }

    @Override
    public Map<String, Object> lobby(Seat seat, String link, Language language) {
        boolean host = seat.role().isHost();
        Map<String, Object> own = new HashMap<>();
        materials
                .orderedStream()
                .flatMap(source -> source.all(seat, link).stream())
                .findFirst()
                .ifPresent(all -> own.put("allMaterials", all));
        own.put("invitations", host ? List.of() : all(invitations, source -> source.of(seat, link, language).stream()));
        own.put("messages", host ? List.of() : all(messages, source -> source.of(seat.person()).stream()));
        return own;
    }

    private static <S, T> List<T> all(ObjectProvider<S> sources, Function<S, Stream<T>> of) {
        return sources.orderedStream().flatMap(of).toList();
    }

    private static Seat seat(CourseHostSeat host) {
        return new Seat(host.id().value(), host.name(), host.role(), CourseSittings.circle(host.course()));
    }

    private static Seat seat(Participant participant) {
        return new Seat(
                participant.id().value(),
                participant.name(),
                SessionRole.PARTICIPANT,
                CourseSittings.circle(participant.course()));
    }

    private static CourseId course(CircleId circle) {
        return new CourseId(circle.value());
    }

    private static SessionId session(SittingId id) {
        return new SessionId(id.value());
    }
}
