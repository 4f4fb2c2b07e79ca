package no.mestringsrom.room;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.mestringsrom.link.LinkPurpose;
import no.mestringsrom.link.LinkRefused;
import no.mestringsrom.link.Links;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who a link belongs to, whether that person has a seat, and which sitting is theirs to go to now. */
@Service
@Transactional(readOnly = true)
public class Seating {

    /** A sitting that nobody ended is over by then (exchange time, rule 1). */
    public static final Duration LONGEST_OVERRUN = Duration.ofMinutes(60);

    /** How long before the planned start people may come and wait, and those who steer let them in and start. */
    public static final Duration EARLIEST = Duration.ofMinutes(60);

    private final Links links;
    private final AllCircles circles;
    private final SessionLog log;
    private final Clock clock;

    Seating(Links links, AllCircles circles, SessionLog log, Clock clock) {
        this.links = links;
        this.circles = circles;
        this.log = log;
        this.clock = clock;
    }

    /** @throws RoomRefused if the link opens nothing, or there is no seat behind it now */
    public Seat seat(LinkPurpose purpose, String token) {
        try {
            return circles.seat(purpose, links.open(purpose, token));
        } catch (LinkRefused e) {
            throw new RoomRefused(
                    switch (e.reason()) {
                        case INVALID -> RoomRefused.Reason.UNKNOWN_LINK;
                        case EXPIRED -> RoomRefused.Reason.EXPIRED_LINK;
                    });
        }
    }

    /**
     * The seat behind a link, whatever entrance it is for: a token says itself what it was signed for.
     *
     * @throws RoomRefused if the link opens nothing, or there is no seat behind it now
     */
    Seat seat(String token) {
        for (Entrance entrance : circles.entrances()) {
            try {
                return circles.seat(entrance.purpose(), links.open(entrance.purpose(), token));
            } catch (LinkRefused e) {
                if (e.reason() == LinkRefused.Reason.EXPIRED) {
                    throw new RoomRefused(RoomRefused.Reason.EXPIRED_LINK);
                }
            }
        }
        throw new RoomRefused(RoomRefused.Reason.UNKNOWN_LINK);
    }

    /**
     * The seat as it is now: it may have been lost since the page was opened.
     *
     * @throws RoomRefused if it has been
     */
    Seat asItIsNow(Seat seat) {
        return circles.of(seat.circle()).asItIsNow(seat);
    }

    /**
     * The sitting that is on, or else the next one; empty when all are over. One that nobody ended gives way when people
     * may come to the one after it.
     */
    public Optional<Sitting> current(CircleId circle) {
        List<Sitting> open = circles.sittings(circle).stream()
                .filter(sitting -> !isOver(sitting))
                .toList();
        if (open.size() > 1 && isPastItsTime(open.getFirst()) && mayEnter(open.get(1))) {
            return Optional.of(open.get(1));
        }
        return open.stream().findFirst();
    }

    /** Whether it is near enough for people to come, and for those who steer to start it. */
    public boolean mayEnter(Sitting sitting) {
        return !clock.instant().isBefore(sitting.startsAt().minus(EARLIEST));
    }

    private boolean isPastItsTime(Sitting sitting) {
        return isPast(sitting, Duration.ZERO);
    }

    /** Whether one of the circle's sittings was today, and is over. */
    public boolean hasEndedToday(CircleId circle) {
        return circles.sittings(circle).stream()
                .anyMatch(sitting -> sitting.startsAtLocal()
                                .toLocalDate()
                                .equals(LocalDate.ofInstant(clock.instant(), sitting.zone()))
                        && isOver(sitting));
    }

    /** Whether it was ended, or can no longer be going on. */
    public boolean isOver(Sitting sitting) {
        return sitting.ended() || isPast(sitting, LONGEST_OVERRUN);
    }

    /** Whether its planned end, as it was extended, is longer ago. The log is asked only where it matters. */
    private boolean isPast(Sitting sitting, Duration longer) {
        Instant end = clock.instant().minus(longer);
        return !end.isBefore(sitting.plannedEnd())
                && !end.isBefore(LiveSessions.plannedEnd(sitting, RoomState.of(log.steering(sitting.id()))));
    }

    /** Those who steer. */
    public List<Seat> hosts(CircleId circle) {
        return circles.roster(circle).stream().filter(Seat::steers).toList();
    }
}
