package no.mestringsrom.host;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import no.mestringsrom.account.AccountId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where hosts belong, for sums by municipality. Asks nobody who they are: no host is shown by it. */
@Service
@Transactional(readOnly = true)
public class HostMunicipalities {

    private final HostProfileRepository profiles;

    HostMunicipalities(HostProfileRepository profiles) {
        this.profiles = profiles;
    }

    /** Numbers, of those of these who have a profile. One query. */
    public Map<AccountId, String> of(Collection<AccountId> hosts) {
        return hosts.isEmpty()
                ? Map.of()
                : profiles.findByAccountIn(hosts).stream()
                        .collect(Collectors.toMap(HostProfile::account, HostProfile::municipality));
    }
}
