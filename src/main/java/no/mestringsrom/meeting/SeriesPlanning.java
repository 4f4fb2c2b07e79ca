package no.mestringsrom.meeting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import no.mestringsrom.meeting.MeetingRefused.Reason;
import no.mestringsrom.network.NetworkId;
import no.mestringsrom.network.Networks;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Series of meetings. Those of the next six months are meetings; when fewer than three months are left, the next ones are
 * made, so that members get some dates at a time and not a mail for each.
 */
@Service
@Transactional(readOnly = true)
public class SeriesPlanning {

    static final Period AHEAD = Period.ofMonths(6);
    static final Period LEFT = Period.ofMonths(3);

    private final SeriesRepository series;
    private final MeetingRepository meetings;
    private final ItemRepository items;
    private final InvitationRepository invitations;
    private final Convening convening;
    private final Networks networks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SeriesPlanning(
            SeriesRepository series,
            MeetingRepository meetings,
            ItemRepository items,
            InvitationRepository invitations,
            Convening convening,
            Networks networks,
            ApplicationEventPublisher events,
            Clock clock) {
        this.series = series;
        this.meetings = meetings;
        this.items = items;
        this.invitations = invitations;
        this.convening = convening;
        this.networks = networks;
        this.events = events;
        this.clock = clock;
    }

    /**
     * How a meeting's series goes on.
     *
     * @param byRule when the rule has the meeting, on the clock on the wall in Oslo
     * @param rhythm monthly for a rule that is none of those people choose
     * @param planned how many meetings there are from this one on
     */
    public record Going(LocalDateTime byRule, Rhythm rhythm, OnHoliday holidays, int planned) {}

    /**
     * @throws MeetingRefused for a meeting of no series
     * @throws AccessDeniedException for anybody but those who lead
     */
    public Going going(MeetingId id) {
        Meeting meeting = require(id);
        networks.requireLead(meeting.network());
        SeriesId of = meeting.series();
        if (of == null) {
            throw new MeetingRefused(Reason.RULE);
        }
        MeetingSeries all = series.findById(of).orElseThrow();
        Rhythm rhythm = Arrays.stream(Rhythm.values())
                .filter(one -> Recurrence.of(one, all.firstStart()).equals(all.recurrence()))
                .findFirst()
                .orElse(Rhythm.MONTHLY);
        LocalDateTime byRule = Objects.requireNonNull(meeting.occursAt());
        return new Going(
                byRule,
                rhythm,
                all.holidays(),
                meetings.countPlannedFrom(of, byRule, MeetingTime.wall(clock.instant())));
    }

    /**
     * How far the series of a meeting is planned.
     *
     * @param last day of those that members are called to
     * @param goesOn whether they will be called to more
     */
    public record Ahead(LocalDate last, boolean goesOn) {}

    /**
     * Empty for a meeting of no series.
     *
     * @throws AccessDeniedException for anybody but members of its network
     */
    public Optional<Ahead> ahead(MeetingId id) {
        Meeting meeting = require(id);
        networks.requireMember(meeting.network());
        SeriesId of = meeting.series();
        return of == null
                ? Optional.empty()
                : meetings.lastPlanned(of)
                        .map(last -> new Ahead(
                                last.toLocalDate(),
                                series.findById(of).orElseThrow().goesOn()));
    }

    /** What would come, as far as it would become meetings at once. */
    public List<Occurrence> preview(LocalDateTime first, Recurrence rule, OnHoliday holidays) {
        return rule.dates(first, horizon(first)).stream()
                .map(date -> Occurrence.of(date, holidays))
                .toList();
    }

    /** @throws MeetingRefused if the first one is past, or none comes within six months */
    @Transactional
    public SeriesId begin(NetworkId network, PlanMeeting first, Recurrence rule, OnHoliday holidays) {
        networks.requireLead(network);
        MeetingSeries begun = series.save(start(network, first, rule, holidays));
        List<MeetingId> made = makeNext(begun);
        if (made.isEmpty()) {
            throw new MeetingRefused(Reason.RULE);
        }
        events.publishEvent(new MeetingsPlanned(network, made));
        return begun.id();
    }

    /**
     * From this meeting on there are none: it and those after it are cancelled, and everybody is told.
     *
     * @param why what everybody is told of it; may be empty
     * @throws MeetingRefused if it has begun, is over or was cancelled
     */
    @Transactional
    public void endFrom(MeetingId id, String why) {
        String told = Written.optional(why, Written.LINE, Reason.WHY);
        MeetingSeries ended = lockToLead(id);
        List<Meeting> rest = rest(ended, id);
        ended.endBefore(byRule(rest.getFirst()).toLocalDate());
        rest.forEach(meeting -> meeting.cancel(told, clock.instant()));
        events.publishEvent(new MeetingsCancelled(
                ended.network(), rest.stream().map(Meeting::id).toList(), told));
    }

    /**
     * From this meeting on it is otherwise: another series begins with it. Those that are planned stay the same meetings,
     * with their agendas, at their new times. Days that were taken out stay out.
     *
     * Where there are fewer dates now than meetings, the last ones are cancelled, and what was to be their agenda is proposed to
     * the one before them.
     *
     * @param seen the revision of this meeting that the one who changes it saw
     * @param first when this one is now; the others follow in the rhythm
     * @throws MeetingRefused if it has begun, is over or was cancelled, was changed meanwhile, or would be shorter than an agenda
     *     of theirs
     */
    @Transactional
    public void changeFrom(MeetingId id, long seen, PlanMeeting first, Rhythm rhythm, OnHoliday holidays) {
        MeetingSeries before = lockToLead(id);
        List<Meeting> rest = rest(before, id);
        if (rest.getFirst().revision() != seen) {
            throw new MeetingRefused(Reason.CHANGED);
        }
        items.requireWithin(
                MeetingTime.length(first.minutes()),
                rest.stream()
                        .filter(meeting -> meeting.minutes() > first.minutes())
                        .map(Meeting::id)
                        .toList());
        before.endBefore(byRule(rest.getFirst()).toLocalDate());
        MeetingSeries after =
                series.save(start(before.network(), first, Recurrence.of(rhythm, first.startsAt()), holidays));
        before.exceptions().stream()
                .map(out -> out.toLocalDate().atTime(first.startsAt().toLocalTime()))
                .filter(out -> !out.equals(first.startsAt()))
                .forEach(after::takeOut);
        move(rest, after);
    }

