package no.mestringsrom.meeting;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.exchange.SegmentKind;
import no.mestringsrom.exchange.SessionRole;
import no.mestringsrom.link.LinkPurpose;
import no.mestringsrom.network.NetworkId;
import no.mestringsrom.network.Networks;
import no.mestringsrom.network.Representative;
import no.mestringsrom.room.AgendaPart;
import no.mestringsrom.room.CircleId;
import no.mestringsrom.room.Circles;
import no.mestringsrom.room.Entrance;
import no.mestringsrom.room.Handout;
import no.mestringsrom.room.RoomRefused;
import no.mestringsrom.room.Seat;
import no.mestringsrom.room.Sitting;
import no.mestringsrom.room.SittingId;
import no.mestringsrom.texts.Language;
import no.mestringsrom.texts.Texts;
import no.mestringsrom.texts.Translated;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Networks in the room. Members are equals: two of them in an exchange are exchange time. The chair steers, and whoever is
 * secretary of the meeting that is on or next; everybody does where there is no chair. Nothing of voices is measured.
 */
@Component
@Transactional(readOnly = true)
class NetworkCircles implements Circles {

    static final Entrance ENTRANCE = new Entrance("/moterom", LinkPurpose.MEETING);

    private static final String PAGE = "/arbeid/moter/";

    /** Around the one that is on: nobody's link leads to others. */
    private static final int MOST = 20;

    private final MeetingRepository meetings;
    private final ItemRepository items;
    private final InvitationRepository invitations;
    private final Networks networks;
    private final Texts texts;
    private final Clock clock;

