package no.mestringsrom.course;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.mestringsrom.account.AccountSummary;
import no.mestringsrom.account.CurrentAccount;
import no.mestringsrom.course.CourseRefused.Reason;
import no.mestringsrom.exchange.SessionRole;
import no.mestringsrom.host.HostProfiles;
import no.mestringsrom.host.OwnHostProfile;
import no.mestringsrom.learningservice.LearningServiceSummary;
import no.mestringsrom.learningservice.ServiceMaps;
import no.mestringsrom.learningservice.ServiceStatus;
import no.mestringsrom.template.CourseTemplateDetails;
import no.mestringsrom.texts.Language;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ideas for courses from those who would host them. Whoever has one puts it to a service where they live, and is one of its
 * hosts; whether it is taken in hand is for the service's coordinator.
 */
@Service
@Transactional(readOnly = true)
public class CourseIdeas {

    /** Of one host, until the coordinators have decided about some of them. */
    static final int MOST_OPEN = 5;

    private static final int USUAL_CAPACITY = 12;

    private final CourseRepository courses;
    private final CoursePlanning planning;
    private final HostProfiles profiles;
    private final ServiceMaps services;
    private final CurrentAccount current;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CourseIdeas(
            CourseRepository courses,
            CoursePlanning planning,
            HostProfiles profiles,
            ServiceMaps services,
            CurrentAccount current,
            ApplicationEventPublisher events,
            Clock clock) {
        this.courses = courses;
        this.planning = planning;
        this.profiles = profiles;
        this.services = services;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    /** In which the one who is signed in may host; empty for whoever is no host. */
    public List<SessionRole> roles() {
        Optional<AccountSummary> self = current.find();
        return Stream.of(SessionRole.values())
                .filter(SessionRole::isHost)
                .filter(role -> self.filter(account -> account.is(HostInvitations.needed(role)))
                        .isPresent())
                .toList();
    }

    /**
     * Those that give courses, or are to, for the municipality where the one who is signed in lives; none until their profile
     * names it.
     *
     * @throws AccessDeniedException for whoever is no host
     */
    public List<LearningServiceSummary> services() {
        String home = profiles.mine().map(OwnHostProfile::municipality).orElse("");
        return services.map().forMunicipality(home).stream()
                .filter(service -> service.status() != ServiceStatus.NOT_STARTED)
                .toList();
    }

    /**
     * As the template has it; what is to be otherwise the hosts and the coordinator write into it afterwards.
     *
     * @throws AccessDeniedException for a role that one does not have, and for a service elsewhere
     * @throws CourseRefused {@code TOO_MANY_IDEAS} if they have {@value #MOST_OPEN} open ones; else as when a coordinator plans one
     */
    @Transactional
    public CourseId propose(ProposeCourse command) {
        if (!roles().contains(command.as())) {
            throw new AccessDeniedException("No host in this role");
        }
        LearningServiceSummary service = services().stream()
                .filter(near -> near.id().equals(command.service()))
                .findFirst()
                .orElseThrow(() -> new AccessDeniedException("Not a service where the host lives"));
        AccountSummary self = current.require();
        if (courses.openIdeas(self.id(), LocalDateTime.ofInstant(clock.instant(), SessionStart.ZONE)) >= MOST_OPEN) {
            throw new CourseRefused(Reason.TOO_MANY_IDEAS, MOST_OPEN);
        }
        CourseTemplateDetails template = planning.usable(command.template());
        Course course = planning.make(
                new PlanCourse(
                        CourseStatus.IDEA,
                        service.id(),
                        template.id(),
                        template.title(),
                        template.summary(),
                        null,
                        USUAL_CAPACITY,
                        Set.copyOf(service.municipalities()),
                        Language.BOKMAL,
                        command.starts(),
                        command.reason()),
                template);
        course.hostedBy(self.id(), command.as(), clock.instant());
        events.publishEvent(new CourseProposed(course.id(), self.id()));
        return course.id();
    }
}
