package no.mestringsrom.host;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.mestringsrom.account.AccountSummary;
import no.mestringsrom.account.CurrentAccount;
import no.mestringsrom.learningservice.LearningServiceSummary;
import no.mestringsrom.learningservice.LearningServices;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Who may do what with another's profile: every coordinator may look for hosts; those of the host's own cooperation
 * confirm the steps.
 */
@Component
class HostAccess {

    private final CurrentAccount current;
    private final LearningServices services;

    HostAccess(CurrentAccount current, LearningServices services) {
        this.current = current;
        this.services = services;
    }

    /** @param services all there are */
    record Reader(AccountSummary account, List<LearningServiceSummary> services) {

        /** Whether the reader coordinates a service that this municipality takes part in. */
        boolean isOfCooperationOf(String municipality) {
            return services.stream().filter(this::coordinates).anyMatch(service -> takesPart(service, municipality));
        }

        /** Where no service is, somebody else's coordinator is the only one there is to ask. */
        boolean mayConfirm(HostProfile profile) {
            return !account.id().equals(profile.account())
                    && (isOfCooperationOf(profile.municipality())
                            || services.stream().noneMatch(service -> takesPart(service, profile.municipality())));
        }

        private boolean coordinates(LearningServiceSummary service) {
            return account.services().contains(service.id().value());
        }

        private static boolean takesPart(LearningServiceSummary service, String municipality) {
            return service.municipalities().contains(municipality);
        }
    }

    /** @throws AccessDeniedException for anybody but a coordinator of some service */
    Reader coordinator() {
        return coordinator(current.require());
    }

    /** @throws AccessDeniedException unless this account coordinates some service */
    Reader coordinator(AccountSummary account) {
        return find(account).orElseThrow(() -> new AccessDeniedException("Coordinates no service"));
    }

    /** Empty unless this account coordinates some service. */
    Optional<Reader> find(AccountSummary account) {
        List<LearningServiceSummary> all = services.all();
        Set<UUID> own = account.services();
        return all.stream().anyMatch(service -> own.contains(service.id().value()))
                ? Optional.of(new Reader(account, all))
                : Optional.empty();
    }
}
