package no.mestringsrom.course;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mestringsrom.place.Municipalities;
import no.mestringsrom.place.Municipality;
import no.mestringsrom.search.Findable;
import no.mestringsrom.search.Found;
import no.mestringsrom.search.Themes;
import no.mestringsrom.search.Wanted;
import no.mestringsrom.search.WordIndex;
import org.jspecify.annotations.Nullable;
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

    /** What has changed since the reading that is on began: what was read of it may be old. */
    private final Set<CourseId> sinceReading = ConcurrentHashMap.newKeySet();

    private final Object reading = new Object();
    private final ReentrantLock taking = new ReentrantLock();
    private final AtomicLong changes = new AtomicLong();
    private volatile boolean filled;

    /** The start of the last course read; null before the first. Only whoever is reading looks at it. */
    private @Nullable LocalDateTime reached;

    private final SearchedCourses searched;
    private final ObjectProvider<SeatCounts> seats;
    private final Municipalities municipalities;
    private final Themes themes;
    private final Clock clock;

    CourseIndex(
            SearchedCourses searched,
            ObjectProvider<SeatCounts> seats,
            Municipalities municipalities,
            Themes themes,
            Clock clock) {
        this.searched = searched;
        this.seats = seats;
        this.municipalities = municipalities;
        this.themes = themes;
        this.clock = clock;
    }

    Found find(Wanted wanted) {
        if (!filled) {
            fillOnce();
        }
        // While somebody else takes something in, what was known a moment ago will do.
        if (!changed.isEmpty() && taking.tryLock()) {
            try {
                readChanged();
            } finally {
                taking.unlock();
            }
        }
        return index.find(wanted);
    }

    @EventListener(ApplicationReadyEvent.class)
    void fillOnce() {
        synchronized (reading) {
            while (!filled) {
                filled = readSome();
            }
        }
    }

    /**
     * A few at a time, over and over: what the house does for it does not grow with the number of courses. Nobody who searches
     * waits for it: they find what was known before, with what has changed.
     */
    @Scheduled(initialDelayString = "PT30S", fixedDelayString = "PT30S")
    void readOn() {
        synchronized (reading) {
            readSome();
        }
    }

    /** @return whether there was nothing after it: next comes the first again */
    private boolean readSome() {
        sinceReading.clear();
        LocalDateTime after = reached;
        List<SearchedCourses.Text> some = searched.after(after == null ? SessionStart.now(clock) : after, READ_AT_ONCE);
        LocalDateTime last = some.isEmpty() ? null : some.getLast().firstStart();
        replace(
                after == null ? Long.MIN_VALUE : CourseCatalogue.order(after) + 1,
                last == null ? Long.MAX_VALUE : CourseCatalogue.order(last),
                findable(some));
        reached = last;
        if (last == null) {
            index.join();
        }
        return last == null;
    }

    private void replace(long first, long last, List<Findable> read) {
        taking.lock();
        try {
            Set<CourseId> again = Set.copyOf(sinceReading);
            if (again.isEmpty()) {
                index.replace(first, last, read);
            } else {
                Set<String> old = keys(again);
                index.replace(
                        first,
                        last,
                        Stream.concat(
                                        read.stream().filter(course -> !old.contains(course.key())),
                                        findable(searched.of(again)).stream())
                                .toList());
            }
        } finally {
            taking.unlock();
        }
    }

    private static Set<String> keys(Set<CourseId> courses) {
        return courses.stream().map(id -> id.value().toString()).collect(Collectors.toSet());
    }

    private void readChanged() {
        Map<CourseId, Long> some = new HashMap<>();
        changed.entrySet().stream().limit(READ_AT_ONCE).forEach(one -> some.put(one.getKey(), one.getValue()));
        if (some.isEmpty()) {
            return;
        }
        index.put(findable(searched.of(some.keySet())), keys(some.keySet()));
        // One that changed once more meanwhile stays.
        some.forEach(changed::remove);
    }

    private List<Findable> findable(List<SearchedCourses.Text> courses) {
        SeatCounts counts = seats.getIfAvailable();
        Map<CourseId, SeatCounts.Count> taken = counts == null
                ? Map.of()
                : counts.of(courses.stream().map(SearchedCourses.Text::id).toList());
        return courses.stream()
                .map(course -> findable(course, taken.getOrDefault(course.id(), SeatCounts.Count.NONE)))
                .toList();
    }

    private Findable findable(SearchedCourses.Text course, SeatCounts.Count taken) {
        List<Municipality> places = municipalities.withNumbers(course.municipalities());
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
                places.stream().map(Municipality::named).collect(Collectors.joining(" ")),
                themes.words(group) + " " + themes.around(course.title()) + " "
                        + places.stream().map(Municipality::around).collect(Collectors.joining(" ")),
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
        sinceReading.add(course);
        changed.put(course, changes.incrementAndGet());
    }
}
