package no.mestringsrom.course.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.mestringsrom.course.CourseCancelled;
import no.mestringsrom.course.CourseChanged;
import no.mestringsrom.course.CoursePublished;
import no.mestringsrom.course.HostDeclined;
import no.mestringsrom.course.HostJoined;
import no.mestringsrom.course.HostTakenOff;
import no.mestringsrom.course.SeatsChanged;
import no.mestringsrom.course.SessionMoved;
import no.mestringsrom.learningservice.LearningServiceChanged;
import no.mestringsrom.site.SharedPages;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Sees to it that no page is kept that what happened here has made untrue: who signs up, and who is to host, changes the pages
 * that show that course; whatever else changes a course may change any. What was written past us shows within a few seconds.
 */
@Component
class RenderedPages {

    /** What a page is about that lists courses by their seats. */
    static final String SEATS = "seats";

    private final SharedPages pages;

    RenderedPages(SharedPages pages) {
        this.pages = pages;
    }

    /** The courses that a page shows. */
    static Set<Object> shown(List<CatalogueEntry> entries) {
        return entries.stream().map(CatalogueEntry::id).collect(Collectors.toSet());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(SeatsChanged event) {
        pages.forget(Set.of(event.course(), SEATS));
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(HostJoined event) {
        pages.forget(Set.of(event.course()));
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(HostTakenOff event) {
        pages.forget(Set.of(event.course()));
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(HostDeclined event) {
        pages.forget(Set.of(event.course()));
    }

    @TransactionalEventListener(
            classes = {
                CoursePublished.class,
                CourseCancelled.class,
                CourseChanged.class,
                SessionMoved.class,
                LearningServiceChanged.class
            },
            fallbackExecution = true)
    void empty() {
        pages.forgetAll();
    }
}
