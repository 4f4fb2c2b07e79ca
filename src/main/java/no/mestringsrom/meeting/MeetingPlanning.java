package no.mestringsrom.meeting;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.account.CurrentAccount;
import no.mestringsrom.meeting.MeetingRefused.Reason;
import no.mestringsrom.network.NetworkId;
import no.mestringsrom.network.Networks;
import no.mestringsrom.room.CircleChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Single meetings: whoever leads the network plans, moves and cancels; the secretary passes the task on. */
@Service
@Transactional(readOnly = true)
public class MeetingPlanning {

    private static final int MOST_AT_ONCE = 12;

    private final MeetingRepository meetings;
    private final ItemRepository items;
    private final SeriesRepository series;
    private final InvitationRepository invitations;
    private final Convening convening;
    private final Networks networks;
    private final CurrentAccount current;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MeetingPlanning(
            MeetingRepository meetings,
            ItemRepository items,
            SeriesRepository series,
            InvitationRepository invitations,
            Convening convening,
            Networks networks,
            CurrentAccount current,
            ApplicationEventPublisher events,
            Clock clock) {
        this.meetings = meetings;
        this.items = items;
        this.series = series;
        this.invitations = invitations;
        this.convening = convening;
        this.networks = networks;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    /**
     * One meeting, or some that come by no rule; members get one letter about all.
     *
     * @return in order of time
     * @throws AccessDeniedException for anybody but those who lead
     */
    @Transactional
    public List<MeetingId> plan(NetworkId network, List<PlanMeeting> commands) {
        networks.requireLead(network);
        if (commands.isEmpty() || commands.size() > MOST_AT_ONCE) {
            throw new MeetingRefused(Reason.DATES);
        }
        List<Meeting> planned = commands.stream()
                .sorted(Comparator.comparing(PlanMeeting::startsAt))
                .map(command -> Meeting.alone(network, command, clock.instant()))
                .toList();
        convening.convene(network, planned);
        List<MeetingId> ids = planned.stream().map(Meeting::id).toList();
        events.publishEvent(new MeetingsPlanned(network, ids));
        return ids;
    }

    /**
     * Says it otherwise; of a series this one alone. Everybody is told of a new time or place, and a new time asks again.
     *
     * @param seen the revision that the one who changes it saw
     * @throws MeetingRefused if it has begun, is over or was cancelled, or was changed meanwhile, or would be shorter than
     *     its agenda
     */
    @Transactional
    public void change(MeetingId id, PlanMeeting command, long seen) {
        Meeting meeting = lockToLead(id);
        if (meeting.revision() != seen) {
            throw new MeetingRefused(Reason.CHANGED);
        }
        if (command.minutes() < meeting.minutes()) {
            items.requireWithin(MeetingTime.length(command.minutes()), List.of(id));
        }
        meeting.change(command, clock.instant()).ifPresent(before -> {
            if (before.moved()) {
                invitations.findByMeeting(id).forEach(Invitation::askAgain);
            }
            events.publishEvent(new MeetingsChanged(meeting.network(), List.of(before)));
        });
    }

    /**
     * Everybody is told. Of a series this one alone: the rule has it no more.
     *
     * @param why what everybody is told of it; may be empty
     * @throws MeetingRefused if it has begun, is over or was cancelled
     */
    @Transactional
    public void cancel(MeetingId id, String why) {
        // The series first, as whoever changes the series does.
        meetings.seriesOf(id).ifPresent(series::lock);
        Meeting meeting = lockToLead(id);
        meeting.cancel(why, clock.instant());
        LocalDateTime occursAt = meeting.occursAt();
        if (meeting.series() != null && occursAt != null) {
            series.findById(meeting.series()).ifPresent(all -> all.takeOut(occursAt));
        }
        events.publishEvent(new MeetingsCancelled(meeting.network(), List.of(id), meeting.calledOffWhy()));
    }

    /** The secretary passes the task on, or whoever leads gives it to somebody; also while they meet, and afterwards. */
    @Transactional
    public void giveSecretary(MeetingId id, AccountId other) {
        Meeting meeting = lock(id);
        AccountId self = current.require().id();
        networks.requireMember(meeting.network());
        if (!networks.leads(meeting.network()) && !self.equals(meeting.secretary())) {
            throw new AccessDeniedException("Neither leads nor is secretary");
        }
        if (meeting.status() == MeetingStatus.CANCELLED) {
            throw new MeetingRefused(Reason.OVER);
        }
        if (!isMember(meeting.network(), other)) {
            throw new MeetingRefused(Reason.MEMBER);
        }
        if (!other.equals(meeting.secretary())) {
            meeting.giveSecretary(other);
            events.publishEvent(new CircleChanged(NetworkCircles.circle(meeting.network())));
            if (!other.equals(self)) {
                events.publishEvent(new SecretaryNamed(id, other, self));
            }
        }
    }

    /**
     * What the one who is signed in answers.
     *
     * @param seen the revision that they saw: what they answer is about that time
     * @throws MeetingRefused if it has begun, is over or was cancelled, or was moved meanwhile
     */
    @Transactional
    public void answer(MeetingId id, boolean yes, long seen) {
        Meeting meeting = lock(id);
        networks.requireMember(meeting.network());
        AccountId self = current.require().id();
        answer(
                meeting,
                invitations
                        .findByMeetingAndAccount(id, self)
                        // Has come to the network after the others were asked.
                        .orElseGet(() -> invitations.save(new Invitation(id, self))),
                yes,
                seen);
    }

    /** @param meeting locked before anything was read: what is decided here holds until it is written */
    void answer(Meeting meeting, Invitation invitation, boolean yes, long seen) {
        meeting.requirePlanned(clock.instant());
        if (meeting.revision() != seen) {
            throw new MeetingRefused(Reason.CHANGED);
        }
        invitation.answer(yes, clock.instant());
    }

    boolean isMember(NetworkId network, AccountId account) {
        return networks.everybodyIn(network).stream()
                .anyMatch(member -> member.id().equals(account));
    }

    private Meeting lockToLead(MeetingId id) {
        Meeting meeting = lock(id);
        networks.requireLead(meeting.network());
        meeting.requirePlanned(clock.instant());
        return meeting;
    }

    private Meeting lock(MeetingId id) {
        return meetings.lock(id).orElseThrow(() -> new AccessDeniedException("No meeting for them"));
    }
}
