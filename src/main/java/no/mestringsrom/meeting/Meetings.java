package no.mestringsrom.meeting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.account.CurrentAccount;
import no.mestringsrom.network.NetworkId;
import no.mestringsrom.network.NetworkSummary;
import no.mestringsrom.network.Networks;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The meetings of networks, to read. */
@Service("networkMeetings") // mail has another bean of this name
@Transactional(readOnly = true)
public class Meetings {

    private static final int MOST = 100;

    private final MeetingRepository meetings;
    private final ItemRepository items;
    private final InvitationRepository invitations;
    private final Networks networks;
    private final CurrentAccount current;
    private final Clock clock;

    Meetings(
            MeetingRepository meetings,
            ItemRepository items,
            InvitationRepository invitations,
            Networks networks,
            CurrentAccount current,
            Clock clock) {
        this.meetings = meetings;
        this.items = items;
        this.invitations = invitations;
        this.networks = networks;
        this.current = current;
        this.clock = clock;
    }

    /** @throws AccessDeniedException for anybody but members of its network, whether there is such a meeting or not */
    public MeetingPlan meeting(MeetingId id) {
        return plan(requireMember(id));
    }

    /** The network's meeting before this one, cancelled ones left out. */
    public Optional<MeetingPlan> before(MeetingId id) {
        Meeting meeting = requireMember(id);
        return meetings.before(meeting.network(), meeting.startsAt(), id.value(), Limit.of(1)).stream()
                .findFirst()
                .map(this::plan);
    }

    /** The network's meeting after this one, cancelled ones left out. */
    public Optional<MeetingPlan> after(MeetingId id) {
        Meeting meeting = requireMember(id);
        return meetings.after(meeting.network(), meeting.startsAt(), id.value(), Limit.of(1)).stream()
                .findFirst()
                .map(this::plan);
    }

    /** Whether the one who is signed in leads the network or is this meeting's secretary. */
    public boolean mayLead(MeetingId id) {
        Meeting meeting = requireMember(id);
        return networks.leads(meeting.network()) || current.require().id().equals(meeting.secretary());
    }

    /** What is ahead or on now in a network, by time; cancelled ones too. */
    public List<ListedMeeting> ahead(NetworkId network) {
        networks.requireMember(network);
        return listed(notOver(List.of(network)));
    }

    /** What was held before, the latest first; one more than is asked for if there are more. */
    public List<ListedMeeting> earlier(NetworkId network, int most) {
        networks.requireMember(network);
        Instant now = clock.instant();
        return listed(meetings.earlier(network, MeetingTime.wall(now), Limit.of(most + 1)).stream()
                .filter(meeting -> !meeting.plannedEnd().isAfter(now) || meeting.status() == MeetingStatus.HELD)
                .toList());
    }

    /** The next one that is not cancelled in all networks of the one who is signed in. */
    public Optional<ListedMeeting> mine() {
        List<NetworkId> own = networks.mine().stream().map(NetworkSummary::id).toList();
        return own.isEmpty()
                ? Optional.empty()
                : listed(notOver(own)).stream().filter(ListedMeeting::isOn).findFirst();
    }

    /** The next one of the network that is not cancelled. */
    public Optional<ListedMeeting> next(NetworkId network) {
        return ahead(network).stream().filter(ListedMeeting::isOn).findFirst();
    }

    /** Asks nobody. */
    public MeetingPlan plan(MeetingId id) {
        return plan(meetings.findById(id).orElseThrow(() -> new NoSuchElementException("No meeting " + id.value())));
    }

    /** @throws AccessDeniedException for anybody but members of its network */
    Meeting requireMember(MeetingId id) {
        Meeting meeting = meetings.findById(id).orElseThrow(() -> new AccessDeniedException("No meeting for them"));
        networks.requireMember(meeting.network());
        return meeting;
    }

    private List<ListedMeeting> listed(List<Meeting> found) {
        Map<MeetingId, List<Invitation>> asked =
                invitations.findByMeetingIn(found.stream().map(Meeting::id).toList()).stream()
                        .collect(Collectors.groupingBy(Invitation::meeting));
        AccountId self = current.require().id();
        return found.stream()
                .map(meeting -> meeting.listed(asked.getOrDefault(meeting.id(), List.of()), self))
                .toList();
    }

    private List<Meeting> notOver(List<NetworkId> of) {
        Instant now = clock.instant();
        LocalDateTime longestAgo = MeetingTime.wall(now).minusMinutes(MeetingTime.LONGEST);
        return meetings.ahead(of, longestAgo, Limit.of(MOST)).stream()
                .filter(meeting -> meeting.plannedEnd().isAfter(now) && meeting.status() != MeetingStatus.HELD)
                .toList();
    }

    private MeetingPlan plan(Meeting meeting) {
        return new MeetingPlan(
                meeting.id(),
                meeting.network(),
                networks.name(meeting.network()),
                meeting.title(),
                meeting.startsAt(),
                MeetingTime.ZONE,
                meeting.moment(),
                meeting.plannedEnd(),
                meeting.status(),
                items.findByMeetingOrderByNumberAscTitleAsc(meeting.id()).stream()
                        .filter(AgendaItem::accepted)
                        .map(AgendaItem::item)
                        .toList(),
                invited(meeting),
                meeting.secretary(),
                meeting.place(),
                meeting.series(),
                meeting.revision());
    }

    private List<Invited> invited(Meeting meeting) {
        Map<AccountId, MeetingAnswer> answers = invitations.findByMeeting(meeting.id()).stream()
                .collect(Collectors.toMap(Invitation::account, Invitation::answer));
        return networks.representatives(meeting.network()).stream()
                .map(member -> new Invited(
                        member.account(),
                        member.name(),
                        member.represents(),
                        answers.getOrDefault(member.account(), MeetingAnswer.NONE)))
                .toList();
    }
}
