package no.mestringsrom.registration;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.SeatCounts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How many seats are taken: what the public pages may tell. */
@Service
@Transactional(readOnly = true)
public class Seats implements SeatCounts {

    private final JdbcClient database;

    Seats(JdbcClient database) {
        this.database = database;
    }

    /** How many can still be had at once; none while somebody waits. */
    public int free(CourseId course, int capacity) {
        return of(List.of(course)).getOrDefault(course, Count.NONE).free(capacity);
    }

    @Override
    public Map<CourseId, Count> of(Collection<CourseId> courses) {
        if (courses.isEmpty()) {
            return Map.of();
        }
        return database
                .sql("select course_id, confirmed, waiting from seat_queue where course_id in (:courses)")
                .param("courses", courses.stream().map(CourseId::value).toList())
                .query((row, number) -> Map.entry(
                        new CourseId(row.getObject("course_id", UUID.class)),
                        new Count(row.getInt("confirmed"), row.getInt("waiting"))))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
