package no.mestringsrom.template;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface TemplateRepository extends Repository<CourseTemplate, TemplateId> {

    List<CourseTemplate> findByRetiredFalseOrderByTitle();

    List<CourseTemplate> findByOwnerInOrderByTitle(Collection<UUID> owners);

    Optional<CourseTemplate> findById(TemplateId id);

    /** Whoever wants to change the template too has to wait. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select t from CourseTemplate t where t.id = :id")
    Optional<CourseTemplate> lock(TemplateId id);

    /** Of these, those that are nobody's. */
    @Query("select t.id from CourseTemplate t where t.id in :ids and t.owner is null")
    List<TemplateId> ofTheProduct(Collection<TemplateId> ids);

    CourseTemplate save(CourseTemplate template);
}
