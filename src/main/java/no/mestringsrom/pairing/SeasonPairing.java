package no.mestringsrom.pairing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.account.AccountSummary;
import no.mestringsrom.account.CurrentAccount;
import no.mestringsrom.course.CoursePhase;
import no.mestringsrom.course.StaffedCourse;
import no.mestringsrom.exchange.SessionRole;
import no.mestringsrom.host.HostCandidates;
import no.mestringsrom.pairing.PairingRefused.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hosts for all courses of a coordinator that are being planned and lack somebody, found together. One search is at work at a
 * time, so that the other core serves people, and one for each coordinator; the others wait. Nothing of it is kept.
 */
@Service
@Transactional(readOnly = true)
public class SeasonPairing implements DisposableBean {

    /** After so long a search gives the best it has. */
    public static final Duration AT_MOST = Duration.ofSeconds(15);

    private static final int OTHERS = 6;
    private static final Logger log = LoggerFactory.getLogger(SeasonPairing.class);

    private final SeasonReader reader;
    private final HostCandidates candidates;
    private final CurrentAccount current;
    private final Patience patience;
    private final Map<AccountId, SeasonRun> running = new ConcurrentHashMap<>();
    private final ExecutorService searches = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("pairing").daemon().factory());

    SeasonPairing(SeasonReader reader, HostCandidates candidates, CurrentAccount current, Patience patience) {
        this.reader = reader;
        this.candidates = candidates;
        this.current = current;
        this.patience = patience;
    }

    /**
     * The courses that the one who is signed in would find hosts for, without anybody proposed yet.
     *
     * @throws AccessDeniedException for anybody but a coordinator
     */
    public List<CourseProposal> open() {
        AccountSummary self = coordinator();
        return reader.season(self, lacksHosts(self), null).courses().stream()
                .map(course -> new CourseProposal(
                        course.id(), course.title(), List.of(), lacking(course, List.of()), List.of()))
                .toList();
    }

    /**
     * Begins to search in the background.
     *
     * @throws AccessDeniedException for anybody but a coordinator
     * @throws PairingRefused if the last one is not done
     */
    public SeasonRun start() {
        AccountSummary self = coordinator();
        Season season = reader.season(self, lacksHosts(self), null);
        SeasonRun run = new SeasonRun(new SeasonSolver(AT_MOST, patience.withoutProgress()));
        if (running.putIfAbsent(self.id(), run) != null) {
            throw new PairingRefused(Reason.ALREADY_RUNNING);
        }
        searches.execute(() -> search(run, self.id(), season));
        return run;
    }

    @Override
    public void destroy() {
        running.values().forEach(SeasonRun::stop);
        searches.shutdownNow();
    }

    private void search(SeasonRun run, AccountId coordinator, Season season) {
        try {
            List<CourseProposal> found = found(run, coordinator, season);
            forget(coordinator, run);
            run.done(found);
        } catch (RuntimeException | Error wrong) {
            log.error("No hosts could be proposed for a season", wrong);
            forget(coordinator, run);
            run.failed(wrong);
        }
    }

    /** Before anybody hears that it is done: whoever does may begin the next one. */
    private void forget(AccountId coordinator, SeasonRun run) {
        running.remove(coordinator, run);
    }

    private List<CourseProposal> found(SeasonRun run, AccountId coordinator, Season season) {
        List<CourseProposal> proposals =
                run.isStopped() ? List.of() : proposals(season, run.solver().solve(season));
        List<CourseProposal> shown = run.isStopped() ? List.of() : proposals;
        candidates.shown(
                coordinator,
                "host proposed",
                shown.stream().flatMap(SeasonPairing::people).toList());
        return shown;
    }

    private static List<CourseProposal> proposals(Season season, Map<OpenCourse, List<Candidate>> teams) {
        List<CourseProposal> proposals = new ArrayList<>();
        for (OpenCourse course : season.courses()) {
            List<Candidate> team = teams.getOrDefault(course, List.of());
            List<SessionRole> lacking = lacking(course, team);
            Set<AccountId> proposed = team.stream().map(Candidate::id).collect(Collectors.toSet());
            List<HinderedHost> others = lacking.isEmpty()
                    ? List.of()
                    : HinderedHost.of(season, course, EnumSet.copyOf(lacking), proposed).stream()
                            .limit(OTHERS)
                            .map(host -> host.unless(Obstacle.of(Obstacle.Kind.NEEDED_ELSEWHERE)))
                            .toList();
            proposals.add(
                    new CourseProposal(course.id(), course.title(), ProposedHost.of(course, team), lacking, others));
        }
        return List.copyOf(proposals);
    }

    private static List<SessionRole> lacking(OpenCourse course, List<Candidate> team) {
        return Arrays.stream(SessionRole.values())
                .filter(role ->
                        role.isHost() && course.lacks(role) && team.stream().noneMatch(person -> person.role() == role))
                .toList();
    }

    private static Stream<AccountId> people(CourseProposal proposal) {
        return Stream.concat(
                proposal.team().stream().map(ProposedHost::id),
                proposal.others().stream().map(HinderedHost::id));
    }

    private static Predicate<StaffedCourse> lacksHosts(AccountSummary self) {
        return course -> course.phase() == CoursePhase.PLANNING
                && self.services().contains(course.facts().service().value())
                && course.lacksHost();
    }

    private AccountSummary coordinator() {
        AccountSummary self = current.require();
        if (self.services().isEmpty()) {
            throw new AccessDeniedException("Coordinates no service");
        }
        return self;
    }
}
