package no.mestringsrom.selfhelp;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.mestringsrom.account.AccessLog;
import no.mestringsrom.account.AccountSummary;
import no.mestringsrom.account.CurrentAccount;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What coordinators do when somebody in a group of their service asks for help. It is all they see of the group: not who is in
 * it, not when it meets, and they have no way into its room.
 */
@Service
@Transactional(readOnly = true)
public class HelpDesk {

    private static final int MOST = 50;

    private final HelpRequestRepository requests;
    private final GroupRepository groups;
    private final SelfHelpGroups members;
    private final CurrentAccount current;
    private final AccessLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HelpDesk(
            HelpRequestRepository requests,
            GroupRepository groups,
            SelfHelpGroups members,
            CurrentAccount current,
            AccessLog log,
            ApplicationEventPublisher events,
            Clock clock) {
        this.requests = requests;
        this.groups = groups;
        this.members = members;
        this.current = current;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    /** Those that nobody has answered, the oldest first; none for those who coordinate nothing. */
    public List<WaitingHelpRequest> open() {
        Set<UUID> services =
                current.find().map(AccountSummary::services).map(Set::copyOf).orElse(Set.of());
        return services.isEmpty()
                ? List.of()
                : requests.open(services, Limit.of(MOST)).stream()
                        .map(HelpRequest::waiting)
                        .toList();
    }

    /** Each look is logged. @throws AccessDeniedException to those who do not coordinate the service, and if there is none */
    @Transactional
    public HelpRequestDetails request(HelpRequestId id) {
        HelpRequest request = own(requests.findById(id));
        log.looked(current.require().id(), "call for help", id.value());
        return request.details(groups.findById(request.group()).isPresent());
    }

    /**
     * Whoever asked is told, if they wanted an answer; else it is kept what was done about it.
     *
     * @throws SelfHelpRefused {@code ANSWERED_ALREADY} if somebody else was first
     */
    @Transactional
    public void answer(HelpRequestId id, String text) {
        HelpRequest request = own(requests.lock(id));
        request.answer(text, current.require().id(), clock.instant());
        if (request.wantsAnswer()) {
            events.publishEvent(request.answered());
            request.forgetAddress();
        }
    }

    /** Everybody in the group is told, and all about it is deleted. Doing it again changes nothing. */
    @Transactional
    public void endGroup(HelpRequestId id) {
        groups.lock(own(requests.findById(id)).group()).ifPresent(group -> {
            log.looked(current.require().id(), "group ended", id.value());
            members.end(group, GroupEnded.Why.BY_COORDINATOR);
        });
    }

    private HelpRequest own(Optional<HelpRequest> found) {
        return found.filter(request -> current.coordinates(request.service().value()))
                .orElseThrow(() -> new AccessDeniedException("No call for help to a service of one's own"));
    }
}
