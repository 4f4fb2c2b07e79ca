package no.mestringsrom.experience;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.network.NetworkId;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ColleagueRepository extends Repository<Colleague, ColleagueId> {

    Optional<Colleague> findById(ColleagueId id);

    List<Colleague> findByIdIn(Collection<ColleagueId> ids);

    List<Colleague> findByNetwork(NetworkId network);

    Optional<Colleague> findByNetworkAndAccount(NetworkId network, AccountId account);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Colleague c where c.id = :id")
    Optional<Colleague> lock(ColleagueId id);

    /** Those who were told of replies last before {@code until}, and whose examples or questions have got some since {@code since}. */
    @Query("""
            select c.id from Colleague c
            where c.account.value is not null and (c.repliesUntil is null or c.repliesUntil < :until)
            and (exists (select 1 from Remark r, PracticeExample e where e.id = r.example and e.author = c.id
                    and r.author <> c.id and r.writtenAt >= :since and r.writtenAt < :until)
                or exists (select 1 from NetworkAnswer a, NetworkQuestion q where q.id = a.question and q.author = c.id
                    and a.author <> c.id and a.answeredAt >= :since and a.answeredAt < :until))""")
    List<ColleagueId> withReplies(Instant since, Instant until);

    /** Networks in which something was written. */
    @Query("""
            select n from (
                select e.network.value as n from PracticeExample e where e.writtenAt >= :since and e.writtenAt < :until
                union select q.network.value as n from NetworkQuestion q where q.askedAt >= :since and q.askedAt < :until
                union select q.network.value as n from NetworkAnswer a join NetworkQuestion q on q.id = a.question
                    where a.answeredAt >= :since and a.answeredAt < :until)""")
    List<UUID> networksWithNews(Instant since, Instant until);
}
