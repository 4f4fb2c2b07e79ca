package no.mestringsrom.template;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface TemplateRepository extends Repository<CourseTemplate, TemplateId> {

    @Query("select t from CourseTemplate t order by t.title")
    List<CourseTemplate> findAllByTitle();

    Optional<CourseTemplate> findById(TemplateId id);

    boolean existsById(TemplateId id);

    CourseTemplate save(CourseTemplate template);
}
