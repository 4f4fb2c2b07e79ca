package no.mestringsrom.network;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import no.mestringsrom.course.SessionId;
import no.mestringsrom.course.SessionPlan;
import no.mestringsrom.courseroom.CourseSittings;
import no.mestringsrom.exchange.Ledger;
import no.mestringsrom.room.SessionLedgers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What single sessions promised and gave, as far as it is final. Reading a session means reading its whole log, and a
 * network's year is hundreds of them: what can't change any more is read once and two numbers of it are remembered.
 */
@Component
class ExchangeSums {

    /** Some megabytes, and more sessions than all networks of the country hold in a year; those asked for last are kept. */
    private static final int MOST = 20_000;

    /** Until then a host who is still in could extend a session that nobody ended. */
    private static final Duration UNTIL_SURE = Duration.ofDays(1);

    private final Map<SessionId, ExchangeGiven> remembered = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<SessionId, ExchangeGiven> eldest) {
            return size() > MOST;
        }
    };

    private final SessionLedgers ledgers;
    private final Clock clock;

    ExchangeSums(SessionLedgers ledgers, Clock clock) {
        this.ledgers = ledgers;
        this.clock = clock;
    }

    /** Empty for a session that has not begun, and while it may still go on. */
    Optional<ExchangeGiven> of(SessionPlan session) {
        ExchangeGiven known = remembered(session.id());
        if (known != null) {
            return Optional.of(known);
        }
        if (!session.begun() || !ledgers.isFinal(CourseSittings.of(session))) {
            return Optional.empty();
        }
        Ledger ledger = ledgers.of(CourseSittings.of(session));
        ExchangeGiven sum = new ExchangeGiven(1, ledger.plannedExchangeMillis(), ledger.actualExchangeMillis());
        if (session.ended() || session.plannedEnd().plus(UNTIL_SURE).isBefore(clock.instant())) {
            remember(session.id(), sum);
        }
        return Optional.of(sum);
    }

    private @Nullable ExchangeGiven remembered(SessionId session) {
        synchronized (remembered) {
            return remembered.get(session);
        }
    }

    private void remember(SessionId session, ExchangeGiven sum) {
        synchronized (remembered) {
            remembered.put(session, sum);
        }
    }
}
