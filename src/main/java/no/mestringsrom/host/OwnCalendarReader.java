package no.mestringsrom.host;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import no.mestringsrom.account.AccountId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads the hosts' own calendars, each at most once an hour. What was read stays until the next time it goes well, so that
 * a server that is down for a day makes nobody free.
 */
@Component
class OwnCalendarReader implements DisposableBean {

    /** Sessions are not planned further ahead. */
    static final Duration AHEAD = Duration.ofDays(366);

    private static final Logger log = LoggerFactory.getLogger(OwnCalendarReader.class);
    private static final int AT_A_TIME = 20;

    private final OwnCalendarRepository calendars;
    private final CalendarDownload download;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final AtomicBoolean reading = new AtomicBoolean();
    private volatile boolean stopping;
    private final ExecutorService rounds = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("own-calendars").factory());

    OwnCalendarReader(
            OwnCalendarRepository calendars, CalendarDownload download, TransactionTemplate transaction, Clock clock) {
        this.calendars = calendars;
        this.download = download;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** On a thread of its own: all that the house does by the clock waits for whoever holds the clock's. */
    @Scheduled(fixedDelayString = "PT30S")
    void goAgain() {
        if (reading.compareAndSet(false, true)) {
            rounds.execute(() -> {
                try {
                    readDue();
                } catch (RuntimeException e) {
                    log.warn("The hosts' own calendars could not be read; they have their turn again", e);
                } finally {
                    reading.set(false);
                }
            });
        }
    }

    void readDue() {
        calendars.due(clock.instant(), Limit.of(AT_A_TIME)).stream()
                .takeWhile(host -> !stopping)
                .forEach(this::read);
    }

    private void read(AccountId host) {
        try {
            begin(host).ifPresent(address -> read(host, address));
        } catch (ConcurrencyFailureException changedMeanwhile) {
            log.debug("A calendar was changed while it was read; it has its turn again");
        }
    }

    private void read(AccountId host, URI address) {
        try {
            Instant now = clock.instant();
            List<BusyTime> busy = CalendarText.busy(download.fetch(address), now, now.plus(AHEAD));
            if (!stopping) {
                end(host, address, calendar -> calendar.read(busy, clock.instant()));
            }
        } catch (CalendarUnreadable unreadable) {
            if (!stopping) {
                log.info("A host's own calendar could not be read: {}", unreadable.problem());
                end(host, address, calendar -> calendar.failed(unreadable.problem()));
            }
        }
    }

    /**
     * The one that is being read may take its time, and then finds that there is nobody to tell. It is not interrupted: an
     * interrupt that meets the embedded database closes its file.
     */
    @Override
    public void destroy() {
        stopping = true;
        rounds.shutdown();
    }

    /** In a transaction of its own, so that none is open while we wait for an answer. */
    private Optional<URI> begin(AccountId host) {
        return Optional.ofNullable(transaction.execute(status -> calendars
                .findByAccount(host)
                .filter(calendar -> calendar.isDue(clock.instant()))
                .map(calendar -> {
                    calendar.beginReading(clock.instant());
                    return calendar.address();
                })
                .orElse(null)));
    }

    /** Unless the host has gone over to another calendar, or none, meanwhile. */
    private void end(AccountId host, URI address, Consumer<OwnCalendar> what) {
        transaction.executeWithoutResult(status -> calendars
                .findByAccount(host)
                .filter(calendar -> calendar.address().equals(address))
                .ifPresent(what));
    }
}