    private void move(List<Meeting> rest, MeetingSeries after) {
        Instant now = clock.instant();
        List<MeetingsChanged.Change> changed = new ArrayList<>();
        List<MeetingId> gone = new ArrayList<>();
        Iterator<Occurrence> dates = occurrences(after).iterator();
        MeetingId last = rest.getFirst().id();
        for (Meeting meeting : rest) {
            if (!dates.hasNext()) {
                meeting.cancel("", now);
                gone.add(meeting.id());
                continue;
            }
            Occurrence next = dates.next();
            last = meeting.id();
            meeting.join(after, next, now).ifPresent(before -> {
                if (before.moved()) {
                    invitations.findByMeeting(meeting.id()).forEach(Invitation::askAgain);
                }
                changed.add(before);
            });
        }
        MeetingId kept = last;
        items.findByMeetingInOrderByNumberAscTitleAsc(gone).forEach(item -> item.putOff(kept));
        List<MeetingId> made = makeNext(after);
        if (!changed.isEmpty()) {
            events.publishEvent(new MeetingsChanged(after.network(), changed));
        }
        if (!gone.isEmpty()) {
            events.publishEvent(new MeetingsCancelled(after.network(), gone, ""));
        }
        if (!made.isEmpty()) {
            events.publishEvent(new MeetingsPlanned(after.network(), made));
        }
    }

    /** Makes the next meetings of a series that has few left. Done again, or by two at once, it makes none twice. */
    @Transactional
    void goOn(SeriesId id) {
        MeetingSeries all = series.lock(id).orElseThrow();
        LocalDateTime enough = MeetingTime.wall(clock.instant()).plus(LEFT);
        if (meetings.lastOccurrence(id).filter(last -> last.isAfter(enough)).isPresent()) {
            return;
        }
        List<MeetingId> made = makeNext(all);
        if (!made.isEmpty()) {
            events.publishEvent(new MeetingsPlanned(all.network(), made));
        }
    }

    private MeetingSeries start(NetworkId network, PlanMeeting first, Recurrence rule, OnHoliday holidays) {
        MeetingTime.ahead(first.startsAt(), clock.instant());
        return MeetingSeries.begin(network, first, rule, holidays);
    }

    /** Those within the horizon that are none yet. */
    private List<MeetingId> makeNext(MeetingSeries all) {
        LocalDateTime last = meetings.lastOccurrence(all.id()).orElse(LocalDateTime.MIN);
        List<Meeting> next = occurrences(all).stream()
                .filter(date -> date.byRule().isAfter(last))
                .map(date -> Meeting.of(all, date))
                .toList();
        convening.convene(all.network(), next);
        return next.stream().map(Meeting::id).toList();
    }

    /** Those that are ahead and not skipped. */
    private List<Occurrence> occurrences(MeetingSeries all) {
        LocalDateTime now = MeetingTime.wall(clock.instant());
        return all.recurrence().dates(all.firstStart(), horizon(all.firstStart())).stream()
                .filter(date -> !all.exceptions().contains(date) && !all.isOverBy(date.toLocalDate()))
                .map(date -> Occurrence.of(date, all.holidays()))
                .filter(date -> date.startsAt() != null && date.startsAt().isAfter(now))
                .toList();
    }

    private LocalDateTime horizon(LocalDateTime first) {
        LocalDateTime now = MeetingTime.wall(clock.instant());
        return (first.isAfter(now) ? first : now).plus(AHEAD);
    }

    /** This one and those after it. */
    /** Locked, in order of the rule; with this one first. */
    private List<Meeting> rest(MeetingSeries all, MeetingId from) {
        List<Meeting> rest = meetings
                .lockPlannedFrom(all.id(), meetings.occursAt(from).orElseThrow(), MeetingTime.wall(clock.instant()))
                .stream()
                .sorted(Comparator.comparing(SeriesPlanning::byRule))
                .toList();
        if (rest.isEmpty() || !rest.getFirst().id().equals(from)) {
            // Another series has taken it over while this one waited for the lock, or there is nothing left to change.
            throw new MeetingRefused(series(from).equals(all.id()) ? Reason.OVER : Reason.CHANGED);
        }
        return rest;
    }

    private static LocalDateTime byRule(Meeting meeting) {
        return Objects.requireNonNull(meeting.occursAt());
    }

    /** Nothing of a meeting is read before the lock but which series it is: what was read earlier would be written back. */
    private MeetingSeries lockToLead(MeetingId id) {
        MeetingSeries locked = series.lock(series(id)).orElseThrow();
        networks.requireLead(locked.network());
        return locked;
    }

    private SeriesId series(MeetingId of) {
        return meetings.seriesOf(of)
                .orElseThrow(() -> meetings.findById(of).isPresent()
                        ? new MeetingRefused(Reason.RULE)
                        : new AccessDeniedException("No meeting for them"));
    }

    private Meeting require(MeetingId id) {
        return meetings.findById(id).orElseThrow(() -> new AccessDeniedException("No meeting for them"));
    }
}
