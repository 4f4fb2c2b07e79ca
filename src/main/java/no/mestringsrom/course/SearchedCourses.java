package no.mestringsrom.course;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mestringsrom.template.TargetGroup;
import no.mestringsrom.texts.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What published courses say of themselves in every language, many at a time, for those who search in it. */
@Repository
@Transactional(readOnly = true)
class SearchedCourses {

    /** In order, so that what has not changed reads the same every time. */
    private static final String COLUMNS = """
            select c.id, c.title, c.description, c.target_group, c.capacity, c.held_in, c.first_start,
                (select string_agg(t.title, '. ' order by t.language) from course_text t where t.course_id = c.id) as titles,
                (select string_agg(t.description, ' ' order by t.language) from course_text t where t.course_id = c.id) as descriptions,
                (select string_agg(s.title, ' ' order by s.starts_at) from course_session s where s.course_id = c.id) as sessions,
                (select string_agg(t.title, ' ' order by s.starts_at, t.language) from course_session_text t join course_session s on s.id = t.session_id
                    where s.course_id = c.id) as session_titles,
                (select string_agg(m.municipality, ',' order by m.municipality)
                    from course_municipality m where m.course_id = c.id) as municipalities""";

    private static final String PUBLISHED = "c.status = 'PUBLISHED' and c.first_start > ";

    /**
     * All in all languages, the original first.
     *
     * @param sessions the titles of all
     */
    record Text(
            CourseId id,
            String title,
            String description,
            TargetGroup targetGroup,
            int capacity,
            Language heldIn,
            LocalDateTime firstStart,
            String sessions,
            List<String> municipalities) {}

    private final JdbcClient database;
    private final Clock clock;

    SearchedCourses(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Those that begin later, the soonest first; of those that begin at one time all or none.
     *
     * @param about how many; more where more than that begin next, all at the same time
     * @return empty if none begins later
     */
    List<Text> after(LocalDateTime start, int about) {
        for (int most = about; ; most *= 2) {
            List<Text> next = database.sql(
                            COLUMNS + " from course c where " + PUBLISHED + "? order by c.first_start limit ?")
                    .params(start, most + 1)
                    .query(SearchedCourses::text)
                    .list();
            if (next.size() <= most) {
                return next;
            }
            LocalDateTime notAll = next.getLast().firstStart();
            if (next.getFirst().firstStart().isBefore(notAll)) {
                return next.stream()
                        .takeWhile(course -> course.firstStart().isBefore(notAll))
                        .toList();
            }
        }
    }

    /** Those of these that have not begun. */
    List<Text> of(Collection<CourseId> courses) {
        // No condition, or PostgreSQL looks through all that are published instead of looking up a few.
        return database
                .sql(COLUMNS + ", (" + PUBLISHED + ":now) as is_ahead from course c where c.id in (:courses)")
                .param("now", SessionStart.now(clock))
                .param("courses", courses.stream().map(CourseId::value).toList())
                .query(SearchedCourses::textIfAhead)
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Text> textIfAhead(ResultSet row, int number) throws SQLException {
        return row.getBoolean("is_ahead") ? Optional.of(text(row, number)) : Optional.empty();
    }

    private static Text text(ResultSet row, int number) throws SQLException {
        return new Text(
                new CourseId(row.getObject("id", UUID.class)),
                all(row, ". ", "title", "titles"),
                all(row, " ", "description", "descriptions"),
                TargetGroup.valueOf(row.getString("target_group")),
                row.getInt("capacity"),
                Language.valueOf(row.getString("held_in")),
                row.getObject("first_start", LocalDateTime.class),
                all(row, " ", "sessions", "session_titles"),
                List.of(row.getString("municipalities").split(",")));
    }

    private static String all(ResultSet row, String between, String original, String further) throws SQLException {
        return Stream.of(
                        Objects.requireNonNullElse(row.getString(original), ""),
                        Objects.requireNonNullElse(row.getString(further), ""))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(between));
    }
}
