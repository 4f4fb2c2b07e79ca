package no.mestringsrom.network;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.account.AccountSummary;
import no.mestringsrom.account.Accounts;
import no.mestringsrom.account.CurrentAccount;
import no.mestringsrom.account.Role;
import no.mestringsrom.course.CourseDirectory;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.learningservice.LearningServices;
import no.mestringsrom.network.NetworkRefused.Reason;
import no.mestringsrom.place.Municipalities;
import no.mestringsrom.texts.Language;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The networks: an administrator makes them, lets people in and takes them out; members see their own. */
@Service
@Transactional(readOnly = true)
public class Networks {

    private static final ZoneId NORWAY = ZoneId.of("Europe/Oslo");
    private static final Period LOOKING_BACK = Period.ofYears(1);

    private final NetworkRepository networks;
    private final CurrentAccount current;
    private final Accounts accounts;
    private final Municipalities municipalities;
    private final LearningServices services;
    private final CourseDirectory courses;
    private final CourseSessions sessions;
    private final ExchangeSums sums;
    private final ObjectProvider<LastSecretary> last;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Networks(
            NetworkRepository networks,
            CurrentAccount current,
            Accounts accounts,
            Municipalities municipalities,
            LearningServices services,
            CourseDirectory courses,
            CourseSessions sessions,
            ExchangeSums sums,
            ObjectProvider<LastSecretary> last,
            ApplicationEventPublisher events,
            Clock clock) {
        this.networks = networks;
        this.current = current;
        this.accounts = accounts;
        this.municipalities = municipalities;
        this.services = services;
        this.courses = courses;
        this.sessions = sessions;
        this.sums = sums;
        this.last = last;
        this.events = events;
        this.clock = clock;
    }

    /** Those that the one who is signed in is a member of, by name. */
    public List<NetworkSummary> mine() {
        return withScopes(current.scopes(Role.NETWORK_MEMBER));
    }

    /** Those that somebody is a member of, by name. Asks nobody who they are. */
    public List<NetworkSummary> of(AccountId member) {
        return withScopes(accounts.scopes(member, Role.NETWORK_MEMBER));
    }

    private List<NetworkSummary> withScopes(Set<UUID> ids) {
        return networks.findByIdInOrderByName(ids.stream().map(NetworkId::new).toList()).stream()
                .map(ProfessionalNetwork::summary)
                .toList();
    }

    /**
     * What every feature of a network asks first.
     *
     * @throws AccessDeniedException for anybody but a member, whether there is such a network or not
     */
    public NetworkSummary requireMember(NetworkId id) {
        if (!current.scopes(Role.NETWORK_MEMBER).contains(id.value())) {
            throw new AccessDeniedException("Not a member of network " + id.value());
        }
        return network(id).summary();
    }

    /** Everybody in it, by name. Asks nobody who they are: they have asked already. */
    public List<AccountSummary> everybodyIn(NetworkId id) {
        return accounts.with(Role.NETWORK_MEMBER, id.value());
    }

    /**
     * As they are written to about the network: in the language that they have chosen, else in the one it works in. Asks
     * nobody who they are.
     */
    public List<AccountSummary> addressees(NetworkId id) {
        Language usual = language(id);
        return everybodyIn(id).stream()
                .map(member -> member.unlessChosenIn(usual))
                .toList();
    }

    /** One of them, or of those who were. Asks nobody who they are. */
    public AccountSummary addressee(NetworkId id, AccountId member) {
        return accounts.get(member).unlessChosenIn(language(id));
    }

    /** Asks nobody who they are. */
    public boolean exists(NetworkId id) {
        return networks.findById(id).isPresent();
    }

    /** What its meetings and letters are in. Asks nobody who they are. */
    public Language language(NetworkId id) {
        return network(id).summary().language();
    }

    /** What it is called. Asks nobody who they are. */
    public String name(NetworkId id) {
        return network(id).summary().name();
    }

    /**
     * Whether the one who is signed in may lead there: is the chair, or a member where there is none. Where the chair is no
     * longer a member there is none until somebody is named.
     */
    public boolean leads(NetworkId id) {
        return current.scopes(Role.NETWORK_MEMBER).contains(id.value())
                && chair(id).map(chair -> chair.equals(current.require().id())).orElse(true);
    }

    /** @throws AccessDeniedException for anybody but those who lead */
    public void requireLead(NetworkId id) {
        if (!leads(id)) {
            throw new AccessDeniedException("Does not lead network " + id.value());
        }
    }

    /** Asks nobody who they are. */
    public Optional<AccountId> chair(NetworkId id) {
        return network(id).chair().filter(here(id)::contains);
    }

    /**
     * Whose turn a meeting is, by how long ago they were secretary, or will be. Asks nobody who they are.
     *
     * @param before secretaries of the meetings before it, the nearest first
     * @param after secretaries of those after it, the nearest first
     * @return empty where nobody takes turns
     */
    public Optional<AccountId> nextSecretary(NetworkId id, List<AccountId> before, List<AccountId> after) {
        return network(id).rotation().next(before, after, here(id));
    }

    /** Everybody in it, by name, as the others know them. Asks nobody who they are. */
    public List<Representative> representatives(NetworkId id) {
        ProfessionalNetwork network = network(id);
        return everybodyIn(id).stream()
                .map(member -> new Representative(
                        member.id(), member.name(), member.email(), network.representedBy(member.id())))
                .toList();
    }

    /** @throws AccessDeniedException for anybody but a member and an administrator, whether there is such a network or not */
    public NetworkDetails details(NetworkId id) {
        if (!administers()) {
            requireMember(id);
        }
        return detailsOf(network(id));
    }

