package no.mestringsrom.host;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.host.HostRefused.Reason;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What a host has said of when they can. What is over is forgotten whenever something new is said. */
@Entity
@Table(name = "host_availability")
class HostCalendar {

    static final int MOST_TIMES = 200;

    /** So that a slip of the pen is noticed. */
    static final int FURTHEST_YEARS = 3;

    private static final int MOST_TIMES_A_DAY = 12;
    private static final Duration BETWEEN_QUESTIONS = Duration.ofDays(7);

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "account_id"))
    private AccountId account;

    @Version
    private @Nullable Long version;

    /** Opens the calendar feed; another one closes the old. */
    private UUID feedKey;

    private @Nullable Instant savedAt;
    private @Nullable Instant askedAt;

    @ElementCollection
    @CollectionTable(name = "host_weekly_time", joinColumns = @JoinColumn(name = "account_id"))
    @BatchSize(size = MOST_TIMES)
    private Set<WeekRow> week = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "host_one_off", joinColumns = @JoinColumn(name = "account_id"))
    @BatchSize(size = MOST_TIMES)
    private Set<OneOffRow> oneOffs = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "host_month_off", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "first_day")
    @JdbcTypeCode(SqlTypes.LOCAL_DATE)
    @BatchSize(size = MOST_TIMES)
    private Set<LocalDate> monthsOff = new HashSet<>();

    @Embeddable
    record WeekRow(int weekday, int fromMinute, int toMinute) {

        static WeekRow of(WeeklyTime time) {
            return new WeekRow(time.day().getValue(), time.fromMinute(), time.toMinute());
        }

        WeeklyTime time() {
            return WeeklyTime.ofMinutes(weekday, fromMinute, toMinute);
        }
    }

    @Embeddable
    record OneOffRow(
            @JdbcTypeCode(SqlTypes.LOCAL_DATE_TIME) LocalDateTime startsAt,
            @JdbcTypeCode(SqlTypes.LOCAL_DATE_TIME) LocalDateTime endsAt,
            @Column(name = "is_free") boolean free) {

        static OneOffRow of(OneOff time) {
            return new OneOffRow(time.from(), time.to(), time.free());
        }

        OneOff time() {
            return new OneOff(free, startsAt, endsAt);
        }
    }

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected HostCalendar() {}

    HostCalendar(AccountId account) {
        this.account = account;
        this.feedKey = UUID.randomUUID();
    }

    /** @param times of every week from now on; those that meet become one */
    void keepWeek(Collection<WeeklyTime> times, Instant now) {
        List<WeeklyTime> tidy = WeeklyTime.tidy(times);
        boolean tooMany =
                tidy.stream().collect(Collectors.groupingBy(WeeklyTime::day, Collectors.counting())).values().stream()
                        .anyMatch(count -> count > MOST_TIMES_A_DAY);
        if (tooMany) {
            throw new HostRefused(Reason.TOO_MANY_TIMES);
        }
        Set<WeekRow> rows = tidy.stream().map(WeekRow::of).collect(Collectors.toSet());
        week.retainAll(rows);
        week.addAll(rows);
        saved(now);
    }

    /** What is said last holds. */
    void say(OneOff time, Instant now) {
        LocalDateTime local = LocalDateTime.ofInstant(now, Availability.ZONE);
        if (!time.to().isAfter(local)) {
            throw new HostRefused(Reason.TIME_PAST);
        }
        if (time.to().isAfter(local.plusYears(FURTHEST_YEARS))) {
            throw new HostRefused(Reason.TIME_TOO_FAR);
        }
        replace(OneOff.with(oneOffs(), time));
        saved(now);
        if (oneOffs.size() > MOST_TIMES) {
            throw new HostRefused(Reason.TOO_MANY_TIMES);
        }
    }

    /** Lets the week hold again; doing it again changes nothing. */
    void unsay(OneOff time, Instant now) {
        oneOffs.remove(OneOffRow.of(time));
        saved(now);
    }

    void takeOff(YearMonth month, Instant now) {
        YearMonth today = YearMonth.from(LocalDateTime.ofInstant(now, Availability.ZONE));
        if (month.isBefore(today)) {
            throw new HostRefused(Reason.TIME_PAST);
        }
        if (month.isAfter(today.plusYears(FURTHEST_YEARS))) {
            throw new HostRefused(Reason.TIME_TOO_FAR);
        }
        monthsOff.add(month.atDay(1));
        saved(now);
    }

    void takeOn(YearMonth month, Instant now) {
        monthsOff.remove(month.atDay(1));
        saved(now);
    }

    /** It is right as it stands. */
    void saved(Instant now) {
        savedAt = now;
        LocalDateTime local = LocalDateTime.ofInstant(now, Availability.ZONE);
        oneOffs.removeIf(time -> !time.endsAt().isAfter(local));
        monthsOff.removeIf(month -> YearMonth.from(month).isBefore(YearMonth.from(local)));
    }

    /** @throws HostRefused if somebody asked a short while ago */
    void ask(Instant now) {
        if (askedAt != null && now.isBefore(askedAt.plus(BETWEEN_QUESTIONS))) {
            throw new HostRefused(Reason.ASKED_LATELY);
        }
        askedAt = now;
    }

    void changeFeed() {
        feedKey = UUID.randomUUID();
    }

    AccountId account() {
        return account;
    }

    UUID feedKey() {
        return feedKey;
    }

    @Nullable
    Instant savedAt() {
        return savedAt;
    }

    Availability availability(List<BusyTime> busy) {
        return new Availability(
                WeeklyTime.tidy(week.stream().map(WeekRow::time).toList()),
                oneOffs(),
                monthsOff.stream().map(YearMonth::from).collect(Collectors.toSet()),
                busy);
    }

    private List<OneOff> oneOffs() {
        return oneOffs.stream()
                .map(OneOffRow::time)
                .sorted(Comparator.comparing(OneOff::from))
                .toList();
    }

    private void replace(List<OneOff> times) {
        Set<OneOffRow> rows = times.stream().map(OneOffRow::of).collect(Collectors.toSet());
        oneOffs.retainAll(rows);
        oneOffs.addAll(rows);
    }
}
