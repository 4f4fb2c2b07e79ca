package no.mestringsrom.course;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import no.mestringsrom.template.TargetGroup;
import no.mestringsrom.texts.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What published courses say of themselves, many at a time, for those who search in it. */
@Repository
@Transactional(readOnly = true)
class CourseTexts {

    private static final String TEXTS = """
            select c.id, c.title, c.description, c.target_group, c.capacity, c.held_in, c.first_start,
                (select string_agg(s.title, ' ') from course_session s where s.course_id = c.id) as sessions,
                (select string_agg(m.municipality, ',' order by m.municipality)
                    from course_municipality m where m.course_id = c.id) as municipalities
            from course c
            where c.status = 'PUBLISHED'""";

    /** @param sessions the titles of all */
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

    CourseTexts(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Those that begin later, or at the same time with a larger id, by start and id. */
    List<Text> after(LocalDateTime start, UUID id, int most) {
        return database.sql(TEXTS + " and (c.first_start, c.id) > (?, ?) order by c.first_start, c.id limit ?")
                .params(start, id, most)
                .query(CourseTexts::text)
                .list();
    }

    /** Those of these that have not begun. */
    List<Text> of(Collection<CourseId> courses) {
        return database.sql(TEXTS + " and c.first_start > :now and c.id in (:courses)")
                .param("now", clock.instant().atZone(SessionStart.ZONE).toLocalDateTime())
                .param("courses", courses.stream().map(CourseId::value).toList())
                .query(CourseTexts::text)
                .list();
    }

    private static Text text(ResultSet row, int number) throws SQLException {
        return new Text(
                new CourseId(row.getObject("id", UUID.class)),
                row.getString("title"),
                row.getString("description"),
                TargetGroup.valueOf(row.getString("target_group")),
                row.getInt("capacity"),
                Language.valueOf(row.getString("held_in")),
                row.getObject("first_start", LocalDateTime.class),
                orEmpty(row.getString("sessions")),
                List.of(row.getString("municipalities").split(",")));
    }

    private static String orEmpty(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
