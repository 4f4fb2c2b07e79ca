package no.mestringsrom.host;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.mestringsrom.account.AccessLog;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.account.AccountSummary;
import no.mestringsrom.account.Accounts;
import no.mestringsrom.host.HostAccess.Reader;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * All hosts at once, with the eyes of one coordinator, for the features further on. Those see to it that nobody else gets to
 * see what comes of it, and log whom they show.
 */
@Service
@Transactional(readOnly = true)
public class HostCandidates {

    private final HostProfileRepository profiles;
    private final HostCalendarRepository calendars;
    private final OwnCalendarRepository ownCalendars;
    private final HostAccess access;
    private final Accounts accounts;
    private final AccessLog accessLog;
    private final Clock clock;

    HostCandidates(
            HostProfileRepository profiles,
            HostCalendarRepository calendars,
            OwnCalendarRepository ownCalendars,
            HostAccess access,
            Accounts accounts,
            AccessLog accessLog,
            Clock clock) {
        this.profiles = profiles;
        this.calendars = calendars;
        this.ownCalendars = ownCalendars;
        this.access = access;
        this.accounts = accounts;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    /**
     * All who have written a profile, in order of name. Takes as many queries for a thousand as for one, or nearly.
     *
     * @throws AccessDeniedException if this account coordinates no service
     */
    public List<HostCandidate> seenBy(AccountSummary coordinator) {
        Reader reader = access.coordinator(coordinator);
        Map<AccountId, HostProfile> written =
                profiles.findAll().stream().collect(Collectors.toMap(HostProfile::account, Function.identity()));
        Map<AccountId, List<BusyTime>> busy =
                ownCalendars.findAll().stream().collect(Collectors.toMap(OwnCalendar::account, OwnCalendar::busy));
        Map<AccountId, Availability> times = calendars.findAll().stream()
                .collect(Collectors.toMap(
                        HostCalendar::account,
                        calendar -> calendar.availability(busy.getOrDefault(calendar.account(), List.of()))));
        return accounts.all().stream()
                .filter(HostRegistry::isHost)
                .flatMap(person -> Optional.ofNullable(written.get(person.id())).stream()
                        .map(profile -> candidate(
                                profile, person, reader, times.getOrDefault(person.id(), Availability.NEVER))))
                .toList();
    }

    /** Whom a coordinator was shown is written to the access log, once a day; oneself is not. */
    @Transactional
    public void shown(AccountId coordinator, String what, Collection<AccountId> hosts) {
        accessLog.lookedAnew(
                coordinator,
                what,
                hosts.stream()
                        .filter(host -> !host.equals(coordinator))
                        .map(AccountId::value)
                        .distinct()
                        .toList(),
                LocalDate.ofInstant(clock.instant(), Availability.ZONE)
                        .atStartOfDay(Availability.ZONE)
                        .toInstant());
    }

    private static HostCandidate candidate(
            HostProfile profile, AccountSummary person, Reader reader, Availability availability) {
        ListedHost host = HostRegistry.listed(profile, person, reader);
        return new HostCandidate(
                host,
                profile.coursesAtATime(),
                profile.sessionsPerMonth(),
                host.roles().stream()
                        .collect(Collectors.toUnmodifiableMap(
                                Function.identity(),
                                role -> ReadinessStep.of(role).stream()
                                        .filter(step -> !profile.state(step).isConfirmed())
                                        .toList())),
                availability);
    }
}
