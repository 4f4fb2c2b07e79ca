package no.mestringsrom.host;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import no.mestringsrom.account.AccountId;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface HostProfileRepository extends Repository<HostProfile, AccountId> {

    HostProfile save(HostProfile profile);

    Optional<HostProfile> findByAccount(AccountId account);

    List<HostProfile> findByAccountIn(Collection<AccountId> accounts);

    List<HostProfile> findAll();

    /** With a step that is their own word alone. */
    @Query("select distinct p from HostProfile p join p.steps s where s.confirmedAt is null")
    List<HostProfile> withUnconfirmedSteps();

    void delete(HostProfile profile);
}
