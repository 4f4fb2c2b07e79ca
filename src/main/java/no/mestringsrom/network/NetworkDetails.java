package no.mestringsrom.network;

import java.util.List;
import java.util.Optional;
import no.mestringsrom.account.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * A network as its members see it.
 *
 * @param version goes with every change
 * @param chair null where there is none
 * @param chairGone there was a chair, who is no longer a member: until somebody is named, every member may lead
 * @param members by name
 * @param secretaries in the order of the rotation
 * @param next whose turn it is; null where nobody takes turns
 * @param leads whether the one who is signed in does
 */
public record NetworkDetails(
        NetworkSummary network,
        long version,
        @Nullable AccountId chair,
        boolean chairGone,
        List<Representative> members,
        List<AccountId> secretaries,
        @Nullable AccountId next,
        boolean leads) {

    public Optional<Representative> member(@Nullable AccountId account) {
        return members.stream()
                .filter(member -> member.account().equals(account))
                .findFirst();
    }
}
