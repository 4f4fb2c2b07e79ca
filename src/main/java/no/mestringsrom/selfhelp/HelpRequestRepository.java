package no.mestringsrom.selfhelp;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface HelpRequestRepository extends Repository<HelpRequest, HelpRequestId> {

    HelpRequest save(HelpRequest request);

    Optional<HelpRequest> findById(HelpRequestId id);

    /** One coordinator after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from HelpRequest r where r.id = :id")
    Optional<HelpRequest> lock(HelpRequestId id);

    @Query("select r from HelpRequest r where r.service.value in :services and r.answeredAt is null"
            + " order by r.askedAt")
    List<HelpRequest> open(Collection<UUID> services, Limit limit);

    @Modifying
    @Query("delete from HelpRequest r where r.askedAt < :before")
    int deleteAskedBefore(Instant before);
}
