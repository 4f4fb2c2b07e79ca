package no.mestringsrom.template;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface TemplateRepository extends Repository<CourseTemplate, TemplateId> {

    List<CourseTemplate> findByRetiredFalseOrderByTitle();

    List<CourseTemplate> findByOwnerInOrderByTitle(Collection<UUID> owners);

    Optional<CourseTemplate> findById(TemplateId id);

    CourseTemplate save(CourseTemplate template);
}
