package no.mestringsrom.meeting;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.account.Role;
import no.mestringsrom.account.RoleRevoked;
import no.mestringsrom.network.NetworkId;
import no.mestringsrom.room.CircleChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whoever is in the network no more is secretary of none of its planned meetings: they are somebody else's turn. */
@Component
class SecretaryTurns {

    private final MeetingRepository meetings;
    private final MeetingPlanning planning;
    private final Convening convening;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SecretaryTurns(
            MeetingRepository meetings,
            MeetingPlanning planning,
            Convening convening,
            ApplicationEventPublisher events,
            Clock clock) {
        this.meetings = meetings;
        this.planning = planning;
        this.convening = convening;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    void on(RoleRevoked revoked) {
        if (revoked.role() != Role.NETWORK_MEMBER) {
            return;
        }
        Instant now = clock.instant();
        meetings.lockOfSecretary(revoked.account(), MeetingTime.wall(now).minusMinutes(MeetingTime.LONGEST)).stream()
                .filter(meeting -> meeting.isPlanned(now))
                // They may be a member of other networks still.
                .filter(meeting -> !planning.isMember(meeting.network(), revoked.account()))
                .collect(Collectors.groupingBy(Meeting::network))
                .forEach(this::passOn);
    }

    private void passOn(NetworkId network, List<Meeting> without) {
        Map<Optional<AccountId>, List<MeetingId>> turns = new LinkedHashMap<>();
        for (Meeting meeting : without) {
            meeting.giveSecretary(null);
            Optional<AccountId> next = convening.inTurn(meeting);
            meeting.giveSecretary(next.orElse(null));
            turns.computeIfAbsent(next, first -> new ArrayList<>()).add(meeting.id());
        }
        events.publishEvent(new CircleChanged(NetworkCircles.circle(network)));
        turns.forEach((next, theirs) -> events.publishEvent(new SecretaryLeft(network, theirs, next.orElse(null))));
    }
}
