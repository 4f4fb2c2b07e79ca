package no.mestringsrom.experience;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import no.mestringsrom.network.NetworkId;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ExampleRepository extends Repository<PracticeExample, ExampleId> {

    PracticeExample save(PracticeExample example);

    Optional<PracticeExample> findByIdAndNetwork(ExampleId id, NetworkId network);

    List<PracticeExample> findByIdIn(Collection<ExampleId> ids);

    List<PracticeExample> findByNetworkOrderByWrittenAtDesc(NetworkId network, Limit limit);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select e from PracticeExample e where e.id = :id and e.network = :network")
    Optional<PracticeExample> lock(ExampleId id, NetworkId network);

    @Query(
            "select e from PracticeExample e where e.network = :network and e.writtenAt >= :since and e.writtenAt < :until"
                    + " order by e.writtenAt desc")
    List<PracticeExample> writtenBetween(NetworkId network, Instant since, Instant until, Limit limit);

    void delete(PracticeExample example);
}
