package no.mestringsrom.course;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.mestringsrom.search.Found;
import no.mestringsrom.search.Wanted;
import org.springframework.stereotype.Service;

/**
 * Finds courses that anybody may sign up for. What is found stands in memory, what is shown of it is read from the database:
 * one query for a page, however many courses there are.
 */
@Service
public class CourseCatalogue {

    private final CourseIndex index;
    private final CourseDirectory courses;
    private final Clock clock;

    CourseCatalogue(CourseIndex index, CourseDirectory courses, Clock clock) {
        this.index = index;
        this.courses = courses;
        this.clock = clock;
    }

    /** With words, those that fit them best come first; otherwise those that begin first. */
    public CourseListings list(CourseFilter filter) {
        Map<String, Set<String>> marks = new HashMap<>();
        if (filter.municipality() != null) {
            marks.put(CourseIndex.MUNICIPALITY, Set.of(filter.municipality()));
        }
        if (filter.targetGroup() != null) {
            marks.put(CourseIndex.TARGET_GROUP, Set.of(filter.targetGroup().name()));
        }
        if (filter.timeOfDay() != null) {
            marks.put(CourseIndex.TIME_OF_DAY, Set.of(filter.timeOfDay().name()));
        }
        if (filter.heldIn() != null) {
            marks.put(CourseIndex.LANGUAGE, Set.of(filter.heldIn().name()));
        }
        if (filter.forRelatives()) {
            marks.put(CourseIndex.RELATIVES, CourseIndex.YES);
        }
        if (filter.free()) {
            marks.put(CourseIndex.FREE, CourseIndex.YES);
        }
        return list(filter.words(), marks, filter.page(), CourseFilter.PAGE_SIZE);
    }

    /**
     * The first ones to begin of those that one of these municipalities takes part in.
     *
     * @param most at most as many as fit a page
     */
    public List<CourseListing> soonIn(Set<String> municipalities, int most) {
        return municipalities.isEmpty()
                ? List.of()
                : list("", Map.of(CourseIndex.MUNICIPALITY, municipalities), 0, Math.min(most, CourseFilter.PAGE_SIZE))
                        .courses();
    }

    /** For those who list addresses: all of them, the first to begin first. */
    public List<CourseId> all(int from, int most) {
        return ids(index.find(new Wanted("", Map.of(), now(), from, most)).keys());
    }

    private CourseListings list(String words, Map<String, Set<String>> marks, int page, int size) {
        Found found = index.find(new Wanted(words, marks, now(), page * size, size + 1));
        List<CourseId> ids = ids(found.keys());
        boolean more = ids.size() > size;
        return new CourseListings(
                courses.listings(more ? ids.subList(0, size) : ids), more, found.total(), found.closeness());
    }

    private static List<CourseId> ids(List<String> keys) {
        return keys.stream().map(key -> new CourseId(UUID.fromString(key))).toList();
    }

    private long now() {
        return order(SessionStart.now(clock));
    }

    /** Wall-clock time, so that two times compare as they are read. */
    static long order(LocalDateTime start) {
        return start.toEpochSecond(ZoneOffset.UTC);
    }
}
