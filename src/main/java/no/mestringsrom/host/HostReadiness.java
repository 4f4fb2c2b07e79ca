package no.mestringsrom.host;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.mestringsrom.account.AccessLog;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.account.AccountSummary;
import no.mestringsrom.account.Accounts;
import no.mestringsrom.account.CurrentAccount;
import no.mestringsrom.host.HostAccess.Reader;
import no.mestringsrom.host.HostRefused.Reason;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Confirming that a host has taken a step: for coordinators of the host's own cooperation, and never for oneself. */
@Service
@Transactional(readOnly = true)
public class HostReadiness {

    static final int MOST_WAITING = 20;

    private final HostProfileRepository profiles;
    private final HostAccess access;
    private final Accounts accounts;
    private final CurrentAccount current;
    private final AccessLog log;
    private final Clock clock;

    HostReadiness(
            HostProfileRepository profiles,
            HostAccess access,
            Accounts accounts,
            CurrentAccount current,
            AccessLog log,
            Clock clock) {
        this.profiles = profiles;
        this.access = access;
        this.accounts = accounts;
        this.current = current;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Whether or not the host had said so before.
     *
     * @throws AccessDeniedException for anybody but a coordinator of the host's cooperation
     */
    @Transactional
    public void confirm(AccountId host, ReadinessStep step, LocalDate on) {
        Reader reader = access.coordinator();
        HostProfile profile = confirmable(host, reader);
        boolean asked = accounts.find(host)
                .map(AccountSummary::roles)
                .map(HostProfiles::asked)
                .filter(steps -> steps.contains(step))
                .isPresent();
        if (!asked) {
            throw new HostRefused(Reason.STEP_NOT_FOR_ROLE);
        }
        profile.confirm(
                step,
                on,
                reader.account().id(),
                reader.account().name(),
                clock.instant(),
                LocalDate.ofInstant(clock.instant(), Availability.ZONE));
    }

    /**
     * How many steps of hosts wait for the one who is signed in; 0 for whoever coordinates nothing. Names nobody, and so is not
     * logged.
     */
    public int waitingSteps() {
        return waiting().mapToInt(WaitingHost::steps).sum();
    }

    /**
     * Whose steps wait, who has most of them first; at most {@value #MOST_WAITING}. Everybody in the list is written to the
     * access log.
     *
     * @throws AccessDeniedException for anybody but a coordinator
     */
    @Transactional
    public List<WaitingHost> waitingHosts() {
        Reader reader = access.coordinator();
        List<WaitingHost> waiting = waiting()
                .sorted(Comparator.comparing(WaitingHost::steps).reversed().thenComparing(WaitingHost::name))
                .limit(MOST_WAITING)
                .toList();
        waiting.forEach(host ->
                log.looked(reader.account().id(), "host in list", host.id().value()));
        return waiting;
    }

    private Stream<WaitingHost> waiting() {
        AccountSummary self = current.find().orElse(null);
        if (self == null || self.services().isEmpty()) {
            return Stream.empty();
        }
        Reader reader = access.coordinator();
        List<HostProfile> unconfirmed = profiles.withUnconfirmedSteps().stream()
                .filter(reader::mayConfirm)
                .toList();
        if (unconfirmed.isEmpty()) {
            return Stream.empty();
        }
        Map<AccountId, AccountSummary> people =
                accounts.find(unconfirmed.stream().map(HostProfile::account).toList());
        return unconfirmed.stream()
                .flatMap(profile -> Optional.ofNullable(people.get(profile.account())).stream()
                        .map(person -> new WaitingHost(person.id(), person.name(), waiting(profile, person))))
                .filter(host -> host.steps() > 0);
    }

    private static int waiting(HostProfile profile, AccountSummary person) {
        return (int) HostProfiles.asked(person.roles()).stream()
                .map(profile::state)
                .filter(step -> step.takenOn() != null && !step.isConfirmed())
                .count();
    }

    /** It was confirmed by mistake. What the host says themselves stays. */
    @Transactional
    public void takeBack(AccountId host, ReadinessStep step) {
        confirmable(host, access.coordinator()).takeConfirmationBack(step);
    }

    private HostProfile confirmable(AccountId host, Reader reader) {
        if (host.equals(reader.account().id())) {
            throw new HostRefused(Reason.OWN_STEP);
        }
        HostProfile profile = profiles.findByAccount(host).orElseThrow(() -> new HostRefused(Reason.NO_PROFILE));
        if (!reader.mayConfirm(profile)) {
            throw new AccessDeniedException("Coordinates nothing where host " + host + " is");
        }
        return profile;
    }
}
