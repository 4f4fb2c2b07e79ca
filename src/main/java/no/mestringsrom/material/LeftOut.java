package no.mestringsrom.material;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.mestringsrom.course.CourseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What of its template's materials a course does without. Whoever writes holds a lock on the course. */
@Component
class LeftOut {

    private final JdbcClient database;

    LeftOut(JdbcClient database) {
        this.database = database;
    }

    Set<UUID> of(CourseId course) {
        return database.sql("select material from material_left_out where course_id = ?")
                .param(course.value())
                .query((row, number) -> row.getObject("material", UUID.class))
                .set();
    }

    /** The same of several; of those that do without nothing, nothing. */
    Map<CourseId, Set<UUID>> of(Collection<CourseId> courses) {
        Map<CourseId, Set<UUID>> left = new HashMap<>();
        database.sql("select course_id, material from material_left_out where course_id in (:courses)")
                .param("courses", courses.stream().map(CourseId::value).toList())
                .query(row -> {
                    left.computeIfAbsent(
                                    new CourseId(row.getObject("course_id", UUID.class)), course -> new HashSet<>())
                            .add(row.getObject("material", UUID.class));
                });
        return left;
    }

    void add(CourseId course, MaterialId material) {
        if (!of(course).contains(material.value())) {
            database.sql("insert into material_left_out (course_id, material) values (?, ?)")
                    .params(course.value(), material.value())
                    .update();
        }
    }

    /** The template has it no more: there is nothing to do without. */
    void forget(MaterialId material) {
        database.sql("delete from material_left_out where material = ?")
                .param(material.value())
                .update();
    }

    void remove(CourseId course, MaterialId material) {
        database.sql("delete from material_left_out where course_id = ? and material = ?")
                .params(course.value(), material.value())
                .update();
    }
}
