package no.mestringsrom.host;

import java.util.List;
import java.util.Set;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.account.Role;
import no.mestringsrom.template.TargetGroup;
import org.jspecify.annotations.Nullable;

/**
 * A host as a coordinator sees them in the list.
 *
 * @param roles professional, experienced user, or both
 * @param municipality number
 * @param livedWith what they show to the one who looks; nothing tells whether there is more
 * @param readyAs those of the roles whose steps are all confirmed
 */
public record ListedHost(
        AccountId id,
        String name,
        Set<Role> roles,
        String municipality,
        @Nullable String organisation,
        List<String> languages,
        Set<TargetGroup> knows,
        Set<TargetGroup> livedWith,
        Set<Role> readyAs) {}
