package no.mestringsrom.meeting;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.mestringsrom.exchange.Ledger;
import no.mestringsrom.network.NetworkId;
import no.mestringsrom.network.Networks;
import no.mestringsrom.room.SessionLedgers;
import no.mestringsrom.room.SittingId;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a network's meetings of the last year promised and gave of exchange time, by the room's log: each, and in sum. All who
 * may read it were asked to these meetings, and a meeting's minutes say nothing of anybody: none are held back for being few.
 * Reading a meeting means reading its whole log, so what can't change any more is read once and two numbers are remembered.
 */
@Service
@Transactional(readOnly = true)
public class ExchangeOfYear {

    private static final Period LOOKING_BACK = Period.ofYears(1);

    /** Of a network in a year: two a week. */
    private static final int MOST = 104;

    private static final int REMEMBERED = 10_000;

    /** Until then whoever is still in could extend a meeting that nobody ended. */
    private static final Duration UNTIL_SURE = Duration.ofDays(1);

    private final Cache<MeetingId, Of> remembered =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    private final MeetingRepository meetings;
    private final Networks networks;
    private final SessionLedgers ledgers;
    private final Clock clock;

    ExchangeOfYear(MeetingRepository meetings, Networks networks, SessionLedgers ledgers, Clock clock) {
        this.meetings = meetings;
        this.networks = networks;
        this.ledgers = ledgers;
        this.clock = clock;
    }

    /** In milliseconds. */
    private record Of(long promised, long given) {

        Meetings.Exchange inMinutes() {
            return new Meetings.Exchange(Meetings.minutes(promised), Meetings.minutes(given));
        }
    }

    /**
     * @param sum over all of them, in minutes; of the exact times, so that it may differ from the sum of what is shown of each
     * @param each that had or promised any, in minutes
     */
    public record Year(Meetings.Exchange sum, Map<MeetingId, Meetings.Exchange> each) {}

    /** @throws AccessDeniedException for anybody but its members */
    public Year of(NetworkId network) {
        networks.requireMember(network);
        Instant now = clock.instant();
        LocalDateTime from = MeetingTime.wall(now).minus(LOOKING_BACK);
        List<Meeting> held = meetings.begunFrom(network, from, Limit.of(MOST)).stream()
                .filter(meeting -> !meeting.mayBeOn(now))
                .toList();
        long promised = 0;
        long given = 0;
        Map<MeetingId, Meetings.Exchange> each = new LinkedHashMap<>();
        for (Meeting meeting : held) {
            Of one = of(meeting, now);
            if (one.promised() > 0 || one.given() > 0) {
                promised += one.promised();
                given += one.given();
                each.put(meeting.id(), one.inMinutes());
            }
        }
        return new Year(new Of(promised, given).inMinutes(), each);
    }

    private Of of(Meeting meeting, Instant now) {
        Of known = remembered.getIfPresent(meeting.id());
        if (known != null) {
            return known;
        }
        Ledger ledger = ledgers.of(new SittingId(meeting.id().value()));
        Of read = new Of(ledger.plannedExchangeMillis(), ledger.actualExchangeMillis());
        if (meeting.plannedEnd().plus(UNTIL_SURE).isBefore(now) || meeting.status() == MeetingStatus.HELD) {
            remembered.put(meeting.id(), read);
        }
        return read;
    }
}
