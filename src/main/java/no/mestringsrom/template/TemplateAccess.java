package no.mestringsrom.template;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.mestringsrom.account.AccountSummary;
import no.mestringsrom.account.CurrentAccount;
import no.mestringsrom.account.Role;
import no.mestringsrom.learningservice.LearningServiceSummary;
import no.mestringsrom.learningservice.LearningServices;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who may read a template, and who may change it: a service's own are changed by its coordinators. */
@Component
class TemplateAccess {

    private final CurrentAccount current;
    private final LearningServices services;

    TemplateAccess(CurrentAccount current, LearningServices services) {
        this.current = current;
        this.services = services;
    }

    Set<UUID> ownServices() {
        return current.find().map(AccountSummary::services).orElse(Set.of());
    }

    boolean owns(@Nullable UUID owner) {
        return owner != null && current.coordinates(owner);
    }

    void requireOwner(@Nullable UUID owner) {
        if (!owns(owner)) {
            throw new AccessDeniedException("Not a coordinator of the service whose template it is");
        }
    }

    void requireMember(UUID network) {
        if (!current.scopes(Role.NETWORK_MEMBER).contains(network)) {
            throw new AccessDeniedException("Not a member of the network");
        }
    }

    boolean mayRead(CourseTemplate template) {
        return !readable(List.of(template)).isEmpty();
    }

    /** In the same order. */
    List<CourseTemplate> readable(Collection<CourseTemplate> templates) {
        boolean onlyTheProducts = templates.stream().allMatch(template -> template.owner() == null);
        if (onlyTheProducts) {
            return List.copyOf(templates);
        }
        Set<UUID> own = ownServices();
        Set<UUID> networks = current.scopes(Role.NETWORK_MEMBER);
        Map<UUID, LearningServiceSummary> byId = services.all().stream()
                .collect(Collectors.toMap(service -> service.id().value(), Function.identity()));
        Set<String> places = own.stream()
                .map(byId::get)
                .flatMap(service -> service == null ? List.<String>of().stream() : service.municipalities().stream())
                .collect(Collectors.toSet());
        return templates.stream()
                .filter(template -> {
                    UUID owner = template.owner();
                    return owner == null
                            || own.contains(owner)
                            || isSharedWith(template, byId.get(owner), places, networks);
                })
                .toList();
    }

    private boolean isSharedWith(
            CourseTemplate template, @Nullable LearningServiceSummary owner, Set<String> places, Set<UUID> networks) {
        return switch (template.sharing()) {
            case MUNICIPALITY -> owner != null && places.contains(owner.hostMunicipality());
            case COOPERATION -> owner != null && owner.municipalities().stream().anyMatch(places::contains);
            case NETWORK -> template.network() != null && networks.contains(template.network());
            case EVERYONE -> current.find().isPresent();
        };
    }
}