    NetworkCircles(
            MeetingRepository meetings,
            ItemRepository items,
            InvitationRepository invitations,
            Networks networks,
            Texts texts,
            Clock clock) {
        this.meetings = meetings;
        this.items = items;
        this.invitations = invitations;
        this.networks = networks;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public List<Entrance> entrances() {
        return List.of(ENTRANCE);
    }

    @Override
    public boolean has(CircleId circle) {
        return networks.exists(network(circle));
    }

    @Override
    public Optional<Sitting> sitting(SittingId id) {
        return meetings.findById(new MeetingId(id.value()))
                .filter(meeting -> meeting.status() != MeetingStatus.CANCELLED)
                .map(meeting -> sitting(meeting, accepted(List.of(meeting)).getOrDefault(meeting.id(), List.of())));
    }

    /** Those of the last day and on: links lead to nothing older. */
    @Override
    public List<Sitting> sittings(CircleId circle) {
        List<Meeting> around = around(network(circle));
        Map<MeetingId, List<AgendaItem>> agendas = accepted(around);
        return around.stream()
                .map(meeting -> sitting(meeting, agendas.getOrDefault(meeting.id(), List.of())))
                .toList();
    }

    @Override
    public Seat seat(LinkPurpose purpose, UUID id) {
        Invitation invitation = invitations.findById(id).orElseThrow(NetworkCircles::unknown);
        Meeting meeting = meetings.findById(invitation.meeting()).orElseThrow(NetworkCircles::unknown);
        return roster(circle(meeting.network())).stream()
                .filter(seat -> seat.person().equals(invitation.account().value()))
                .findFirst()
                .orElseThrow(NetworkCircles::unknown);
    }

    @Override
    public List<Seat> roster(CircleId circle) {
        NetworkId network = network(circle);
        if (!networks.exists(network)) {
            return List.of();
        }
        Optional<AccountId> chair = networks.chair(network);
        Set<AccountId> secretaries = around(network).stream()
                .filter(meeting -> meeting.mayBeOn(clock.instant()))
                .findFirst()
                .flatMap(meeting -> Optional.ofNullable(meeting.secretary()))
                .map(Set::of)
                .orElse(Set.of());
        return networks.representatives(network).stream()
                .map(member -> seat(
                        member,
                        circle,
                        chair.isEmpty()
                                || chair.get().equals(member.account())
                                || secretaries.contains(member.account())))
                .sorted(Comparator.comparing(Seat::steers).reversed())
                .toList();
    }

    @Override
    @Transactional
    public void begun(SittingId id) {
        meetings.lock(new MeetingId(id.value())).ifPresent(meeting -> meeting.begin(clock.instant()));
    }

    @Override
    @Transactional
    public void extended(SittingId id, int minutes) {
        meetings.lock(new MeetingId(id.value())).ifPresent(meeting -> meeting.extend(minutes));
    }

    @Override
    @Transactional
    public void ended(SittingId id) {
        meetings.lock(new MeetingId(id.value())).ifPresent(meeting -> meeting.end(clock.instant()));
    }

    /** The meeting's own page, from where the secretary comes to the minutes, and the papers of the agenda's items. */
    @Override
    public List<Handout> handouts(Sitting sitting, Seat seat, String link, Language language) {
        Stream<Handout> papers =
                items
                        .findByMeetingOrderByNumberAscTitleAsc(
                                new MeetingId(sitting.id().value()))
                        .stream()
                        .filter(AgendaItem::accepted)
                        .flatMap(item -> item.papers().stream())
                        .map(paper -> new Handout(paper.title(), paper.address()));
        Handout meeting = new Handout(
                texts.get(language, "meeting.Room.page"), PAGE + sitting.id().value());
        return Stream.concat(Stream.of(meeting), papers).toList();
    }

    static CircleId circle(NetworkId network) {
        return new CircleId(network.value());
    }

    private static NetworkId network(CircleId circle) {
        return new NetworkId(circle.value());
    }

    private static RoomRefused unknown() {
        return new RoomRefused(RoomRefused.Reason.UNKNOWN_LINK);
    }

    private static Seat seat(Representative member, CircleId circle, boolean steers) {
        String name = member.represents().isEmpty() ? member.name() : member.name() + ", " + member.represents();
        return new Seat(member.account().value(), name, SessionRole.PARTICIPANT, circle, steers);
    }

    private List<Meeting> around(NetworkId network) {
        LocalDateTime yesterday = MeetingTime.wall(clock.instant()).minusDays(1);
        return meetings.heldFrom(network, yesterday, Limit.of(MOST));
    }

    private Map<MeetingId, List<AgendaItem>> accepted(List<Meeting> of) {
        return items
                .findByMeetingInOrderByNumberAscTitleAsc(
                        of.stream().map(Meeting::id).toList())
                .stream()
                .filter(AgendaItem::accepted)
                .collect(Collectors.groupingBy(AgendaItem::meeting));
    }

    private Sitting sitting(Meeting meeting, List<AgendaItem> agenda) {
        Language language = networks.language(meeting.network());
        List<AgendaPart> parts = parts(meeting, agenda, language);
        int minutes = parts.stream().mapToInt(AgendaPart::minutes).sum() + meeting.extendedMinutes();
        return new Sitting(
                new SittingId(meeting.id().value()),
                circle(meeting.network()),
                Translated.of(language, networks.name(meeting.network())),
                Translated.of(language, meeting.title()),
                0,
                meeting.startsAt(),
                MeetingTime.ZONE,
                meeting.moment(),
                parts,
                meeting.moment().plusSeconds(60L * minutes),
                meeting.begunAt() != null,
                meeting.endedAt() != null,
                Set.of());
    }

    /** What the agenda leaves of the meeting is for what comes up; without an agenda all of it is, to exchange experience. */
    private List<AgendaPart> parts(Meeting meeting, List<AgendaItem> agenda, Language language) {
        List<AgendaPart> parts = new ArrayList<>(agenda.stream().map(this::part).toList());
        int rest = meeting.minutes()
                - agenda.stream()
                        .map(AgendaItem::item)
                        .mapToInt(MeetingItem::minutes)
                        .sum();
        if (rest > 0) {
            SegmentKind kind = agenda.isEmpty() ? SegmentKind.EXCHANGE : SegmentKind.SUMMARY;
            parts.add(new AgendaPart(
                    "rest",
                    texts.get(language, agenda.isEmpty() ? "meeting.Room.open" : "meeting.Room.rest"),
                    kind,
                    rest,
                    false,
                    0));
        }
        return parts;
    }

    private AgendaPart part(AgendaItem item) {
        MeetingItem read = item.item();
        return new AgendaPart(
                read.id().toString(),
                read.title(),
                kind(read.kind()),
                read.minutes(),
                read.kind() == ItemKind.INFORM,
                0,
                Arrays.stream(Language.values())
                        .collect(Collectors.toMap(
                                Function.identity(),
                                language -> texts.get(language, "meeting.ItemKind." + read.kind()))));
    }

    private static SegmentKind kind(ItemKind kind) {
        return switch (kind) {
            case INFORM -> SegmentKind.PROFESSIONAL_INPUT;
            case DISCUSS -> SegmentKind.EXERCISE;
            case DECIDE -> SegmentKind.SUMMARY;
            case EXCHANGE -> SegmentKind.EXCHANGE;
        };
    }
}
