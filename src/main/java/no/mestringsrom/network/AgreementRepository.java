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

    /** Has begun, and no other of the network's has begun later: what was agreed on before needs no review any more. */
    String IN_FORCE = " and agreement.validFrom <= :today and not exists (select 1 from CooperationAgreement newer"
            + " where newer.network.value = agreement.network.value and newer.validFrom <= :today and (newer.validFrom > agreement.validFrom"
            + " or newer.validFrom = agreement.validFrom and newer.writtenAt > agreement.writtenAt))";

    /** Where nobody has said a day, when it runs out. */
    String REVIEW_DUE = "coalesce(agreement.reviewBy, agreement.validUntil)";

    Optional<CooperationAgreement> findById(AgreementId id);

    /** Whoever else wants to change it waits. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select agreement from CooperationAgreement agreement where agreement.id = :id")
    Optional<CooperationAgreement> lock(AgreementId id);

    @Query("select agreement from CooperationAgreement agreement where agreement.network = :network"
            + " order by agreement.validFrom desc, agreement.writtenAt desc")
    List<CooperationAgreement> findNewestFirst(NetworkId network, Limit atMost);

    /** @param networks at least one */
    @Query("select agreement from CooperationAgreement agreement where agreement.network.value in :networks" + " and "
            + REVIEW_DUE + " <= :until" + IN_FORCE + " order by " + REVIEW_DUE)
    List<CooperationAgreement> findDue(Collection<UUID> networks, LocalDate today, LocalDate until);

    @Query("select agreement.id from CooperationAgreement agreement where " + REVIEW_DUE + " <= :until"
            + " and (agreement.toldReviewBy is null or agreement.toldReviewBy <> " + REVIEW_DUE + ")" + IN_FORCE)
    List<AgreementId> findUntold(LocalDate today, LocalDate until);

    CooperationAgreement save(CooperationAgreement agreement);
}
