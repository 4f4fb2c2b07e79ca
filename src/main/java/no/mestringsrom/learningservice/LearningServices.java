package no.mestringsrom.learningservice;

import java.util.List;
import java.util.stream.Stream;
import no.mestringsrom.learningservice.LearningServiceRefused.Reason;
import no.mestringsrom.place.Municipalities;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The services and their cooperations. What is kept of them is public; only an administrator adds one. */
@Service
@Transactional(readOnly = true)
public class LearningServices {

    private final LearningServiceRepository services;
    private final Municipalities municipalities;
    private final ApplicationEventPublisher events;

    LearningServices(
            LearningServiceRepository services, Municipalities municipalities, ApplicationEventPublisher events) {
        this.services = services;
        this.municipalities = municipalities;
        this.events = events;
    }

    /** In order of name. */
    public List<LearningServiceSummary> all() {
        return services.findAllByName().stream().map(LearningService::summary).toList();
    }

    /** @throws LearningServiceRefused if there is none with this id */
    public LearningServiceSummary get(LearningServiceId id) {
        return services.find(id)
                .map(LearningService::summary)
                .orElseThrow(() -> new LearningServiceRefused(Reason.NOT_FOUND));
    }

    /** @throws AccessDeniedException for anybody but an administrator */
    @Transactional
    public LearningServiceId create(CreateLearningService command) {
        requireAdministrator();
        boolean known = Stream.concat(Stream.of(command.hostMunicipality()), command.municipalities().stream())
                .allMatch(number -> municipalities.byNumber(number).isPresent());
        if (!known) {
            throw new LearningServiceRefused(Reason.UNKNOWN_MUNICIPALITY);
        }
        LearningServiceId id = services.save(LearningService.create(command)).id();
        events.publishEvent(new LearningServiceCreated(id));
        return id;
    }

    private static void requireAdministrator() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null
                || !authentication.isAuthenticated()
                || authentication.getAuthorities().stream()
                        .noneMatch(authority -> "ROLE_ADMINISTRATOR".equals(authority.getAuthority()))) {
            throw new AccessDeniedException("Only an administrator adds a learning service");
        }
    }
}
