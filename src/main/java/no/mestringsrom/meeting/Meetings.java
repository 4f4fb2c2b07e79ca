package no.mestringsrom.meeting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.account.AccountSummary;
import no.mestringsrom.account.Accounts;
import no.mestringsrom.account.CurrentAccount;
import no.mestringsrom.network.NetworkId;
import no.mestringsrom.network.NetworkSummary;
import no.mestringsrom.network.Networks;
import no.mestringsrom.network.Representative;
import no.mestringsrom.room.Seating;
import no.mestringsrom.room.SessionAttendance;
import no.mestringsrom.room.SessionLedgers;
import no.mestringsrom.room.SittingId;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The meetings of networks, to read. */
@Service("networkMeetings") // mail has another bean of this name
@Transactional(readOnly = true)
public class Meetings {

    private static final int MOST = 100;

    /** Meetings of one network that are on at the same time, or have just been. */
    private static final int MOST_AT_ONCE = 5;

    /** Of some networks in the time that somebody looks back. */
    private static final int MOST_AFTER = 500;

    /** Of those that may be over, or are on. */
    private static final int FEW = 20;

    private final MeetingRepository meetings;
    private final ItemRepository items;
    private final InvitationRepository invitations;
    private final Networks networks;
    private final Accounts accounts;
    private final SessionAttendance attendance;
    private final SessionLedgers ledgers;
    private final CurrentAccount current;
    private final Clock clock;

    Meetings(
            MeetingRepository meetings,
            ItemRepository items,
            InvitationRepository invitations,
            Networks networks,
            Accounts accounts,
            SessionAttendance attendance,
            SessionLedgers ledgers,
            CurrentAccount current,
            Clock clock) {
        this.meetings = meetings;
        this.items = items;
        this.invitations = invitations;
        this.networks = networks;
        this.accounts = accounts;
        this.attendance = attendance;
        this.ledgers = ledgers;
        this.current = current;
        this.clock = clock;
    }

    /** @throws AccessDeniedException for anybody but members of its network, whether there is such a meeting or not */
    public MeetingPlan meeting(MeetingId id) {
        return plan(requireMember(id));
    }

    /** The network's meeting after this one, cancelled ones left out. */
    public Optional<MeetingPlan> after(MeetingId id) {
        Meeting meeting = requireMember(id);
        return meetings.after(meeting.network(), meeting.startsAt(), id.value(), Limit.of(1)).stream()
                .findFirst()
                .map(this::plan);
    }

