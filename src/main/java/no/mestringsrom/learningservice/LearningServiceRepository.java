package no.mestringsrom.learningservice;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface LearningServiceRepository extends Repository<LearningService, LearningServiceId> {

    LearningService save(LearningService service);

    Optional<LearningService> findById(LearningServiceId id);

    /** Whoever else wants to change it waits. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select service from LearningService service where service.id = :id")
    Optional<LearningService> lock(LearningServiceId id);

    @Query("select service from LearningService service left join fetch service.municipalities"
            + " where holds(:ids, service.id.value)")
    List<LearningService> read(UUID[] ids);

    @Query("select service from LearningService service left join fetch service.municipalities"
            + " order by service.name")
    List<LearningService> findAllByName();
}
