package no.mestringsrom.selfhelp;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.mestringsrom.exchange.SegmentKind;
import no.mestringsrom.exchange.SessionRole;
import no.mestringsrom.link.LinkPurpose;
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
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Groups that go on, in the room: every member opens the doors and keeps the clock, so that there is time for all. Nothing
 * but exchange time is measured, and nobody who is not a member has a seat.
 */
@Component
@Transactional(readOnly = true)
class GroupCircles implements Circles {

    /** Where members go in; the group's own page is another. */
    static final Entrance ENTRANCE = new Entrance("/grupperom", LinkPurpose.SELFHELP);

    private static final String GROUP = "/gruppe";

    /** An evening that long has a break. */
    private static final int WITH_BREAK = 75;

    private static final int BREAK = 10;
    private static final int SHORTEST_FRAME = 5;

    private final GroupRepository groups;
    private final Texts texts;
    private final Clock clock;

    GroupCircles(GroupRepository groups, Texts texts, Clock clock) {
        this.groups = groups;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public List<Entrance> entrances() {
        return List.of(ENTRANCE);
    }

    @Override
    public boolean has(CircleId circle) {
        return group(circle).isPresent();
    }

    @Override
    public Optional<Sitting> sitting(SittingId id) {
        EveningId evening = new EveningId(id.value());
        return groups.groupOf(evening)
                .flatMap(groups::findById)
                .flatMap(group -> group.evening(evening))
                .filter(one -> !one.isCalledOff())
                .map(this::sitting);
    }

    @Override
    public List<Sitting> sittings(CircleId circle) {
        return group(circle).stream()
                .flatMap(group -> group.evenings().stream())
                .filter(evening -> !evening.isCalledOff())
                .map(this::sitting)
                .toList();
    }

    @Override
    public Seat seat(LinkPurpose purpose, UUID id) {
        return groups.member(new MemberId(id))
                .map(member -> seat(member.group(), member))
                .orElseThrow(() -> new RoomRefused(RoomRefused.Reason.UNKNOWN_LINK));
    }

    @Override
    public List<Seat> roster(CircleId circle) {
        return group(circle).stream()
                .flatMap(group -> group.members().stream().map(member -> seat(group, member)))
                .toList();
    }

    @Override
    @Transactional
    public void begun(SittingId id) {
        locked(id).ifPresent(group -> group.begin(new EveningId(id.value()), clock.instant()));
    }

    @Override
    @Transactional
    public void extended(SittingId id, int minutes) {
        locked(id)
                .flatMap(group -> group.evening(new EveningId(id.value())))
                .ifPresent(evening -> evening.extend(minutes));
    }

    @Override
    @Transactional
    public void ended(SittingId id) {
        locked(id)
                .flatMap(group -> group.evening(new EveningId(id.value())))
                .ifPresent(evening -> evening.end(clock.instant()));
    }

    /** The group's own page, where its rules are, and the way to help and the way out. */
    @Override
    public List<Handout> handouts(Sitting sitting, Seat seat, String link, Language language) {
        return List.of(home(link, language));
    }

    @Override
    public Map<String, Object> lobby(Seat seat, String link, Language language) {
        return Map.of("home", home(link, language));
    }

    /** The same link opens both. */
    private Handout home(String link, Language language) {
        return new Handout(
                texts.get(language, "selfhelp.Room.home"),
                GROUP + link.substring(ENTRANCE.path().length()));
    }

    static CircleId circle(GroupId group) {
        return new CircleId(group.value());
    }

    private Optional<SelfHelpGroup> group(CircleId circle) {
        return groups.findById(new GroupId(circle.value()));
    }

    private Optional<SelfHelpGroup> locked(SittingId id) {
        return groups.groupOf(new EveningId(id.value())).flatMap(groups::lock);
    }

    private static Seat seat(SelfHelpGroup group, SelfHelpMember member) {
        return new Seat(member.id().value(), member.name(), SessionRole.PARTICIPANT, circle(group.id()), true);
    }

    private Sitting sitting(SelfHelpEvening evening) {
        SelfHelpGroup group = evening.group();
        return new Sitting(
                new SittingId(evening.id().value()),
                circle(group.id()),
                Translated.of(group.language(), group.name()),
                Translated.of(group.language(), texts.get(group.language(), "selfhelp.Evening.title")),
                0,
                evening.startsAt(),
                SelfHelpEvening.ZONE,
                evening.start(),
                agenda(group, evening.minutes()),
                evening.plannedEnd(),
                evening.hasBegun(),
                evening.hasEnded(),
                Set.of());
    }

    /** A round for everybody and time for what comes up, between a welcome and a goodbye; the two share what they leave. */
    private List<AgendaPart> agenda(SelfHelpGroup group, int minutes) {
        int frame = Math.max(SHORTEST_FRAME, minutes / 10);
        int pause = minutes >= WITH_BREAK ? BREAK : 0;
        int exchange = minutes - 2 * frame - pause;
        List<AgendaPart> parts = new ArrayList<>();
        parts.add(part(group, "welcome", SegmentKind.WELCOME, frame));
        parts.add(part(group, "round", SegmentKind.EXCHANGE, exchange / 2));
        if (pause > 0) {
            parts.add(part(group, "break", SegmentKind.BREAK, pause));
        }
        parts.add(part(group, "free", SegmentKind.EXCHANGE, exchange - exchange / 2));
        parts.add(part(group, "goodbye", SegmentKind.SUMMARY, frame));
        return parts;
    }

    private AgendaPart part(SelfHelpGroup group, String id, SegmentKind kind, int minutes) {
        return new AgendaPart(id, texts.get(group.language(), "selfhelp.Evening." + id), kind, minutes, false, 0);
    }
}
