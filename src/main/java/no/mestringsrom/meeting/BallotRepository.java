package no.mestringsrom.meeting;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.mestringsrom.account.AccountId;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface BallotRepository extends Repository<Ballot, UUID> {

    Optional<Ballot> findById(UUID id);

    @Query("select ballot.poll from Ballot ballot where ballot.id = :id")
    Optional<PollId> pollOf(UUID id);

    Optional<Ballot> findByPollAndAccount(PollId poll, AccountId account);

    List<Ballot> findByPoll(PollId poll);

    List<Ballot> findByAccountAndPollIn(AccountId account, Collection<PollId> polls);

    Ballot save(Ballot ballot);
}
