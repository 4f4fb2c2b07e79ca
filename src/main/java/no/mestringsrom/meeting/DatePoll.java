package no.mestringsrom.meeting;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import no.mestringsrom.meeting.MeetingRefused.Reason;
import no.mestringsrom.network.NetworkId;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** Whoever leads a network asks its members which date suits. */
@Entity
@Table(name = "meeting_poll")
class DatePoll {

    private static final int FEWEST = 2;
    private static final int MOST = 12;

    /** Where no last day was said, those who have not answered are reminded then. */
    private static final Period REMINDED_AFTER = Period.ofDays(4);

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private PollId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "network_id"))
    private NetworkId network;

    private String title;
    private int minutes;
    private String place;
    private @Nullable LocalDate lastDay;
    private Instant openedAt;
    private boolean reminded;

    @Enumerated(EnumType.STRING)
    private PollStatus status = PollStatus.OPEN;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "meeting_id"))
    private @Nullable MeetingId meeting;

    @ElementCollection
    @CollectionTable(name = "meeting_poll_date", joinColumns = @JoinColumn(name = "poll_id"))
    @Column(name = "starts_at")
    @BatchSize(size = 50)
    private Set<LocalDateTime> dates = new HashSet<>();

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected DatePoll() {}

    static DatePoll open(NetworkId network, OpenPoll command, Instant now) {
        DatePoll poll = new DatePoll();
        poll.id = PollId.create();
        poll.network = network;
        poll.title = Written.required(command.title(), Written.LINE, Reason.TITLE);
        poll.minutes = MeetingTime.length(command.minutes());
        poll.place = Written.optional(command.place(), Written.LINE, Reason.PLACE);
        poll.openedAt = now;
        if (command.dates().size() < FEWEST || command.dates().size() > MOST) {
            throw new MeetingRefused(Reason.DATES);
        }
        command.dates().forEach(date -> poll.dates.add(MeetingTime.ahead(date, now)));
        LocalDate last = command.lastDay();
        boolean lastDayFits = last == null
                || !last.isBefore(MeetingTime.wall(now).toLocalDate())
                        && last.isBefore(poll.dates().getLast().toLocalDate());
        if (!lastDayFits) {
            throw new MeetingRefused(Reason.LAST_DAY);
        }
        poll.lastDay = last;
        return poll;
    }

    /** @throws MeetingRefused if it was decided, or its last day or all its dates are over */
    void requireAnswerable(Instant now) {
        if (!isAnswerable(now)) {
            throw new MeetingRefused(Reason.OVER);
        }
    }

    boolean isAnswerable(Instant now) {
        return status == PollStatus.OPEN
                && !ahead(now).isEmpty()
                && (lastDay == null || !MeetingTime.wall(now).toLocalDate().isAfter(lastDay));
    }

    /** What becomes a meeting. */
    PlanMeeting plan(LocalDateTime date) {
        requireOpen();
        if (!dates.contains(date)) {
            throw new MeetingRefused(Reason.DATES);
        }
        return new PlanMeeting(title, date, minutes, place);
    }

    void choose(MeetingId made) {
        meeting = made;
        status = PollStatus.CHOSEN;
    }

    void drop() {
        requireOpen();
        status = PollStatus.DROPPED;
    }

    /** The day before the last one; where there is none, some days after it was opened. */
    boolean isToBeReminded(Instant now) {
        LocalDate today = MeetingTime.wall(now).toLocalDate();
        LocalDate due =
                lastDay == null ? MeetingTime.wall(openedAt).toLocalDate().plus(REMINDED_AFTER) : lastDay.minusDays(1);
        return !reminded && isAnswerable(now) && !today.isBefore(due) && wasOpenedBefore(today);
    }

    void remind() {
        reminded = true;
    }

    /** Whoever was asked today is not told again today. */
    private boolean wasOpenedBefore(LocalDate today) {
        return MeetingTime.wall(openedAt).toLocalDate().isBefore(today);
    }

    private void requireOpen() {
        if (status != PollStatus.OPEN) {
            throw new MeetingRefused(Reason.OVER);
        }
    }

    /** Those that a meeting can still be held at, in order. */
    private List<LocalDateTime> ahead(Instant now) {
        LocalDateTime wall = MeetingTime.wall(now);
        return dates().stream().filter(date -> date.isAfter(wall)).toList();
    }

    /** In order. */
    List<LocalDateTime> dates() {
        return dates.stream().sorted().toList();
    }

    PollId id() {
        return id;
    }

    NetworkId network() {
        return network;
    }

    PollSummary summary(Instant now) {
        return new PollSummary(
                id, network, title, minutes, place, dates(), ahead(now), lastDay, status, isAnswerable(now), meeting);
    }
}
