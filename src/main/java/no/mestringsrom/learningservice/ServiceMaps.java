package no.mestringsrom.learningservice;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Keeps the map of services for the public pages, which would otherwise read all of them for every page. A service that is
 * added here is on it at once; one that was put in past us, within seconds.
 */
@Component
public class ServiceMaps {

    private static final long KEPT = Duration.ofSeconds(20).toNanos();

    private record Kept(ServiceMap map, long change, long at) {}

    private final LearningServices services;
    private final AtomicLong changes = new AtomicLong();
    private volatile @Nullable Kept kept;

    ServiceMaps(LearningServices services) {
        this.services = services;
    }

    public ServiceMap map() {
        Kept now = kept;
        if (now == null || now.change() != changes.get() || System.nanoTime() - now.at() > KEPT) {
            // Counted and timed before it is read: what changes meanwhile makes it old at once.
            long change = changes.get();
            long at = System.nanoTime();
            now = new Kept(ServiceMap.of(services.all()), change, at);
            kept = now;
        }
        return now.map();
    }

    /** Before whoever forgets pages, so that none is made anew from the old map. */
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @TransactionalEventListener(classes = LearningServiceChanged.class, fallbackExecution = true)
    void changed() {
        changes.incrementAndGet();
    }
}
