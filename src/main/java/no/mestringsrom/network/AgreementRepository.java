package no.mestringsrom.network;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AgreementRepository extends Repository<CooperationAgreement, AgreementId> {

    /** No other of the network's is valid from a later day: what was agreed on before needs no review any more. */
    String IN_FORCE = " and not exists (select 1 from CooperationAgreement newer"
            + " where newer.network.value = agreement.network.value and (newer.validFrom > agreement.validFrom"
            + " or newer.validFrom = agreement.validFrom and newer.writtenAt > agreement.writtenAt))";

    Optional<CooperationAgreement> findById(AgreementId id);

    /** Whoever else wants to change it waits. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select agreement from CooperationAgreement agreement where agreement.id = :id")
    Optional<CooperationAgreement> lock(AgreementId id);

    @Query("select agreement from CooperationAgreement agreement where agreement.network = :network"
            + " order by agreement.validFrom desc, agreement.writtenAt desc")
    List<CooperationAgreement> findNewestFirst(NetworkId network, Limit atMost);

    /** @param networks at least one */
    @Query("select agreement from CooperationAgreement agreement where agreement.network.value in :networks"
            + " and agreement.reviewBy <= :until" + IN_FORCE + " order by agreement.reviewBy")
    List<CooperationAgreement> findDue(Collection<UUID> networks, LocalDate until);

    @Query("select agreement.id from CooperationAgreement agreement where agreement.reviewBy <= :until"
            + " and (agreement.toldReviewBy is null or agreement.toldReviewBy <> agreement.reviewBy)" + IN_FORCE)
    List<AgreementId> findUntold(LocalDate until);

    CooperationAgreement save(CooperationAgreement agreement);
}
