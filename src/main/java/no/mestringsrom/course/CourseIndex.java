package no.mestringsrom.course;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import no.mestringsrom.place.Municipalities;
import no.mestringsrom.place.Municipality;
import no.mestringsrom.search.Findable;
import no.mestringsrom.search.Found;
import no.mestringsrom.search.Themes;
import no.mestringsrom.search.Wanted;
import no.mestringsrom.search.WordIndex;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Courses ahead, to be found by words. Filled at the start; what changes in this house is remembered when it is committed and
 * read before the next search, so that neither who publishes nor who signs up waits for it; what was written past us is
 * found within minutes.
 */
@Component
class CourseIndex {

    static final String MUNICIPALITY = "municipality";
    static final String TARGET_GROUP = "group";
    static final String TIME_OF_DAY = "time";
    static final String LANGUAGE = "language";
    static final String RELATIVES = "relatives";
    static final String FREE = "free";
    static final Set<String> YES = Set.of("yes");

    private static final int READ_AT_ONCE = 500;

    private final WordIndex index = new WordIndex();
    private final Map<CourseId, Long> changed = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();
    private volatile boolean filled;

    private final CourseTexts texts;
    private final ObjectProvider<SeatCounts> seats;
    private final Municipalities municipalities;
    private final Themes themes;
    private final Clock clock;

    CourseIndex(
            CourseTexts texts,
            ObjectProvider<SeatCounts> seats,
            Municipalities municipalities,
            Themes themes,
            Clock clock) {
        this.texts = texts;
        this.seats = seats;
        this.municipalities = municipalities;
        this.themes = themes;
        this.clock = clock;
    }

    Found find(Wanted wanted) {
        if (!filled) {
            fillOnce();
        }
        if (!changed.isEmpty()) {
            readChanged();
        }
        return index.find(wanted);
    }

    @EventListener(ApplicationReadyEvent.class)
    synchronized void fillOnce() {
        if (!filled) {
            fill();
            filled = true;
        }
    }

    /** From the beginning, a few hundred courses at a time. */
    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT5M")
    synchronized void fill() {
        Map<CourseId, Long> before = Map.copyOf(changed);
        List<Findable> all = new ArrayList<>();
        LocalDateTime now = clock.instant().atZone(SessionStart.ZONE).toLocalDateTime();
        List<CourseTexts.Text> some = texts.after(now, new UUID(0, 0), READ_AT_ONCE);
        while (!some.isEmpty()) {
            all.addAll(findable(some));
            CourseTexts.Text last = some.getLast();
            some = texts.after(last.firstStart(), last.id().value(), READ_AT_ONCE);
        }
        index.replace(all);
        before.forEach(changed::remove);
    }

    private synchronized void readChanged() {
        Map<CourseId, Long> some = new HashMap<>();
        changed.entrySet().stream().limit(READ_AT_ONCE).forEach(one -> some.put(one.getKey(), one.getValue()));
        if (some.isEmpty()) {
            return;
        }
        Set<String> gone = new HashSet<>();
        some.keySet().forEach(id -> gone.add(id.value().toString()));
        index.put(findable(texts.of(some.keySet())), gone);
        // One that changed once more meanwhile stays.
        some.forEach(changed::remove);
    }

    private List<Findable> findable(List<CourseTexts.Text> courses) {
        SeatCounts counts = seats.getIfAvailable();
        Map<CourseId, SeatCounts.Count> taken = counts == null
                ? Map.of()
                : counts.of(courses.stream().map(CourseTexts.Text::id).toList());
        return courses.stream()
                .map(course -> findable(course, taken.getOrDefault(course.id(), SeatCounts.Count.NONE)))
                .toList();
    }

    private Findable findable(CourseTexts.Text course, SeatCounts.Count taken) {
        List<String> places = municipalities.withNumbers(course.municipalities()).stream()
                .map(Municipality::searchedBy)
                .toList();
        String group = course.targetGroup().name();
        Map<String, Set<String>> marks = new HashMap<>();
        marks.put(MUNICIPALITY, Set.copyOf(course.municipalities()));
        marks.put(TARGET_GROUP, Set.of(group));
        marks.put(LANGUAGE, Set.of(CourseFilter.choiceFor(course.heldIn()).name()));
        marks.put(
                TIME_OF_DAY,
                Set.of(TimeOfDay.of(course.firstStart().toLocalTime()).name()));
        if (themes.isAbout("RELATIVES", course.title() + ". " + course.description()) || group.equals("RELATIVES")) {
            marks.put(RELATIVES, YES);
        }
        if (taken.availability(course.capacity()) != Availability.WAITING_LIST) {
            marks.put(FREE, YES);
        }
        return new Findable(
                course.id().value().toString(),
                course.title(),
                String.join(" ", places),
                themes.words(group) + " " + themes.around(course.title()),
                course.description() + " " + course.sessions(),
                marks,
                CourseCatalogue.order(course.firstStart()));
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(CoursePublished event) {
        changed(event.course());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(CourseCancelled event) {
        changed(event.course());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(CourseChanged event) {
        changed(event.course());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(SessionMoved event) {
        changed(event.course());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(SeatsChanged event) {
        changed(event.course());
    }

    private void changed(CourseId course) {
        changed.put(course, changes.incrementAndGet());
    }
}
