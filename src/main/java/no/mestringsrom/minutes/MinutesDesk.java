package no.mestringsrom.minutes;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import no.mestringsrom.account.AccountSummary;
import no.mestringsrom.account.Accounts;
import no.mestringsrom.account.CurrentAccount;
import no.mestringsrom.meeting.ListedMeeting;
import no.mestringsrom.meeting.MeetingId;
import no.mestringsrom.meeting.MeetingPlan;
import no.mestringsrom.meeting.Meetings;
import no.mestringsrom.minutes.MinutesRefused.Reason;
import no.mestringsrom.network.NetworkId;
import no.mestringsrom.network.NetworkSummary;
import no.mestringsrom.network.Networks;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of minutes as a whole: sent to the members, approved at the next meeting, added to after that. */
@Service
@Transactional(readOnly = true)
public class MinutesDesk {

    private static final ZoneId NORWAY = ZoneId.of("Europe/Oslo");

    /** In characters. */
    public static final int LONGEST_NOTE = 4_000;

    /** What was forgotten for longer nobody is reminded of. */
    private static final Period WAITS = Period.ofYears(1);

    private static final int MOST_WAITING = 20;

    private final Meetings meetings;
    private final Networks networks;
    private final Accounts accounts;
    private final CurrentAccount current;
    private final MinutesStore store;
    private final Beginnings beginnings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MinutesDesk(
            Meetings meetings,
            Networks networks,
            Accounts accounts,
            CurrentAccount current,
            MinutesStore store,
            Beginnings beginnings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.meetings = meetings;
        this.networks = networks;
        this.accounts = accounts;
        this.current = current;
        this.store = store;
        this.beginnings = beginnings;
        this.events = events;
        this.clock = clock;
    }

    /** @throws AccessDeniedException for anybody but members of the network, whether there is such a meeting or not */
    public MinutesState state(MeetingId id) {
        MeetingPlan meeting = meetings.meeting(id);
        Optional<MinutesRow> row = store.find(id);
        Optional<MeetingPlan> next = meetings.after(id);
        return new MinutesState(
                meeting,
                next.orElse(null),
                row.map(MinutesRow::language)
                        .orElseGet(
                                () -> networks.requireMember(meeting.network()).language()),
                row.map(MinutesRow::text).orElse(null),
                row.isPresent() ? null : beginnings.hindrance(meeting).orElse(null),
                row.map(MinutesRow::sentAt).orElse(null),
                row.map(MinutesRow::approvedAt).orElse(null),
                row.flatMap(found -> Optional.ofNullable(found.approvedBy()))
                        .flatMap(accounts::find)
                        .map(AccountSummary::name)
                        .orElse(""),
                store.notes(id),
                meetings.mayLead(id),
                next.filter(this::mayApproveAt).isPresent());
    }

    /**
     * Minutes that are not approved yet.
     *
     * @param heldOn their meeting's day
     * @param next the meeting where they are approved
     * @param mayApprove whether the one who is signed in leads that, and it has begun
     */
    public record Waiting(MeetingId meeting, LocalDate heldOn, ListedMeeting next, boolean mayApprove) {}

    /** Those of their networks that a meeting is planned for, the latest first; nothing for who is in none. */
    public List<Waiting> waiting() {
        List<NetworkId> own = networks.mine().stream().map(NetworkSummary::id).toList();
        if (own.isEmpty()) {
            return List.of();
        }
        LocalDate from = LocalDate.ofInstant(clock.instant(), NORWAY).minus(WAITS);
        List<MinutesStore.Draft> drafts = store.drafts(own, from, MOST_WAITING);
        Map<MeetingId, ListedMeeting> next =
                meetings.after(drafts.stream().map(MinutesStore.Draft::meeting).toList());
        return drafts.stream()
                .filter(draft -> next.containsKey(draft.meeting()))
                .map(draft -> waiting(draft, Objects.requireNonNull(next.get(draft.meeting()))))
                .toList();
    }

    private Waiting waiting(MinutesStore.Draft draft, ListedMeeting next) {
        boolean may = next.hasBegun(clock.instant()) && (next.secretary() || networks.leads(next.network()));
        return new Waiting(draft.meeting(), draft.heldOn(), next, may);
    }

    /**
     * Tells all members that the draft can be read and bettered; once.
     *
     * @throws AccessDeniedException for anybody but the secretary and those who lead the network
     * @throws MinutesRefused once they are approved
     */
    @Transactional
    public void send(MeetingId id) {
        requireLead(id);
        MinutesRow row = locked(id);
        row.requireOpen();
        if (row.sentAt() == null) {
            store.sent(id, clock.instant());
            events.publishEvent(new MinutesSent(
                    id, row.network(), row.heldOn(), current.require().id()));
        }
    }

    /**
     * From now on nobody changes them. Doing it again changes nothing.
     *
     * @throws AccessDeniedException for anybody but members of the network
     * @throws MinutesRefused for a member who does not lead the next meeting, and before that has begun
     */
    @Transactional
    public void approve(MeetingId id) {
        meetings.meeting(id);
        if (meetings.after(id).filter(this::mayApproveAt).isEmpty()) {
            throw new MinutesRefused(Reason.NOT_AT_NEXT_MEETING);
        }
        MinutesRow row = locked(id);
        if (!row.approved()) {
            store.approve(id, current.require().id(), clock.instant());
        }
    }

    /**
     * Adds to approved minutes what turned out to be otherwise, with the day and one's name. The minutes themselves stay.
     *
     * @throws AccessDeniedException for anybody but the secretary and those who lead the network
     * @throws MinutesRefused while they can still be changed, and if there is nothing in it, or too much
     */
    @Transactional
    public void note(MeetingId id, String text) {
        requireLead(id);
        String bare = text.strip();
        if (bare.isEmpty()) {
            throw new MinutesRefused(Reason.NOTE_EMPTY);
        }
        if (bare.length() > LONGEST_NOTE) {
            throw new MinutesRefused(Reason.NOTE_TOO_LONG);
        }
        MinutesRow row = locked(id);
        if (!row.approved()) {
            throw new MinutesRefused(Reason.NOT_APPROVED);
        }
        AccountSummary by = current.require();
        store.note(id, by.name(), clock.instant(), bare);
    }

    private boolean mayApproveAt(MeetingPlan next) {
        return next.hasBegun(clock.instant()) && meetings.mayLead(next.id());
    }

    private void requireLead(MeetingId id) {
        if (!meetings.mayLead(id)) {
            throw new AccessDeniedException("Does not lead the meeting " + id.value());
        }
    }

    private MinutesRow locked(MeetingId id) {
        return store.lock(id).orElseThrow(() -> new MinutesRefused(Reason.NONE));
    }
}
