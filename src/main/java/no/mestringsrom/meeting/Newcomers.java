package no.mestringsrom.meeting;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.network.MemberLetIn;
import no.mestringsrom.network.NetworkId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whoever is let in is asked to the meetings that are planned, and which dates suit where the others are asked still. */
@Component
class Newcomers {

    private static final int MOST = 100;

    private final MeetingRepository meetings;
    private final InvitationRepository invitations;
    private final PollRepository polls;
    private final BallotRepository ballots;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Newcomers(
            MeetingRepository meetings,
            InvitationRepository invitations,
            PollRepository polls,
            BallotRepository ballots,
            ApplicationEventPublisher events,
            Clock clock) {
        this.meetings = meetings;
        this.invitations = invitations;
        this.polls = polls;
        this.ballots = ballots;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    void on(MemberLetIn newcomer) {
        AccountId member = newcomer.member();
        List<MeetingId> planned = planned(newcomer.network());
        List<PollId> open = open(newcomer.network());
        planned.forEach(meeting -> ask(meeting, member));
        open.stream()
                .filter(poll -> ballots.findByPollAndAccount(poll, member).isEmpty())
                .forEach(poll -> ballots.save(new Ballot(poll, member)));
        if (!planned.isEmpty() || !open.isEmpty()) {
            events.publishEvent(new MemberAsked(newcomer.network(), member, planned, open));
        }
    }

    /** Whoever was a member before and has come back is asked again. */
    private void ask(MeetingId meeting, AccountId member) {
        invitations
                .findByMeetingAndAccount(meeting, member)
                .ifPresentOrElse(Invitation::askAgain, () -> invitations.save(new Invitation(meeting, member)));
    }

    private List<MeetingId> planned(NetworkId network) {
        Instant now = clock.instant();
        return meetings
                .planned(List.of(network), MeetingTime.wall(now).minusMinutes(MeetingTime.LONGEST), Limit.of(MOST))
                .stream()
                .filter(meeting -> meeting.isPlanned(now))
                .map(Meeting::id)
                .toList();
    }

    private List<PollId> open(NetworkId network) {
        return polls.open(List.of(network), Limit.of(MOST)).stream()
                .filter(poll -> poll.isAnswerable(clock.instant()))
                .map(DatePoll::id)
                .toList();
    }
}
