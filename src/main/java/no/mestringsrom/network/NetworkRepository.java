package no.mestringsrom.network;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.repository.Repository;

interface NetworkRepository extends Repository<ProfessionalNetwork, NetworkId> {

    @EntityGraph(attributePaths = "municipalities")
    Optional<ProfessionalNetwork> findById(NetworkId id);

    @EntityGraph(attributePaths = "municipalities")
    List<ProfessionalNetwork> findByIdInOrderByName(Collection<NetworkId> ids);

    @EntityGraph(attributePaths = "municipalities")
    List<ProfessionalNetwork> findAllByOrderByName();

    ProfessionalNetwork save(ProfessionalNetwork network);
}
