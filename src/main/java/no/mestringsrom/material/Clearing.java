package no.mestringsrom.material;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import no.mestringsrom.material.MaterialRefused.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps bytes and rows together: bytes are taken in by the transaction that shows them, and those that nothing shows are
 * deleted, at once where it goes well and within the hour, or at the next start, where it did not.
 */
@Component
class Clearing {

    private static final Logger log = LoggerFactory.getLogger(Clearing.class);

    /** Nobody sits before a form that long. */
    private static final Duration LONGEST_WAIT = Duration.ofHours(24);

    /** Uploads that may still be taken in, since when. There is one instance: those of an earlier one are nobody's. */
    private final Map<UUID, Instant> waiting = new ConcurrentHashMap<>();

    /** Those that a transaction is taking in. */
    private final Set<UUID> goingIn = ConcurrentHashMap.newKeySet();

    private final MaterialFiles files;
    private final Discards discards;
    private final Clock clock;

    Clearing(MaterialFiles files, Discards discards, Clock clock) {
        this.files = files;
        this.discards = discards;
        this.clock = clock;
    }

    /** A place for bytes that come in now. */
    UUID open() {
        UUID id = UUID.randomUUID();
        waiting.put(id, clock.instant());
        try {
            discards.announce(id);
        } catch (RuntimeException failed) {
            waiting.remove(id);
            throw failed;
        }
        return id;
    }

    /** Part of the transaction that writes the row: once that is through the bytes are there, or else they are deleted. */
    void takeIn(UUID id) {
        // In this order: whoever clears up finds it in one of the two.
        if (!goingIn.add(id)) {
            throw new MaterialRefused(Reason.UPLOAD_GONE);
        }
        if (waiting.remove(id) == null) {
            goingIn.remove(id);
            throw new MaterialRefused(Reason.UPLOAD_GONE);
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                goingIn.remove(id);
                if (status != STATUS_COMMITTED) {
                    clear(List.of(id));
                }
            }
        });
        discards.takeIn(id);
        files.keep(id);
    }

    /** Part of the transaction that deletes the rows: the bytes go once that is through. */
    void discard(Collection<UUID> ids) {
        discards.discard(ids);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                clear(ids);
            }
        });
    }

    /** An upload that came to nothing. */
    void abandon(UUID id) {
        if (waiting.remove(id) != null) {
            clear(List.of(id));
        }
    }

    @Scheduled(fixedDelayString = "PT1H")
    void clear() {
        Instant longAgo = clock.instant().minus(LONGEST_WAIT);
        waiting.values().removeIf(since -> since.isBefore(longAgo));
        clear(discards.all());
    }

    private void clear(Collection<UUID> ids) {
        for (UUID id : ids) {
            try {
                // Asked again: it may have been taken in since the list was read.
                if (!waiting.containsKey(id) && !goingIn.contains(id) && discards.contains(id)) {
                    files.delete(id);
                    discards.gone(id);
                }
            } catch (RuntimeException later) {
                log.warn("The bytes {} could not be deleted; trying again within the hour", id, later);
            }
        }
    }
}
