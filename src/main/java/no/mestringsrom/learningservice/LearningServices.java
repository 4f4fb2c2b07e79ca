package no.mestringsrom.learningservice;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import no.mestringsrom.account.CurrentAccount;
import no.mestringsrom.account.Role;
import no.mestringsrom.learningservice.LearningServiceRefused.Reason;
import no.mestringsrom.place.Municipalities;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The services and their cooperations. What is kept of them is public; an administrator adds and organises them, and their
 * own coordinators say how they are reached and what they look like.
 */
@Service
@Transactional(readOnly = true)
public class LearningServices {

    private final LearningServiceRepository services;
    private final Municipalities municipalities;
    private final CurrentAccount current;
    private final ApplicationEventPublisher events;

    LearningServices(
            LearningServiceRepository services,
            Municipalities municipalities,
            CurrentAccount current,
            ApplicationEventPublisher events) {
        this.services = services;
        this.municipalities = municipalities;
        this.current = current;
        this.events = events;
    }

    /** In order of name. */
    public List<LearningServiceSummary> all() {
        return services.findAllByName().stream().map(LearningService::summary).toList();
    }

    public Optional<LearningServiceSummary> find(LearningServiceId id) {
        return services.findById(id).map(LearningService::summary);
    }

    /** Reads services at once for a transaction that will ask for each of them: in it, none is looked up again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void readAhead(Collection<LearningServiceId> ids) {
        services.read(ids.stream().map(LearningServiceId::value).toArray(UUID[]::new));
    }

    /** @throws LearningServiceRefused if there is none with this id */
    public LearningServiceSummary get(LearningServiceId id) {
        return find(id).orElseThrow(() -> new LearningServiceRefused(Reason.NOT_FOUND));
    }

    /** @throws AccessDeniedException for anybody but an administrator */
    @Transactional
    public LearningServiceId create(CreateLearningService command) {
        requireAdministrator();
        requireKnown(command.hostMunicipality(), command.municipalities());
        LearningServiceId id = services.save(LearningService.create(command)).id();
        events.publishEvent(new LearningServiceChanged(id));
        return id;
    }

    /** Those that the one who is signed in coordinates, in order of name. */
    public List<LearningServiceSummary> own() {
        Set<UUID> own = current.scopes(Role.COORDINATOR);
        return own.isEmpty()
                ? List.of()
                : all().stream()
                        .filter(service -> own.contains(service.id().value()))
                        .toList();
    }

    /**
     * @throws AccessDeniedException for anybody but administrators and the service's own coordinators
     * @throws LearningServiceRefused if there is none with this id
     */
    public EditableLearningService edit(LearningServiceId id) {
        requireCoordinator(id);
        return services.findById(id)
                .map(service -> new EditableLearningService(service.summary(), service.version(), isAdministrator()))
                .orElseThrow(() -> new LearningServiceRefused(Reason.NOT_FOUND));
    }

    /**
     * Says how a service is reached, its colour, and what the overview tells of it.
     *
     * @throws AccessDeniedException for anybody but administrators and the service's own coordinators
     * @throws LearningServiceRefused {@code CHANGED_BY_SOMEONE_ELSE} too, against an older version; then nothing is changed
     */
    @Transactional
    public void describe(DescribeLearningService command) {
        requireCoordinator(command.id());
        locked(command.id()).describe(command);
        events.publishEvent(new LearningServiceChanged(command.id()));
    }

    /**
     * As {@link #describe}, and how it is organised.
     *
     * @throws AccessDeniedException for anybody but an administrator
     */
    @Transactional
    public void change(ChangeLearningService command) {
        requireAdministrator();
        requireKnown(command.hostMunicipality(), command.municipalities());
        LearningServiceId id = command.description().id();
        locked(id).change(command);
        events.publishEvent(new LearningServiceChanged(id));
    }

    private LearningService locked(LearningServiceId id) {
        return services.lock(id).orElseThrow(() -> new LearningServiceRefused(Reason.NOT_FOUND));
    }

    private void requireKnown(String host, Set<String> takingPart) {
        boolean known = Stream.concat(Stream.of(host), takingPart.stream())
                .allMatch(number -> municipalities.byNumber(number).isPresent());
        if (!known) {
            throw new LearningServiceRefused(Reason.UNKNOWN_MUNICIPALITY);
        }
    }

    private void requireCoordinator(LearningServiceId id) {
        if (!isAdministrator() && !current.coordinates(id.value())) {
            throw new AccessDeniedException("Neither administrator nor coordinator of the service");
        }
    }

    private static void requireAdministrator() {
        if (!isAdministrator()) {
            throw new AccessDeniedException("Only an administrator organises learning services");
        }
    }

    private static boolean isAdministrator() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && authentication.isAuthenticated()
                && authentication.getAuthorities().stream()
                        .anyMatch(authority -> "ROLE_ADMINISTRATOR".equals(authority.getAuthority()));
    }
}
