package no.mestringsrom.pairing;

import java.util.List;
import java.util.Optional;
import no.mestringsrom.course.CourseId;
import org.springframework.data.repository.Repository;

interface CourseLanguageRepository extends Repository<CourseLanguage, CourseId> {

    CourseLanguage save(CourseLanguage language);

    Optional<CourseLanguage> findByCourse(CourseId course);

    List<CourseLanguage> findAll();

    void delete(CourseLanguage language);
}
