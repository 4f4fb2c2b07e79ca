package no.mestringsrom.host;

import java.util.List;
import java.util.Map;
import no.mestringsrom.account.Role;

/**
 * A host as a coordinator who thinks of asking them may see them.
 *
 * @param missing of each of the host's roles, the steps that nobody has confirmed
 * @param availability {@link Availability#NEVER} for whoever has said nothing
 */
public record HostCandidate(
        ListedHost host,
        int coursesAtATime,
        int sessionsPerMonth,
        Map<Role, List<ReadinessStep>> missing,
        Availability availability) {}
