package no.mestringsrom.host;

import java.util.List;
import java.util.Optional;
import no.mestringsrom.account.AccountId;
import org.springframework.data.repository.Repository;

interface HostProfileRepository extends Repository<HostProfile, AccountId> {

    HostProfile save(HostProfile profile);

    Optional<HostProfile> findByAccount(AccountId account);

    List<HostProfile> findAll();

    void delete(HostProfile profile);
}
