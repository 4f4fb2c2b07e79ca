package no.mestringsrom.lending;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import no.mestringsrom.network.NetworkId;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SettlementRepository extends Repository<Settlement, SettlementId> {

    Settlement save(Settlement settlement);

    Optional<Settlement> findById(SettlementId id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select settlement from Settlement settlement where settlement.id = :id")
    Optional<Settlement> lock(SettlementId id);

    /** The latest year first, and of a year the one that was made last. */
    @Query("select settlement from Settlement settlement where settlement.network = :network"
            + " order by settlement.year desc, settlement.madeAt desc, settlement.id.value")
    List<Settlement> in(NetworkId network, Limit atMost);

    /** The last one that corrects this and is agreed. */
    @Query("select settlement from Settlement settlement where settlement.corrects = :corrected"
            + " and settlement.status = SettlementStatus.AGREED order by settlement.agreedAt desc, settlement.id.value")
    List<Settlement> correcting(SettlementId corrected, Limit atMost);

    void delete(Settlement settlement);
}
