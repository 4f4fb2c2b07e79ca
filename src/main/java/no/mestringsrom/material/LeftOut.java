package no.mestringsrom.material;

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