    /** For each of those of their networks the one after it, cancelled ones left out; nothing for what none comes after. */
    public Map<MeetingId, ListedMeeting> after(Collection<MeetingId> ids) {
        Set<NetworkId> own = networks.mine().stream().map(NetworkSummary::id).collect(Collectors.toSet());
        List<Meeting> from = meetings.findByIdIn(ids).stream()
                .filter(meeting -> own.contains(meeting.network()))
                .toList();
        Optional<LocalDateTime> first = from.stream().map(Meeting::startsAt).min(Comparator.naturalOrder());
        if (first.isEmpty()) {
            return Map.of();
        }
        Set<NetworkId> of = from.stream().map(Meeting::network).collect(Collectors.toSet());
        List<Meeting> all = meetings.notCancelled(of, first.get(), Limit.of(MOST_AFTER));
        Map<MeetingId, MeetingId> after = new HashMap<>();
        Map<NetworkId, MeetingId> before = new HashMap<>();
        for (Meeting meeting : all) {
            MeetingId earlier = before.put(meeting.network(), meeting.id());
            if (earlier != null && ids.contains(earlier)) {
                after.put(earlier, meeting.id());
            }
        }
        Map<MeetingId, ListedMeeting> listed =
                listed(all.stream()
                                .filter(meeting -> after.containsValue(meeting.id()))
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(ListedMeeting::id, meeting -> meeting));
        return after.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, both -> Objects.requireNonNull(listed.get(both.getValue()))));
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
        return listed(meetings.earlier(network, MeetingTime.wall(now), Limit.of(most + 1 + MOST_AT_ONCE)).stream()
                .filter(meeting -> !meeting.mayBeOn(now))
                .filter(meeting -> !meeting.plannedEnd().isAfter(now) || meeting.status() == MeetingStatus.HELD)
                .limit(most + 1)
                .toList());
    }

    /** The next one that is not cancelled in all networks of the one who is signed in. */
    public Optional<ListedMeeting> mine() {
        List<NetworkId> own = networks.mine().stream().map(NetworkSummary::id).toList();
        return own.isEmpty() ? Optional.empty() : next(own);
    }

    /** The next one of the network that is not cancelled. */
    public Optional<ListedMeeting> next(NetworkId network) {
        networks.requireMember(network);
        return next(List.of(network));
    }

    private Optional<ListedMeeting> next(List<NetworkId> of) {
        Instant now = clock.instant();
        return meetings.planned(of, longestAgo(now), Limit.of(FEW)).stream()
                .filter(meeting -> meeting.mayBeOn(now))
                .findFirst()
                .map(meeting -> listed(List.of(meeting)).getFirst());
    }

    /**
     * Members who came in by the room's log, however short they stayed; also while they meet.
     *
     * @return nobody for a meeting that was not held in the room
     * @throws AccessDeniedException for anybody but members of its network
     */
    public Set<AccountId> whoCame(MeetingId id) {
        requireMember(id);
        SittingId sitting = new SittingId(id.value());
        Set<UUID> persons = attendance.whoCame(List.of(sitting)).getOrDefault(sitting, Set.of());
        return persons.isEmpty()
                ? Set.of()
                : invitations.findByMeeting(id).stream()
                        // The log knows somebody by their seat: by what they were asked with, or as the member they
                        // are.
                        .filter(one -> persons.contains(one.id())
                                || persons.contains(one.account().value()))
                        .map(Invitation::account)
                        .collect(Collectors.toSet());
    }

    /**
     * Whether some may have been there without coming into the room themselves: there is a place where they sit together, or
     * several sat at one screen.
     *
     * @throws AccessDeniedException for anybody but members of its network
     */
    public boolean satTogether(MeetingId id) {
        return !requireMember(id).place().isEmpty() || attendance.sharedScreens(new SittingId(id.value()));
    }

    /**
     * Exchange time in minutes, by the room's log.
     *
     * @param promised by the agenda as it was when they began
     */
    public record Exchange(long promised, long given) {}

    /**
     * What a meeting promised and gave; empty until it was held in the room, and where nothing of it was for exchange.
     *
     * @throws AccessDeniedException for anybody but members of its network
     */
    public Optional<Exchange> exchange(MeetingId id) {
        Meeting meeting = requireMember(id);
        return meeting.begunAt() != null && isOver(meeting)
                ? Optional.of(ledgers.of(new SittingId(id.value())))
                        .map(ledger -> new Exchange(
                                minutes(ledger.plannedExchangeMillis()), minutes(ledger.actualExchangeMillis())))
                        .filter(exchange -> exchange.promised() > 0 || exchange.given() > 0)
                : Optional.empty();
    }

    static long minutes(long millis) {
        return Math.round(millis / 60_000.0);
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
        Map<NetworkId, Set<AccountId>> members = found.stream()
                .map(Meeting::network)
                .distinct()
                .collect(Collectors.toMap(network -> network, this::members));
        Map<MeetingId, List<Invitation>> asked =
                invitations.findByMeetingIn(found.stream().map(Meeting::id).toList()).stream()
                        .collect(Collectors.groupingBy(Invitation::meeting));
        AccountId self = current.require().id();
        return found.stream()
                .map(meeting -> meeting.listed(
                        asked.getOrDefault(meeting.id(), List.of()).stream()
                                .filter(one -> members.getOrDefault(meeting.network(), Set.of())
                                        .contains(one.account()))
                                .toList(),
                        self,
                        clock.instant()))
                .toList();
    }

    private Set<AccountId> members(NetworkId network) {
        return networks.everybodyIn(network).stream().map(AccountSummary::id).collect(Collectors.toSet());
    }

    private List<Meeting> notOver(List<NetworkId> of) {
        Instant now = clock.instant();
        return meetings.ahead(of, longestAgo(now), Limit.of(MOST)).stream()
                .filter(meeting -> meeting.mayBeOn(now)
                        || meeting.status() == MeetingStatus.CANCELLED
                                && meeting.plannedEnd().isAfter(now))
                .toList();
    }

    /** What began before is over. */
    private static LocalDateTime longestAgo(Instant now) {
        return MeetingTime.wall(now).minusMinutes(MeetingTime.LONGEST).minus(Seating.LONGEST_OVERRUN);
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
                meeting.calledOffWhy(),
                items.findByMeetingOrderByNumberAscTitleAsc(meeting.id()).stream()
                        .filter(AgendaItem::accepted)
                        .map(AgendaItem::item)
                        .toList(),
                invited(meeting),
                meeting.secretary(),
                meeting.place(),
                meeting.series(),
                meeting.holiday(),
                meeting.revision(),
                meeting.begunAt(),
                meeting.endedAt());
    }

    /** Of one that is over those who were asked then, or came in: who has left since was there, and who is new was not. */
    private List<Invited> invited(Meeting meeting) {
        Map<AccountId, MeetingAnswer> answers = invitations.findByMeeting(meeting.id()).stream()
                .collect(Collectors.toMap(Invitation::account, Invitation::answer));
        List<Representative> members = networks.representatives(meeting.network());
        Stream<Invited> here = members.stream()
                .map(member -> new Invited(
                        member.account(),
                        member.name(),
                        member.represents(),
                        answers.getOrDefault(member.account(), MeetingAnswer.NONE)));
        if (!isOver(meeting)) {
            return here.toList();
        }
        Set<AccountId> left = new HashSet<>(answers.keySet());
        members.forEach(member -> left.remove(member.account()));
        Stream<Invited> gone = accounts.find(left).values().stream()
                .sorted(Comparator.comparing(AccountSummary::name))
                .map(one -> new Invited(one.id(), one.name(), "", answers.getOrDefault(one.id(), MeetingAnswer.NONE)));
        return Stream.concat(here.filter(one -> answers.containsKey(one.account())), gone)
                .toList();
    }

    private boolean isOver(Meeting meeting) {
        return meeting.status() == MeetingStatus.HELD || !meeting.plannedEnd().isAfter(clock.instant());
    }
}
