package no.mestringsrom.host;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.mestringsrom.account.AccountId;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** A host's own calendar elsewhere: where it is, how reading it went, and when it says that they are taken. */
@Entity
@Table(name = "host_own_calendar")
class OwnCalendar {

    /** Between two readings: whoever has the calendar must not be bothered more often. */
    static final Duration BETWEEN_READINGS = Duration.ofHours(1);

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "account_id"))
    private AccountId account;

    @Version
    private @Nullable Long version;

    private String address;

    private Instant nextReadAt;

    private @Nullable Instant readAt;

    @Enumerated(EnumType.STRING)
    private @Nullable CalendarProblem problem;

    @ElementCollection
    @CollectionTable(name = "host_busy_time", joinColumns = @JoinColumn(name = "account_id"))
    @BatchSize(size = 200)
    private Set<BusyRow> busy = new HashSet<>();

    @Embeddable
    record BusyRow(Instant startsAt, Instant endsAt) {

        static BusyRow of(BusyTime time) {
            return new BusyRow(time.from(), time.to());
        }

        BusyTime time() {
            return new BusyTime(startsAt, endsAt);
        }
    }

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected OwnCalendar() {}

    OwnCalendar(AccountId account, URI address, Instant now) {
        this.account = account;
        this.address = address.toString();
        this.nextReadAt = now;
    }

    /** Another address is read at once; the same one in its own time. */
    void moveTo(URI newAddress, Instant now) {
        if (!address.equals(newAddress.toString())) {
            address = newAddress.toString();
            nextReadAt = now;
            readAt = null;
            problem = null;
            busy.clear();
        }
    }

    boolean isDue(Instant now) {
        return !nextReadAt.isAfter(now);
    }

    /** Before it is read: whatever becomes of that, the next time is an hour away. */
    void beginReading(Instant now) {
        nextReadAt = now.plus(BETWEEN_READINGS);
    }

    void read(List<BusyTime> times, Instant now) {
        Set<BusyRow> rows = times.stream().map(BusyRow::of).collect(Collectors.toSet());
        busy.retainAll(rows);
        busy.addAll(rows);
        readAt = now;
        problem = null;
    }

    /** What was read before holds on. */
    void failed(CalendarProblem newProblem) {
        problem = newProblem;
    }

    AccountId account() {
        return account;
    }

    URI address() {
        return URI.create(address);
    }

    OwnCalendarState state() {
        return new OwnCalendarState(address().getHost(), readAt, problem, busy.size());
    }

    List<BusyTime> busy() {
        return busy.stream()
                .map(BusyRow::time)
                .sorted(Comparator.comparing(BusyTime::from))
                .toList();
    }
}
