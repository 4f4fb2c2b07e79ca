package no.mestringsrom.meeting;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.account.CurrentAccount;
import no.mestringsrom.network.Networks;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The meetings of networks, to read. */
@Service("networkMeetings") // mail has another bean of this name
@Transactional(readOnly = true)
public class Meetings {

    private final MeetingRepository meetings;
    private final ItemRepository items;
    private final InvitationRepository invitations;
    private final Networks networks;
    private final CurrentAccount current;

    Meetings(
            MeetingRepository meetings,
            ItemRepository items,
            InvitationRepository invitations,
            Networks networks,
            CurrentAccount current) {
        this.meetings = meetings;
        this.items = items;
        this.invitations = invitations;
        this.networks = networks;
        this.current = current;
    }

    /** @throws AccessDeniedException for anybody but members of its network, whether there is such a meeting or not */
    public MeetingPlan meeting(MeetingId id) {
        return plan(requireMember(id));
    }

    /** The network's meeting before this one, cancelled ones left out. */
    public Optional<MeetingPlan> before(MeetingId id) {
        Meeting meeting = requireMember(id);
        return meetings.before(meeting.network(), meeting.startsAt(), id, Limit.of(1)).stream()
                .findFirst()
                .map(this::plan);
    }

    /** The network's meeting after this one, cancelled ones left out. */
    public Optional<MeetingPlan> after(MeetingId id) {
        Meeting meeting = requireMember(id);
        return meetings.after(meeting.network(), meeting.startsAt(), id, Limit.of(1)).stream()
                .findFirst()
                .map(this::plan);
    }

    /** Whether the one who is signed in leads the network or is this meeting's secretary. */
    public boolean mayLead(MeetingId id) {
        Meeting meeting = requireMember(id);
        return networks.leads(meeting.network()) || current.require().id().equals(meeting.secretary());
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
        return networks.everybodyIn(meeting.network()).stream()
                .map(member -> new Invited(
                        member.id(), member.name(), "", answers.getOrDefault(member.id(), MeetingAnswer.NONE)))
                .toList();
    }
}
