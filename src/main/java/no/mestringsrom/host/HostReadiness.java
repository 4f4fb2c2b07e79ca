package no.mestringsrom.host;

import java.time.Clock;
import java.time.LocalDate;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.account.AccountSummary;
import no.mestringsrom.account.Accounts;
import no.mestringsrom.host.HostAccess.Reader;
import no.mestringsrom.host.HostRefused.Reason;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Confirming that a host has taken a step: for coordinators of the host's own cooperation, and never for oneself. */
@Service
@Transactional(readOnly = true)
public class HostReadiness {

    private final HostProfileRepository profiles;
    private final HostAccess access;
    private final Accounts accounts;
    private final Clock clock;

    HostReadiness(HostProfileRepository profiles, HostAccess access, Accounts accounts, Clock clock) {
        this.profiles = profiles;
        this.access = access;
        this.accounts = accounts;
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
