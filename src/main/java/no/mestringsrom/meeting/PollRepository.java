package no.mestringsrom.meeting;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import no.mestringsrom.network.NetworkId;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PollRepository extends Repository<DatePoll, PollId> {

    Optional<DatePoll> findById(PollId id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select poll from DatePoll poll where poll.id = :id")
    Optional<DatePoll> lock(PollId id);

    @Query("select poll from DatePoll poll where poll.network in :networks and poll.status = OPEN"
            + " order by poll.openedAt desc")
    List<DatePoll> open(Collection<NetworkId> networks, Limit limit);

    @Query(
            "select poll.id from DatePoll poll where poll.status = OPEN and poll.reminded = false order by poll.id.value")
    List<PollId> notReminded(Limit limit);

    /** Their answers go with them. */
    @Modifying
    @Query("delete from DatePoll poll where poll.openedAt < :before")
    int deleteOpenedBefore(Instant before);

    DatePoll save(DatePoll poll);
}
