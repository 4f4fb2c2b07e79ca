package no.mestringsrom.host;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.account.AccountSummary;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Confirms steps for those who completed a course that gives them. Asks nobody who they are: the course's hosts have signed. */
@Service
public class StepsByCourse {

    private final HostProfileRepository profiles;
    private final Clock clock;

    StepsByCourse(HostProfileRepository profiles, Clock clock) {
        this.profiles = profiles;
        this.clock = clock;
    }

    /**
     * Whoever is not in the registry, or of whom the step is not asked, gets nothing. Doing it again changes nothing. Part of
     * the transaction that completes the course.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void give(Collection<AccountSummary> people, ReadinessStep step, LocalDate on) {
        Map<AccountId, AccountSummary> asked = people.stream()
                .filter(person -> HostProfiles.asked(person.roles()).contains(step))
                .collect(Collectors.toMap(AccountSummary::id, Function.identity()));
        if (!asked.isEmpty()) {
            profiles.findByAccountIn(asked.keySet())
                    .forEach(profile -> profile.confirmByCourse(step, on, clock.instant()));
        }
    }
}
