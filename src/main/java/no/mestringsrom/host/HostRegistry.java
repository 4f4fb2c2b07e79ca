package no.mestringsrom.host;

import java.text.Collator;
import java.time.Clock;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.mestringsrom.account.AccessLog;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.account.AccountSummary;
import no.mestringsrom.account.Accounts;
import no.mestringsrom.account.Role;
import no.mestringsrom.host.HostAccess.Reader;
import no.mestringsrom.host.HostRefused.Reason;
import no.mestringsrom.template.TargetGroup;
import no.mestringsrom.texts.Language;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where coordinators look for hosts. Whom they looked at is logged, and nothing is found by what is not shown to them. */
@Service
@Transactional(readOnly = true)
public class HostRegistry {

    /** How many hosts are on a page. */
    public static final int PAGE = 20;

    private static final Set<Role> HOSTS = EnumSet.of(Role.PROFESSIONAL, Role.EXPERIENCED_USER);

    private final HostProfileRepository profiles;
    private final HostCalendarRepository calendars;
    private final Availabilities availabilities;
    private final AvailabilityLinks links;
    private final HostAccess access;
    private final Accounts accounts;
    private final AccessLog accessLog;
    private final Clock clock;

    HostRegistry(
            HostProfileRepository profiles,
            HostCalendarRepository calendars,
            Availabilities availabilities,
            AvailabilityLinks links,
            HostAccess access,
            Accounts accounts,
            AccessLog accessLog,
            Clock clock) {
        this.profiles = profiles;
        this.calendars = calendars;
        this.availabilities = availabilities;
        this.links = links;
        this.access = access;
        this.accounts = accounts;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    /**
     * @param page from 0
     * @throws AccessDeniedException for anybody but a coordinator
     */
    @Transactional
    public HostsFound find(HostFilter filter, int page) {
        Reader reader = access.coordinator();
        Map<AccountId, HostProfile> written =
                profiles.findAll().stream().collect(Collectors.toMap(HostProfile::account, Function.identity()));
        Collator alphabet = Collator.getInstance(Language.BOKMAL.locale());
        List<ListedHost> found = accounts.all().stream()
                .filter(HostRegistry::isHost)
                .flatMap(person -> Optional.ofNullable(written.get(person.id())).stream()
                        .map(profile -> listed(profile, person, reader)))
                .filter(host -> matches(host, filter))
                .sorted(Comparator.comparing(ListedHost::name, alphabet)
                        .thenComparing(host -> host.id().value()))
                .toList();
        List<ListedHost> shown =
                found.stream().skip((long) page * PAGE).limit(PAGE).toList();
        accessLog.looked(
                reader.account().id(),
                "host in list",
                shown.stream()
                        .map(ListedHost::id)
                        .filter(host -> !reader.account().id().equals(host))
                        .map(AccountId::value)
                        .toList());
        return new HostsFound(shown, found.size());
    }

    /**
     * @throws AccessDeniedException for anybody but a coordinator
     * @throws NoSuchElementException if there is no such profile
     */
    @Transactional
    public HostDetails look(AccountId id) {
        Reader reader = access.coordinator();
        HostProfile profile = profiles.findByAccount(id).orElseThrow(() -> unknown(id));
        AccountSummary person = accounts.find(id).filter(HostRegistry::isHost).orElseThrow(() -> unknown(id));
        if (!reader.account().id().equals(id)) {
            accessLog.looked(reader.account().id(), "host profile", id.value());
        }
        HostCalendar calendar = calendars.findByAccount(id).orElseThrow(() -> unknown(id));
        return new HostDetails(
                listed(profile, person, reader),
                person.email(),
                profile.coursesAtATime(),
                profile.sessionsPerMonth(),
                HostProfiles.asked(person.roles()).stream().map(profile::state).toList(),
                availabilities.of(calendar),
                calendar.savedAt(),
                reader.mayConfirm(profile));
    }

    /**
     * Has the host asked by mail to say when they can, with the link to do it.
     *
     * @throws HostRefused if they were asked a short while ago
     */
    @Transactional
    public void askWhen(AccountId id) {
        Reader reader = access.coordinator();
        HostCalendar calendar = calendars.findByAccount(id).orElseThrow(() -> new HostRefused(Reason.NO_PROFILE));
        calendar.ask(clock.instant());
        links.send(id, reader.account().name());
    }

    private static boolean matches(ListedHost host, HostFilter filter) {
        Role role = filter.role();
        if (role != null && !host.roles().contains(role)) {
            return false;
        }
        TargetGroup group = filter.targetGroup();
        boolean known =
                group != null && role != Role.EXPERIENCED_USER && host.knows().contains(group);
        boolean lived =
                group != null && role != Role.PROFESSIONAL && host.livedWith().contains(group);
        if (group != null && !known && !lived) {
            return false;
        }
        if (filter.municipality() != null && !filter.municipality().equals(host.municipality())) {
            return false;
        }
        if (filter.language() != null && !host.languages().contains(filter.language())) {
            return false;
        }
        boolean ready =
                role == null ? !host.readyAs().isEmpty() : host.readyAs().contains(role);
        return filter.ready() == null || filter.ready() == ready;
    }

    static ListedHost listed(HostProfile profile, AccountSummary person, Reader reader) {
        Set<Role> roles = person.roles().stream().filter(HOSTS::contains).collect(Collectors.toUnmodifiableSet());
        boolean experienced = roles.contains(Role.EXPERIENCED_USER);
        boolean ofCooperation = reader.isOfCooperationOf(profile.municipality());
        return new ListedHost(
                profile.account(),
                person.name(),
                roles,
                profile.municipality(),
                experienced && !profile.showsAllTo(ofCooperation) ? null : profile.organisation(),
                SpokenLanguages.inOrder(profile.languages(), reader.account().language()),
                roles.contains(Role.PROFESSIONAL) ? profile.knows() : Set.of(),
                experienced ? profile.livedWithShown(ofCooperation) : Set.of(),
                roles.stream().filter(profile::isReadyAs).collect(Collectors.toUnmodifiableSet()));
    }

    static boolean isHost(AccountSummary person) {
        return person.roles().stream().anyMatch(HOSTS::contains);
    }

    private static NoSuchElementException unknown(AccountId id) {
        return new NoSuchElementException("No host " + id);
    }
}
