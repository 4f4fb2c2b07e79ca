package no.mestringsrom.minutes;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import no.mestringsrom.account.AccountSummary;
import no.mestringsrom.account.CurrentAccount;
import no.mestringsrom.meeting.MeetingId;
import no.mestringsrom.meeting.MeetingPlan;
import no.mestringsrom.meeting.Meetings;
import no.mestringsrom.minutes.MinutesRefused.Reason;
import no.mestringsrom.network.Networks;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of minutes as a whole: sent to the members, approved at the next meeting, added to after that. */
@Service
@Transactional(readOnly = true)
public class MinutesDesk {

    /** In characters. */
    public static final int LONGEST_NOTE = 4_000;

    /** A meeting that begins a little early is the next meeting all the same. */
    private static final Duration EARLY = Duration.ofMinutes(15);

    private final Meetings meetings;
    private final Networks networks;
    private final CurrentAccount current;
    private final MinutesStore store;
    private final Beginnings beginnings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MinutesDesk(
            Meetings meetings,
            Networks networks,
            CurrentAccount current,
            MinutesStore store,
            Beginnings beginnings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.meetings = meetings;
        this.networks = networks;
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
                store.notes(id),
                meetings.mayLead(id),
                next.filter(this::mayApproveAt).isPresent());
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
        return !clock.instant().isBefore(next.startsAt().minus(EARLY)) && meetings.mayLead(next.id());
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
