package no.mestringsrom.checklist;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface CheckRepository extends Repository<CourseCheck, CourseCheck.Key> {

    CourseCheck save(CourseCheck check);

    Optional<CourseCheck> findById(CourseCheck.Key key);

    @Query("select check from CourseCheck check where check.key.course in :courses")
    List<CourseCheck> ofCourses(Collection<UUID> courses);
}
