package no.mestringsrom.meeting;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.account.Accounts;
import no.mestringsrom.account.CurrentAccount;
import no.mestringsrom.link.LinkPurpose;
import no.mestringsrom.link.LinkRefused;
import no.mestringsrom.link.Links;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A member's own link to a meeting, from the mail: it stands in for signing in, to see when it is and what it is about, and
 * to answer. It is good until a month after the meeting, and longer while further ones are ahead, for one letter tells of
 * several; and only as long as its member is one.
 */
@Service
@Transactional(readOnly = true)
public class MeetingLinks {

    private static final Period GOOD_AFTER = Period.ofMonths(1);
    private static final int FURTHER = 12;

    /** A working day and the evening: of no use to whoever finds it later. */
    private static final Duration LIFETIME = Duration.ofHours(18);

    private final Links links;
    private final InvitationRepository invitations;
    private final MeetingRepository meetings;
    private final ItemFileRepository papers;
    private final Meetings reading;
    private final MeetingPlanning planning;
    private final Accounts accounts;
    private final CurrentAccount current;
    private final Clock clock;

    MeetingLinks(
            Links links,
            InvitationRepository invitations,
            MeetingRepository meetings,
            ItemFileRepository papers,
            Meetings reading,
            MeetingPlanning planning,
            Accounts accounts,
            CurrentAccount current,
            Clock clock) {
        this.links = links;
        this.invitations = invitations;
        this.meetings = meetings;
        this.papers = papers;
        this.reading = reading;
        this.planning = planning;
        this.accounts = accounts;
        this.current = current;
        this.clock = clock;
    }

    /**
     * @param name of the member
     * @param open whether it may still be answered
     * @param room where they go in; empty while it is too early, and when it is over
     * @param papers names of files by item; to read them one signs in
     * @param further the network's next meetings after this one, as far as the member was asked
     * @param more whether there are more than those
     */
    public record Question(
            String name,
            MeetingPlan meeting,
            MeetingAnswer answer,
            boolean open,
            Optional<String> room,
            Map<UUID, List<String>> papers,
            List<Further> further,
            boolean more) {}

    /**
     * @param startsAt on the clock on the wall in Oslo
     * @param path where the same member answers for it
     */
    public record Further(LocalDateTime startsAt, String title, MeetingAnswer answer, String path) {}

    /** @throws LinkRefused if the link was altered or has expired, or its member has left the network */
    public Question question(String token) {
        Invitation invitation = invitation(token);
        Meeting meeting = meeting(invitation);
        MeetingPlan plan = reading.plan(meeting.id());
        List<Further> further = further(invitation, meeting);
        return new Question(
                accounts.get(invitation.account()).name(),
                plan,
                invitation.answer(),
                plan.isPlanned(clock.instant()),
                meeting.roomIsOpen(clock.instant()) ? Optional.of(room(token)) : Optional.empty(),
                papers.named(List.of(meeting.id())).stream()
                        .collect(Collectors.groupingBy(
                                ItemFileRepository.Named::item,
                                Collectors.mapping(ItemFileRepository.Named::name, Collectors.toList()))),
                further.stream().limit(FURTHER).toList(),
                further.size() > FURTHER);
    }

    /** Where the one who is signed in goes in; empty while it is too early, and when it is over. */
    @Transactional
    public Optional<String> toRoom(MeetingId id) {
        Meeting meeting = reading.requireMember(id);
        if (!meeting.roomIsOpen(clock.instant())) {
            return Optional.empty();
        }
        AccountId self = current.require().id();
        // Whoever became a member after the others were asked comes in all the same.
        Invitation own = invitations
                .findByMeetingAndAccount(id, self)
                .orElseGet(() -> invitations.save(new Invitation(id, self)));
        return Optional.of(
                room(links.sign(LinkPurpose.MEETING, own.id(), clock.instant().plus(LIFETIME))));
    }

    private static String room(String token) {
        return "/moterom/" + token;
    }

    /**
     * @param seen the revision that they saw: what they answer is about that time and place
     * @throws LinkRefused if the link was altered or has expired, or its member has left the network
     * @throws MeetingRefused if it has begun, is over or was cancelled, or was changed meanwhile
     */
    @Transactional
    public void answer(String token, boolean yes, long seen) {
        // Whoever changes the meeting holds the same lock: what is read from here on is as they left it.
        invitations.meetingOf(links.open(LinkPurpose.MEETING, token)).ifPresent(of -> meetings.lock(of));
        Invitation invitation = invitation(token);
        planning.answer(meeting(invitation), invitation, yes, seen);
    }

    /** Meetings as letters tell of them, by time. Asks nobody. */
    public List<MeetingCall> calls(Collection<MeetingId> ids) {
        Map<MeetingId, List<Invitation>> asked =
                invitations.findByMeetingIn(ids).stream().collect(Collectors.groupingBy(Invitation::meeting));
        Map<MeetingId, List<String>> files = papers.named(ids).stream()
                .collect(Collectors.groupingBy(
                        ItemFileRepository.Named::meeting,
                        Collectors.mapping(ItemFileRepository.Named::name, Collectors.toList())));
        return meetings.findByIdIn(ids).stream()
                .sorted(Comparator.comparing(Meeting::startsAt))
                .map(meeting -> new MeetingCall(
                        meeting.id(),
                        meeting.network(),
                        meeting.title(),
                        meeting.startsAt(),
                        Duration.ofMinutes(meeting.minutes()),
                        meeting.plannedEnd(),
                        meeting.place(),
                        meeting.holiday(),
                        meeting.revision(),
                        files.getOrDefault(meeting.id(), List.of()),
                        asked.getOrDefault(meeting.id(), List.of()).stream()
                                .collect(Collectors.toMap(Invitation::account, one -> path(one.id())))))
                .toList();
    }

    /** One more than are shown, if there are more. */
    private List<Further> further(Invitation invitation, Meeting from) {
        LocalDateTime now = MeetingTime.wall(clock.instant());
        LocalDateTime after = from.startsAt().isAfter(now) ? from.startsAt() : now;
        List<Invitation> ahead = invitations.ahead(invitation.account(), from.network(), after, Limit.of(FURTHER + 1));
        Map<MeetingId, Meeting> byId = meetings
                .findByIdIn(ahead.stream().map(Invitation::meeting).toList())
                .stream()
                .collect(Collectors.toMap(Meeting::id, meeting -> meeting));
        return ahead.stream()
                .map(next -> {
                    Meeting meeting = Objects.requireNonNull(byId.get(next.meeting()));
                    return new Further(meeting.startsAt(), meeting.title(), next.answer(), path(next.id()));
                })
                .toList();
    }

    private String path(UUID invitation) {
        return "/mote/" + links.sign(LinkPurpose.MEETING, invitation);
    }

    private Invitation invitation(String token) {
        return invitations
                .findById(links.open(LinkPurpose.MEETING, token))
                .orElseThrow(() -> new LinkRefused(LinkRefused.Reason.INVALID));
    }

    private Meeting meeting(Invitation invitation) {
        Meeting meeting = meetings.findById(invitation.meeting())
                .filter(found -> planning.isMember(found.network(), invitation.account()))
                .orElseThrow(() -> new LinkRefused(LinkRefused.Reason.INVALID));
        LocalDateTime good = MeetingTime.wall(meeting.plannedEnd()).plus(GOOD_AFTER);
        if (MeetingTime.wall(clock.instant()).isAfter(good)
                && further(invitation, meeting).isEmpty()) {
            throw new LinkRefused(LinkRefused.Reason.EXPIRED);
        }
        return meeting;
    }
}
