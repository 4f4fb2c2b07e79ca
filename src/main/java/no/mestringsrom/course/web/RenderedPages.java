package no.mestringsrom.course.web;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import no.mestringsrom.course.CourseCancelled;
import no.mestringsrom.course.CoursePublished;
import no.mestringsrom.course.SeatsChanged;
import no.mestringsrom.course.SessionMoved;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Pages that were just rendered and look the same for everybody. Whatever changes on this machine when or
 * whether a course is held, or how full it is, empties the lot; what another machine changed, and words that were edited,
 * show within a few seconds.
 */
@Component
class RenderedPages {

    private static final long KEPT = Duration.ofSeconds(3).toNanos();
    private static final int MOST = 500;

    private record Rendered(ResponseEntity<byte[]> page, long at) {}

    private final Map<Object, Rendered> pages = new ConcurrentHashMap<>();
    private volatile long emptied;

    /** @param key all that the page depends on apart from the database; of a bounded number of values */
    ResponseEntity<byte[]> get(Object key, Supplier<ResponseEntity<byte[]>> render) {
        long now = System.nanoTime();
        Rendered kept = pages.get(key);
        if (kept != null && now - kept.at() < KEPT && kept.at() - emptied > 0) {
            return kept.page();
        }
        ResponseEntity<byte[]> page = render.get();
        if (!page.getStatusCode().is2xxSuccessful()) {
            return page;
        }
        if (pages.size() >= MOST) {
            pages.clear();
        }
        // Stamped with the time before it was read: what changed meanwhile makes it old at once.
        pages.put(key, new Rendered(page, now));
        return page;
    }

    @TransactionalEventListener(
            classes = {CoursePublished.class, CourseCancelled.class, SessionMoved.class, SeatsChanged.class},
            fallbackExecution = true)
    void empty() {
        emptied = System.nanoTime();
        pages.clear();
    }
}
