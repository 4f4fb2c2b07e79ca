package no.mestringsrom.registration;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import no.mestringsrom.course.Availability;
import no.mestringsrom.course.CourseFacts;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.SeatCounts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How many seats are taken. The public pages may tell no more of it than the {@link Availability}. */
@Service
@Transactional(readOnly = true)
public class Seats implements SeatCounts {

    private final JdbcClient database;

    Seats(JdbcClient database) {
        this.database = database;
    }

    /** Whether whoever comes next has to wait. */
    public boolean isFull(CourseFacts course) {
        return of(List.of(course.id())).getOrDefault(course.id(), Count.NONE).availability(course.capacity())
                == Availability.WAITING_LIST;
    }

    @Override
    public Map<CourseId, Count> of(Collection<CourseId> courses) {
        if (courses.isEmpty()) {
            return Map.of();
        }
        return database
                .sql("select course_id, confirmed, held, waiting from seat_queue where course_id in (:courses)")
                .param("courses", courses.stream().map(CourseId::value).toList())
                .query((row, number) -> Map.entry(
                        new CourseId(row.getObject("course_id", UUID.class)),
                        new Count(row.getInt("confirmed"), row.getInt("held"), row.getInt("waiting"))))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
