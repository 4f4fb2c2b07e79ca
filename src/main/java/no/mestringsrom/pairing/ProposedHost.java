package no.mestringsrom.pairing;

import java.util.Collection;
import java.util.List;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.exchange.SessionRole;

/**
 * Somebody who could host a course.
 *
 * @param municipality number
 * @param why in the order of what weighs most; never empty
 */
public record ProposedHost(AccountId id, String name, SessionRole role, String municipality, List<Reason> why) {

    static List<ProposedHost> of(OpenCourse course, Collection<Candidate> team) {
        return team.stream()
                .map(person -> new ProposedHost(
                        person.id(),
                        person.name(),
                        person.role(),
                        person.municipality(),
                        Reason.of(person, course, team)))
                .toList();
    }
}
