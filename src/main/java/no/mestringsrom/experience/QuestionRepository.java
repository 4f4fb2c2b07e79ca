package no.mestringsrom.experience;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import no.mestringsrom.network.NetworkId;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface QuestionRepository extends Repository<NetworkQuestion, QuestionId> {

    NetworkQuestion save(NetworkQuestion question);

    Optional<NetworkQuestion> findByIdAndNetwork(QuestionId id, NetworkId network);

    List<NetworkQuestion> findByIdIn(Collection<QuestionId> ids);

    List<NetworkQuestion> findByNetworkOrderByAskedAtDesc(NetworkId network, Limit limit);

    /** By nobody but whoever asked; newest first. */
    @Query("select q from NetworkQuestion q where q.network = :network and q.askedAt >= :since and q.askedAt < :until"
            + " and not exists (select 1 from NetworkAnswer a where a.question = q.id and a.author <> q.author)"
            + " order by q.askedAt desc")
    List<NetworkQuestion> unanswered(NetworkId network, Instant since, Instant until, Limit limit);

    void delete(NetworkQuestion question);
}
