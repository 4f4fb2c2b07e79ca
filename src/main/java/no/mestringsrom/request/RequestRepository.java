package no.mestringsrom.request;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.learningservice.LearningServiceId;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface RequestRepository extends Repository<CourseRequest, RequestId> {

    CourseRequest save(CourseRequest request);

    Optional<CourseRequest> findById(RequestId id);

    Optional<CourseRequest> findBySubmission(UUID submission);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select request from CourseRequest request where request.id = :id")
    Optional<CourseRequest> lock(RequestId id);

    /** Without the order itself, which may have to wait for a lock. */
    @Query("select request.service from CourseRequest request where request.id = :id")
    Optional<LearningServiceId> serviceOf(RequestId id);

    /** Those that nobody has answered, and those that no course has come of yet; oldest first. */
    @Query("select request from CourseRequest request where request.service.value in :services and"
            + " (request.status = NEW or (request.status = ACCEPTED and request.course.value is null))"
            + " order by request.askedAt")
    List<CourseRequest> waiting(Collection<UUID> services, Limit limit);

    List<CourseRequest> findAllByCourse(CourseId course);

    @Modifying
    @Query("delete from CourseRequest request where request.askedAt < :before")
    int deleteAskedBefore(Instant before);
}
