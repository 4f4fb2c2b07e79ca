package no.mestringsrom.practice;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.mestringsrom.video.IceServer;
import no.mestringsrom.video.VideoPass;
import no.mestringsrom.video.VideoSettings;
import no.mestringsrom.video.VideoTokenRefused;
import no.mestringsrom.video.VideoTokenVerifier;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The meetings that are on, in memory. One thread at a time: everything here is short and nothing waits. */
@Component
class PracticeMeetings {

    /** As long as a ticket can be good. */
    private static final Duration REMEMBER_ENDS = Duration.ofHours(12);

    private static final int ID_BYTES = 4;

    private final VideoTokenVerifier tokens;
    private final Tickets tickets;
    private final List<IceServer> iceServers;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Meeting> meetings = new HashMap<>();
    /** When rooms were last ended, so that nobody comes back into an ended meeting with an old ticket. */
    private final Map<String, Instant> ends = new HashMap<>();

    PracticeMeetings(VideoTokenVerifier tokens, Tickets tickets, VideoSettings settings, Clock clock) {
        this.tokens = tokens;
        this.tickets = tickets;
        this.iceServers = settings.iceServers();
        this.clock = clock;
    }

    /** A page that is in. */
    record Seat(Meeting meeting, Endpoint endpoint) {}

    /** Lets a page in, or tells it why not. */
    synchronized Optional<Seat> join(Said.Join join, Line line) {
        try {
            return Optional.of(join.ticket() == null ? enter(join, line) : comeBack(join, join.ticket(), line));
        } catch (NotLetIn refused) {
            line.tell(refused.told);
            line.close();
            return Optional.empty();
        }
    }

    synchronized void said(Seat seat, Said said) {
        Meeting meeting = seat.meeting();
        Endpoint self = seat.endpoint();
        if (meeting.endpoint(self.id).orElse(null) != self) {
            return;
        }
        switch (said) {
            case Said.Join again -> {}
            case Said.Ping ping -> self.tell(new Told.Pong());
            case Said.Signal signal -> meeting.signal(self, signal);
            case Said.Muted muted -> meeting.muted(self, muted.media(), muted.muted());
            case Said.Level level -> meeting.level(self, level.level(), clock.instant());
            case Said.Name name -> meeting.name(self, name.name());
            case Said.MuteOthers others -> meeting.muteOthers(self, others.media());
            case Said.MuteOne one -> meeting.muteOne(self, one.id(), one.media());
            case Said.Grant grant -> meeting.grant(self, grant.id());
            case Said.Kick kick -> meeting.kick(self, kick.id());
            case Said.AddGroup group -> meeting.addGroup(self, group.name());
            case Said.CloseGroup group -> meeting.closeGroup(self, group.group());
            case Said.RemoveGroup group -> meeting.removeGroup(self, group.group());
            case Said.Move move -> meeting.move(self, move.id(), move.from(), move.group());
            case Said.AutoAssign assign -> meeting.autoAssign(self);
            case Said.Leave leave -> {
                meeting.remove(self);
                self.close();
            }
            case Said.End end -> {
                if (meeting.end(self)) {
                    ends.put(self.pass.room(), clock.instant());
                }
            }
        }
        forgetIfEmpty(self.pass.room());
    }

    /** The connection broke: the page is waited for. */
    synchronized void lost(Seat seat, Line line) {
        seat.endpoint().disconnect(line, clock.instant());
    }

    @Scheduled(fixedDelay = 1_000)
    synchronized void tidy() {
        Instant now = clock.instant();
        meetings.values().removeIf(meeting -> {
            meeting.giveUp(now);
            return meeting.empty();
        });
        ends.values().removeIf(end -> end.plus(REMEMBER_ENDS).isBefore(now));
    }

    private Seat enter(Said.Join join, Line line) {
        VideoPass pass;
        try {
            pass = tokens.verify(join.token(), join.room());
        } catch (VideoTokenRefused refused) {
            throw new NotLetIn(Refusal.of(refused.reason()));
        }
        Meeting meeting = meetings.getOrDefault(pass.room(), new Meeting());
        meeting.giveUp(pass.personId(), clock.instant());
        if (meeting.full()) {
            throw new NotLetIn(Refusal.FULL);
        }
        return seat(meeting, new Endpoint(newId(meeting), pass, line), join, line);
    }

    private Seat comeBack(Said.Join join, String ticket, Line line) {
        Tickets.Ticket opened = tickets.open(ticket, join.room())
                .orElseThrow(() -> new NotLetIn(join.token() == null ? Refusal.TOKEN_MISSING : Refusal.TOKEN_EXPIRED));
        Instant end = ends.get(join.room());
        if (end != null && !opened.issued().isAfter(end)) {
            throw new NotLetIn(Refusal.ENDED);
        }
        Meeting meeting = meetings.getOrDefault(join.room(), new Meeting());
        meeting.thrownOut(opened.endpoint()).ifPresent(told -> {
            throw new NotLetIn(told);
        });
        Endpoint known = meeting.endpoint(opened.endpoint()).orElse(null);
        if (known != null) {
            known.connect(line, joined(meeting, known, true));
            meeting.muted(known, Media.AUDIO, join.audioMuted());
            meeting.muted(known, Media.VIDEO, join.videoMuted());
            return new Seat(meeting, known);
        }
        if (meeting.full()) {
            throw new NotLetIn(Refusal.FULL);
        }
        return seat(meeting, new Endpoint(opened.endpoint(), opened.pass(), line), join, line);
    }

    private Seat seat(Meeting meeting, Endpoint endpoint, Said.Join join, Line line) {
        endpoint.audioMuted = join.audioMuted();
        endpoint.videoMuted = join.videoMuted();
        meetings.put(endpoint.pass.room(), meeting);
        line.tell(joined(meeting, endpoint, join.ticket() != null));
        meeting.add(endpoint);
        return new Seat(meeting, endpoint);
    }

    private Told.Joined joined(Meeting meeting, Endpoint endpoint, boolean resumed) {
        return new Told.Joined(
                endpoint.person(),
                tickets.sign(endpoint.id, endpoint.pass),
                resumed,
                endpoint.group,
                meeting.roommates(endpoint),
                meeting.roomList(),
                iceServers);
    }

    private String newId(Meeting meeting) {
        byte[] bytes = new byte[ID_BYTES];
        String id;
        do {
            random.nextBytes(bytes);
            id = HexFormat.of().formatHex(bytes);
        } while (meeting.endpoint(id).isPresent());
        return id;
    }

    private void forgetIfEmpty(String room) {
        meetings.computeIfPresent(room, (name, meeting) -> meeting.empty() ? null : meeting);
    }

    private static final class NotLetIn extends RuntimeException {

        private final Told told;

        NotLetIn(Refusal reason) {
            this(new Told.Refused(reason));
        }

        NotLetIn(Told told) {
            super("Not let in: " + told);
            this.told = told;
        }
    }
}
