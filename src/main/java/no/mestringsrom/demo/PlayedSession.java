package no.mestringsrom.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.course.HostAnswer;
import no.mestringsrom.course.SessionPlan;
import no.mestringsrom.courseroom.CourseSittings;
import no.mestringsrom.exchange.Ledger;
import no.mestringsrom.exchange.SegmentKind;
import no.mestringsrom.exchange.SessionRole;
import no.mestringsrom.mail.Reminders;
import no.mestringsrom.registration.Participants;
import no.mestringsrom.room.LiveSessions;
import no.mestringsrom.room.RoomRefused;
import no.mestringsrom.room.Seat;
import no.mestringsrom.room.SessionLedgers;
import no.mestringsrom.room.Sitting;
import no.mestringsrom.template.AgendaItem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Holds a session as it might have gone: people come a little early or late, input takes some minutes more than planned
 * and the exchange pays for it, somebody loses the connection, and everybody gets to speak.
 */
@Component
@Profile("demo")
class PlayedSession {

    private static final String ROOM = "main";
    private static final Duration HOSTS_EARLY = Duration.ofMinutes(15);

    /** Who is in first reports who is heard: that must not be left to chance. */
    private static final Duration BETWEEN_HOSTS = Duration.ofMinutes(1);

    private static final Duration DOORS_EARLY = Duration.ofMinutes(10);
    private static final Duration REMINDED_EARLY = Duration.ofHours(1);

    private final LiveSessions live;
    private final SessionLedgers ledgers;
    private final CourseSessions courses;
    private final Participants participants;
    private final Reminders reminders;
    private final TimeMachine time;

    PlayedSession(
            LiveSessions live,
            SessionLedgers ledgers,
            CourseSessions courses,
            Participants participants,
            Reminders reminders,
            TimeMachine time) {
        this.live = live;
        this.ledgers = ledgers;
        this.courses = courses;
        this.participants = participants;
        this.reminders = reminders;
        this.time = time;
    }

    /**
     * What has happened so far in one that is on, and on time. Nobody is in: that is for the visitor. What participants were
     * sent when they signed up is forgotten by now; what reminded them holds their links.
     */
    void soFar(SessionPlan session) {
        time.at(session.startsAt().minus(REMINDED_EARLY), reminders::remind);
        Seat host = hosts(session).getFirst();
        time.at(session.startsAt().minus(DOORS_EARLY), () -> live.openDoors(host, CourseSittings.id(session.id())));
        Instant starts = session.startsAt();
        @Nullable String before = null;
        for (AgendaItem item : due(session)) {
            String from = before;
            time.at(starts, () -> live.go(host, CourseSittings.id(session.id()), from, item.id()));
            starts = starts.plus(Duration.ofMinutes(item.minutes()));
            before = item.id();
        }
    }

    /** Moves one that is on to where its plan says that it should be, unless a visitor has come to lead it. */
    void goOn(SessionPlan session) {
        if (hasBeenLed(session)) {
            return;
        }
        List<AgendaItem> due = due(session);
        Seat host = hosts(session).getFirst();
        for (AgendaItem before : due.subList(0, due.size() - 1).reversed()) {
            try {
                live.go(
                        host,
                        CourseSittings.id(session.id()),
                        before.id(),
                        due.getLast().id());
                return;
            } catch (RoomRefused anotherIsOn) {
                // After a stop of the house it may be an earlier one.
            }
        }
    }

    /** Whether a visitor was in as a host while it was on. */
    private boolean hasBeenLed(SessionPlan session) {
        Ledger ledger = ledgers.of(CourseSittings.of(session));
        return ledger.pairedMillis() > 0
                || ledger.aloneMillis().values().stream().anyMatch(millis -> millis > 0);
    }

    /** The parts whose time has come by the plan; the last of them is the one that should be on. */
    private List<AgendaItem> due(SessionPlan session) {
        List<AgendaItem> due = new ArrayList<>();
        Instant starts = session.startsAt();
        for (AgendaItem item : session.agenda()) {
            if (starts.isAfter(time.instant())) {
                break;
            }
            due.add(item);
            starts = starts.plus(Duration.ofMinutes(item.minutes()));
        }
        return due;
    }

    void whole(SessionPlan session) {
        new Play(session).run();
    }

