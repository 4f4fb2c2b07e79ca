package no.mestringsrom.course;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mestringsrom.exchange.SessionRole;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.template.TargetGroup;
import no.mestringsrom.texts.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What anybody may read about the courses: only published ones, and nothing about persons. */
@Service
@Transactional(readOnly = true)
public class CourseDirectory {

    private static final String COLUMNS = """
            select c.id, c.text_language, c.title,
                (select string_agg(t.language || ':' || t.title, '\036') from course_text t where t.course_id = c.id) as titles,
                c.target_group, c.learning_service_id, c.capacity, c.held_in, c.first_start, c.last_start, c.session_count,
                (select string_agg(m.municipality, ',' order by m.municipality)
                    from course_municipality m where m.course_id = c.id) as municipalities""";

    private static final String OPEN = "c.status = 'PUBLISHED' and c.first_start > ?";

    /** Those that have not begun; the conditions and the order follow. */
    private static final String LISTINGS = COLUMNS + " from course c where " + OPEN;

    /** No condition, or PostgreSQL looks through all that are open instead of looking up a few. */
    private static final String LOOKED_UP = COLUMNS + ", (" + OPEN + ") as is_open from course c where c.id in (";

    private static final int MOST_IN_A_CALENDAR = 200;

    private final JdbcClient database;
    private final CourseRepository courses;
    private final CourseReader reader;
    private final Clock clock;

    CourseDirectory(JdbcClient database, CourseRepository courses, CourseReader reader, Clock clock) {
        this.database = database;
        this.courses = courses;
        this.reader = reader;
        this.clock = clock;
    }

    /** Those of these that are open to sign up for, in the same order. One query, however many they are. */
    public List<CourseListing> listings(List<CourseId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<CourseId, CourseListing> found = database
                .sql(LOOKED_UP + String.join(", ", Collections.nCopies(ids.size(), "?")) + ")")
                .params(Stream.concat(
                                Stream.of(SessionStart.now(clock)), ids.stream().map(CourseId::value))
                        .toList())
                .query(CourseDirectory::listingIfOpen)
                .list()
                .stream()
                .flatMap(Optional::stream)
                .collect(Collectors.toMap(CourseListing::id, Function.identity()));
        return ids.stream().flatMap(id -> Stream.ofNullable(found.get(id))).toList();
    }

    /** All courses that have not begun and that one of these municipalities takes part in, by start. */
    public List<CourseListing> openIn(Set<String> municipalities) {
        if (municipalities.isEmpty()) {
            return List.of();
        }
        List<Object> values = new ArrayList<>();
        values.add(SessionStart.now(clock));
        values.addAll(municipalities);
        return database.sql(LISTINGS + " and exists (select 1 from course_municipality m"
                        + " where m.course_id = c.id and m.municipality in ("
                        + String.join(", ", Collections.nCopies(municipalities.size(), "?"))
                        + ")) order by c.first_start, c.id")
                .params(values)
                .query(CourseDirectory::listing)
                .list();
    }

    /** The first courses of a service that have not begun, by start. */
    public List<CourseListing> openOf(LearningServiceId service, int most) {
        return database.sql(LISTINGS + " and c.learning_service_id = ? order by c.first_start, c.id limit ?")
                .params(SessionStart.now(clock), service.value(), most)
                .query(CourseDirectory::listing)
                .list();
    }

    /**
     * Other courses that have not begun and that the municipality takes part in: of the same service, which come first, for the
     * same group of people, or of the same template; by start.
     */
    public List<CourseListing> openLike(CourseId like, String municipality, int most) {
        return database.sql(LISTINGS + " and c.id <> ? and exists (select 1 from course_municipality m"
                        + " where m.course_id = c.id and m.municipality = ?)"
                        + " and exists (select 1 from course o where o.id = ? and (o.target_group = c.target_group"
                        + " or o.template_id = c.template_id or o.learning_service_id = c.learning_service_id))"
                        + " order by case when c.learning_service_id ="
                        + " (select o.learning_service_id from course o where o.id = ?) then 0 else 1 end,"
                        + " c.first_start, c.id limit ?")
                .params(SessionStart.now(clock), like.value(), municipality, like.value(), like.value(), most)
                .query(CourseDirectory::listing)
                .list();
    }

    /**
     * All sessions, in order of time, of each of the next courses that have not begun and that the municipality takes part
     * in.
     *
     * @param municipality its number
     */
    public List<List<SessionPlan>> sessionsOpenIn(String municipality) {
        LocalDateTime now = SessionStart.now(clock);
        return courses.openIn(municipality, now, Limit.of(MOST_IN_A_CALENDAR)).stream()
                .map(reader::sessions)
                .toList();
    }

    /** A course that is or was published; empty for one that is only planned. */
    public Optional<CoursePage> page(CourseId id) {
        return courses.published(id).map(course -> {
            List<SessionRole> agreed = courses.rolesOfAgreed(id);
            return new CoursePage(
                    CourseFacts.of(course),
                    course.targetGroup(),
                    reader.sessions(course, courses.sessions(id)),
                    Collections.frequency(agreed, SessionRole.PROFESSIONAL),
                    Collections.frequency(agreed, SessionRole.EXPERIENCED_USER));
        });
    }

    /** As {@link #page}, for whoever needs to know no more than this. */
    public Optional<CourseFacts> facts(CourseId id) {
        return courses.findById(id).filter(Course::wasPublished).map(CourseFacts::of);
    }

    private static Optional<CourseListing> listingIfOpen(ResultSet row, int number) throws SQLException {
        return row.getBoolean("is_open") ? Optional.of(listing(row, number)) : Optional.empty();
    }

    private static CourseListing listing(ResultSet row, int number) throws SQLException {
        return new CourseListing(
                new CourseId(row.getObject("id", UUID.class)),
                Language.valueOf(row.getString("text_language")),
                row.getString("title"),
                titles(row.getString("titles")),
                TargetGroup.valueOf(row.getString("target_group")),
                new LearningServiceId(row.getObject("learning_service_id", UUID.class)),
                row.getInt("capacity"),
                Language.valueOf(row.getString("held_in")),
                row.getObject("first_start", LocalDateTime.class),
                row.getObject("last_start", LocalDateTime.class),
                row.getInt("session_count"),
                List.of(row.getString("municipalities").split(",")));
    }

    /** Between titles stands a character that nobody types. */
    private static Map<Language, String> titles(@Nullable String further) {
        return further == null
                ? Map.of()
                : Arrays.stream(further.split("\036"))
                        .map(one -> one.split(":", 2))
                        .collect(Collectors.toMap(one -> Language.valueOf(one[0]), one -> one[1]));
    }
}
