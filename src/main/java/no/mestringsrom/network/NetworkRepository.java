package no.mestringsrom.network;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface NetworkRepository extends Repository<ProfessionalNetwork, NetworkId> {

    @EntityGraph(attributePaths = "municipalities")
    Optional<ProfessionalNetwork> findById(NetworkId id);

    @EntityGraph(attributePaths = "municipalities")
    List<ProfessionalNetwork> findByIdInOrderByName(Collection<NetworkId> ids);

    @EntityGraph(attributePaths = "municipalities")
    List<ProfessionalNetwork> findAllByOrderByName();

    /** Whoever else wants to change it waits. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select network from ProfessionalNetwork network where network.id = :id")
    Optional<ProfessionalNetwork> lock(NetworkId id);

    ProfessionalNetwork save(ProfessionalNetwork network);
}