    private List<Seat> hosts(SessionPlan session) {
        return courses.hosts(session.course()).stream()
                .filter(host -> host.answer() == HostAnswer.YES)
                .map(host ->
                        new Seat(host.id().value(), host.name(), host.role(), CourseSittings.circle(session.course())))
                .toList();
    }

    /** One evening, minute by minute. The same session always goes the same way. */
    private final class Play {

        private final SessionPlan session;
        private final Sitting sitting;
        private final List<Seat> hosts;
        private final List<Seat> guests = new ArrayList<>();
        private final Random chance;

        Play(SessionPlan session) {
            this.session = session;
            this.sitting = CourseSittings.of(session);
            this.hosts = hosts(session);
            this.chance = new Random(session.number());
            participants.confirmed(session.course()).stream()
                    .map(guest -> new Seat(guest.id().value(), guest.name(), SessionRole.PARTICIPANT, sitting.circle()))
                    .forEach(guests::add);
        }

        void run() {
            Instant start = session.startsAt();
            for (int i = 0; i < hosts.size(); i++) {
                comes(hosts.get(i), start.minus(HOSTS_EARLY).plus(BETWEEN_HOSTS.multipliedBy(i)));
            }
            time.at(start.minus(DOORS_EARLY), () -> live.openDoors(hosts.getFirst(), sitting.id()));
            for (int i = 0; i < guests.size(); i++) {
                comes(guests.get(i), start.minus(Duration.ofSeconds(480 - 95L * i)));
            }
            Instant now = start.plusSeconds(40);
            @Nullable String before = null;
            for (AgendaItem item : session.agenda()) {
                String from = before;
                Seat host = hosts.get(chance.nextInt(hosts.size()));
                time.at(now, () -> live.go(host, CourseSittings.id(session.id()), from, item.id()));
                Instant until = now.plus(length(item));
                talk(item, now, until);
                now = until;
                before = item.id();
            }
            Instant end = now;
            time.at(end, () -> live.end(hosts.getFirst(), sitting.id()));
            hosts.forEach(host -> goes(host, end.plusSeconds(20)));
            guests.forEach(guest -> goes(guest, end.plusSeconds(30)));
        }

        private Duration length(AgendaItem item) {
            int seconds = 60 * item.minutes();
            return Duration.ofSeconds(
                    switch (item.kind()) {
                        case PROFESSIONAL_INPUT -> seconds + 60 + chance.nextInt(120);
                        case EXPERIENCE_INPUT -> seconds + chance.nextInt(60);
                        case EXCHANGE, QUESTIONS -> seconds - chance.nextInt(100);
                        case WELCOME, EXERCISE, BREAK, SUMMARY -> seconds - 30 + chance.nextInt(60);
                    });
        }

        private void talk(AgendaItem item, Instant from, Instant until) {
            if (item.kind() == SegmentKind.BREAK) {
                return;
            }
            Instant now = from.plusSeconds(5);
            while (now.isBefore(until)) {
                Seat speaker = speaker(item);
                time.at(now, () -> live.speaks(sitting, speaker.person(), connection(hosts.getFirst())));
                now = now.plusSeconds(25 + chance.nextInt(60));
            }
        }

        private Seat speaker(AgendaItem item) {
            boolean guest = switch (item.kind()) {
                case EXCHANGE -> chance.nextInt(10) < 7;
                case QUESTIONS -> chance.nextInt(10) < 4;
                default -> chance.nextInt(10) < 1;
            };
            if (guest && !guests.isEmpty()) {
                return guests.get(chance.nextInt(guests.size()));
            }
            return switch (item.kind()) {
                case PROFESSIONAL_INPUT -> host(SessionRole.PROFESSIONAL);
                case EXPERIENCE_INPUT -> host(SessionRole.EXPERIENCED_USER);
                default -> hosts.get(chance.nextInt(hosts.size()));
            };
        }

        private Seat host(SessionRole role) {
            return hosts.stream()
                    .filter(host -> host.role() == role)
                    .findFirst()
                    .orElseThrow();
        }

        private void comes(Seat seat, Instant at) {
            time.at(at, () -> live.isIn(seat, sitting, connection(seat), connection(seat), ROOM));
        }

        private void goes(Seat seat, Instant at) {
            time.at(at, () -> live.isOut(sitting.id(), connection(seat)));
        }

        private String connection(Seat seat) {
            return seat.person().toString().substring(0, 8) + "-" + session.number();
        }
    }
}