    private NetworkDetails detailsOf(ProfessionalNetwork network) {
        List<Representative> members = representatives(network.id());
        Set<AccountId> here = members.stream().map(Representative::account).collect(Collectors.toSet());
        AccountId chair = network.chair().filter(here::contains).orElse(null);
        return new NetworkDetails(
                network.summary(),
                network.version(),
                chair,
                network.chaired() && chair == null,
                members,
                network.rotation().of(here),
                network.rotation()
                        .next(lastSecretaries(network.id()), List.of(), here)
                        .orElse(null),
                leads(network.id()));
    }

    private List<AccountId> lastSecretaries(NetworkId id) {
        return last.stream().flatMap(meetings -> meetings.of(id).stream()).toList();
    }

    private Set<AccountId> here(NetworkId id) {
        return everybodyIn(id).stream().map(AccountSummary::id).collect(Collectors.toSet());
    }

    /** @throws AccessDeniedException for anybody but a member, whether there is such a network or not */
    public NetworkOverview overview(NetworkId id) {
        NetworkSummary network = requireMember(id);
        Set<String> places = new HashSet<>(network.municipalities());
        return new NetworkOverview(
                network,
                services.all().stream()
                        .filter(service -> service.municipalities().stream().anyMatch(places::contains))
                        .toList(),
                courses.openIn(places),
                exchange(places));
    }

    private ExchangeGiven exchange(Set<String> places) {
        LocalDateTime now = clock.instant().atZone(NORWAY).toLocalDateTime();
        return sessions.heldIn(places, now.minus(LOOKING_BACK)).stream()
                .filter(session -> !session.startsAtLocal().isAfter(now)
                        && session.startsAtLocal().isAfter(now.minus(LOOKING_BACK)))
                .flatMap(session -> sums.of(session).stream())
                .reduce(ExchangeGiven.NOTHING, ExchangeGiven::plus);
    }

    /** Every network, by name. */
    public List<NetworkSummary> all() {
        current.require(Role.ADMINISTRATOR);
        return networks.findAllByOrderByName().stream()
                .map(ProfessionalNetwork::summary)
                .toList();
    }

    /** By name. */
    public List<AccountSummary> members(NetworkId id) {
        current.require(Role.ADMINISTRATOR);
        return everybodyIn(id);
    }

    /** Whoever has an account and is not a member, by name. */
    public List<AccountSummary> outside(NetworkId id) {
        Set<AccountId> members = members(id).stream().map(AccountSummary::id).collect(Collectors.toSet());
        return accounts.all().stream()
                .filter(account -> !members.contains(account.id()))
                .toList();
    }

    /** @throws NetworkRefused if something is missing, or a municipality is not one */
    @Transactional
    public NetworkId create(CreateNetwork command) {
        current.require(Role.ADMINISTRATOR);
        requireKnown(command.municipalities());
        return networks.save(ProfessionalNetwork.create(command)).id();
    }

    /**
     * A municipality that comes along is in what the network shows and counts from now on; one that leaves no longer is.
     *
     * @throws NetworkRefused if something is missing, a municipality is not one, or against an older version
     */
    @Transactional
    public void frame(FrameNetwork command) {
        current.require(Role.ADMINISTRATOR);
        requireKnown(command.municipalities());
        ProfessionalNetwork network = networks.lock(command.id()).orElseThrow(() -> unknown(command.id()));
        network.requireUnchangedSince(command.version());
        network.frame(command.name(), command.kind(), command.municipalities());
    }

    private void requireKnown(Set<String> numbers) {
        if (!numbers.stream().allMatch(number -> municipalities.byNumber(number).isPresent())) {
            throw new NetworkRefused(Reason.MUNICIPALITIES);
        }
    }

    /** @throws NetworkRefused if there is no such account */
    @Transactional
    public void letIn(NetworkId id, AccountId member) {
        current.require(Role.ADMINISTRATOR);
        if (accounts.find(member).isEmpty()) {
            throw new NetworkRefused(Reason.MEMBER);
        }
        letIn(network(id), member);
    }

    /** Asks nobody. Doing it again changes nothing. */
    @Transactional
    void letIn(ProfessionalNetwork network, AccountId member) {
        if (!here(network.id()).contains(member)) {
            accounts.grant(member, Role.NETWORK_MEMBER, network.id().value());
            events.publishEvent(new MemberLetIn(network.id(), member));
        }
    }

    /**
     * Takes somebody out, as an administrator or one who leads. Doing it again changes nothing.
     *
     * @throws NetworkRefused for the chair: first it is said who leads instead, or that nobody does
     */
    @Transactional
    public void takeOut(NetworkId id, AccountId member) {
        Optional<ProfessionalNetwork> locked = networks.lock(id);
        if (!administers()) {
            requireLead(id);
        }
        ProfessionalNetwork network = locked.orElseThrow(() -> unknown(id));
        if (here(id).contains(member)) {
            network.leave(member);
            accounts.revoke(member, Role.NETWORK_MEMBER, id.value());
            events.publishEvent(new MembersChanged(id));
        }
    }

    private boolean administers() {
        return current.find().filter(account -> account.is(Role.ADMINISTRATOR)).isPresent();
    }

    private ProfessionalNetwork network(NetworkId id) {
        return networks.findById(id).orElseThrow(() -> unknown(id));
    }

    /** Asks nobody who they are. */
    NetworkSummary summary(NetworkId id) {
        return network(id).summary();
    }

    private static NoSuchElementException unknown(NetworkId id) {
        return new NoSuchElementException("No network " + id.value());
    }
}
