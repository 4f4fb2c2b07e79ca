package no.mestringsrom.host;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.account.AccountSummary;
import no.mestringsrom.account.Role;
import no.mestringsrom.host.HostAccess.Reader;
import no.mestringsrom.template.TargetGroup;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who knows a target group, for features that reach them. Those see to it that nobody learns who they are or how many: it would
 * tell what somebody has lived with.
 */
@Service
@Transactional(readOnly = true)
public class HostKnowledge {

    private final HostProfileRepository profiles;
    private final HostAccess access;

    HostKnowledge(HostProfileRepository profiles, HostAccess access) {
        this.profiles = profiles;
        this.access = access;
    }

    /**
     * Of these, professionals who know one of the groups, and experienced users who have lived with one and show that to
     * whoever asks: nobody but a coordinator is shown any (decision 15).
     */
    public Set<AccountId> of(Collection<AccountSummary> among, Set<TargetGroup> groups, AccountSummary asker) {
        Map<AccountId, AccountSummary> byId =
                among.stream().collect(Collectors.toMap(AccountSummary::id, Function.identity()));
        Optional<Reader> reader = access.find(asker);
        return profiles.findByAccountIn(byId.keySet()).stream()
                .filter(profile -> {
                    AccountSummary person = Objects.requireNonNull(byId.get(profile.account()));
                    return knows(profile, person, groups)
                            || reader.filter(each -> showsToHaveLivedWith(profile, person, groups, each))
                                    .isPresent();
                })
                .map(HostProfile::account)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean knows(HostProfile profile, AccountSummary person, Set<TargetGroup> groups) {
        return person.is(Role.PROFESSIONAL) && !Collections.disjoint(profile.knows(), groups);
    }

    private static boolean showsToHaveLivedWith(
            HostProfile profile, AccountSummary person, Set<TargetGroup> groups, Reader reader) {
        return person.is(Role.EXPERIENCED_USER)
                && !Collections.disjoint(
                        profile.livedWithShown(reader.isOfCooperationOf(profile.municipality())), groups);
    }
}
