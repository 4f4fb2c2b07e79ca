package no.mestringsrom.pairing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.account.AccountSummary;
import no.mestringsrom.account.Accounts;
import no.mestringsrom.account.CurrentAccount;
import no.mestringsrom.course.CourseHostId;
import no.mestringsrom.course.CourseHostSeat;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CoursePhase;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.course.HostAnswer;
import no.mestringsrom.course.HostInvitations;
import no.mestringsrom.course.InviteHost;
import no.mestringsrom.course.UnknownCourse;
import no.mestringsrom.exchange.SessionRole;
import no.mestringsrom.host.HostCandidates;
import no.mestringsrom.host.SpokenLanguages;
import no.mestringsrom.pairing.PairingRefused.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Proposals of hosts for one course, for the coordinators of its service and nobody else. */
@Service
@Transactional(readOnly = true)
public class CoursePairing {

    private static final int TEAMS = 3;

    /** So many are read through; whoever is further down is not near. */
    private static final int OTHERS = 30;

    private static final Set<CoursePhase> OPEN =
            EnumSet.of(CoursePhase.PLANNING, CoursePhase.PUBLISHED, CoursePhase.RUNNING);

    private static final List<SessionRole> ROLES = List.of(SessionRole.PROFESSIONAL, SessionRole.EXPERIENCED_USER);

    private final SeasonReader reader;
    private final CourseSessions courses;
    private final HostInvitations invitations;
    private final HostCandidates candidates;
    private final CourseLanguageRepository languages;
    private final Accounts accounts;
    private final CurrentAccount current;

    CoursePairing(
            SeasonReader reader,
            CourseSessions courses,
            HostInvitations invitations,
            HostCandidates candidates,
            CourseLanguageRepository languages,
            Accounts accounts,
            CurrentAccount current) {
        this.reader = reader;
        this.courses = courses;
        this.invitations = invitations;
        this.candidates = candidates;
        this.languages = languages;
        this.accounts = accounts;
        this.current = current;
    }

    /** Empty for whoever does not coordinate the course's service, and for a course that is not planned or is over. */
    public Optional<Vacancies> vacancies(CourseId id, CoursePhase phase) {
        if (!OPEN.contains(phase) || !coordinates(id)) {
            return Optional.empty();
        }
        List<CourseHostSeat> seats = courses.hosts(id);
        List<CourseHostSeat> present =
                seats.stream().filter(seat -> seat.answer() != HostAnswer.NO).toList();
        List<SessionRole> lacking = ROLES.stream()
                .filter(role -> present.stream().noneMatch(seat -> seat.role() == role))
                .toList();
        return Optional.of(new Vacancies(
                lacking,
                present.stream()
                                .filter(seat -> seat.role() == SessionRole.EXPERIENCED_USER)
                                .count()
                        == 1,
                seats.stream().anyMatch(seat -> seat.answer() == HostAnswer.NO && lacking.contains(seat.role())),
                seats.stream().filter(seat -> seat.answer() == HostAnswer.YES).toList(),
                languages
                        .findByCourse(id)
                        .map(CourseLanguage::language)
                        .orElse(SeasonReader.language(courses.facts(id)))));
    }

    /**
     * Up to three teams, with as few people in common as can be, for what the course lacks. Everybody in the answer is
     * written to the access log.
     *
     * @param instead somebody who cannot, and whose role is to be filled anew; null for nobody
     * @throws AccessDeniedException for anybody but a coordinator of the course's service
     * @throws UnknownCourse if there is none
     */
    @Transactional
    public Proposals propose(CourseId id, @Nullable CourseHostId instead) {
        AccountSummary self = coordinator(id);
        Season season = reader.season(self, course -> course.facts().id().equals(id), instead);
        if (season.courses().isEmpty()) {
            return new Proposals(List.of(), List.of(), 0);
        }
        OpenCourse course = season.courses().getFirst();
        List<List<ProposedHost>> teams = TeamSearch.best(season, course, TEAMS).stream()
                .map(team -> ProposedHost.of(course, team.people()))
                .toList();
        Set<AccountId> proposed =
                teams.stream().flatMap(List::stream).map(ProposedHost::id).collect(Collectors.toSet());
        Set<SessionRole> roles =
                ROLES.stream().filter(role -> course.room(role) > 0).collect(Collectors.toSet());
        List<HinderedHost> hindered = HinderedHost.of(season, course, roles, proposed);
        List<HinderedHost> others = hindered.stream()
                .limit(OTHERS)
                .map(host -> teams.isEmpty() ? host.unless(Obstacle.of(Obstacle.Kind.FIRST_TIME_ALONE)) : host)
                .toList();
        candidates.shown(
                self.id(),
                "host proposed",
                Stream.concat(proposed.stream(), others.stream().map(HinderedHost::id))
                        .toList());
        return new Proposals(teams, others, hindered.size() - others.size());
    }

    /**
     * Asks all of them, or nobody: whoever said in the meantime that they can't, or agreed to something else, is not asked, and
     * neither is anybody for a place that somebody else has been asked to take.
     *
     * @param instead as when they were proposed
     */
    @Transactional
    public void invite(CourseId id, @Nullable CourseHostId instead, Collection<Invitee> people) {
        courses.lock(id);
        AccountSummary self = coordinator(id);
        if (people.isEmpty()) {
            throw new PairingRefused(Reason.NOBODY_CHOSEN);
        }
        Season season = reader.season(self, course -> course.facts().id().equals(id), instead);
        if (season.courses().stream().anyMatch(course -> isFull(course, people))) {
            throw new PairingRefused(Reason.ALREADY_ASKED);
        }
        List<Candidate> team = new ArrayList<>();
        for (Invitee invitee : people) {
            team.add(season.courses().stream()
                    .flatMap(course -> season.possible(course, invitee.role()).stream())
                    .filter(person -> person.id().equals(invitee.id()))
                    .findFirst()
                    .orElseThrow(() -> new PairingRefused(
                            Reason.NO_LONGER_POSSIBLE,
                            accounts.get(invitee.id()).name())));
        }
        if (HardRules.nobodyHasDoneItBefore(season.courses().getFirst(), team)) {
            throw new PairingRefused(Reason.NO_LONGER_POSSIBLE, team.getFirst().name());
        }
        for (Candidate person : team) {
            invitations.invite(new InviteHost(id, accounts.get(person.id()).email(), person.role()));
        }
    }

    private static boolean isFull(OpenCourse course, Collection<Invitee> people) {
        return ROLES.stream()
                .anyMatch(role -> people.stream()
                                .filter(invitee -> invitee.role() == role)
                                .count()
                        > course.room(role));
    }

    /** @param language ISO 639 code that its hosts must speak from now on, also where it is not the one the course says it is held in */
    @Transactional
    public void speak(CourseId id, String language) {
        courses.lock(id);
        coordinator(id);
        if (!SpokenLanguages.isKnown(language)) {
            throw new PairingRefused(Reason.UNKNOWN_LANGUAGE);
        }
        Optional<CourseLanguage> other = languages.findByCourse(id);
        if (language.equals(SeasonReader.language(courses.facts(id)))) {
            other.ifPresent(languages::delete);
        } else {
            other.ifPresentOrElse(
                    known -> known.become(language), () -> languages.save(new CourseLanguage(id, language)));
        }
    }

    private AccountSummary coordinator(CourseId id) {
        if (!coordinates(id)) {
            throw new AccessDeniedException("Not a coordinator of the course's service");
        }
        return current.require();
    }

    private boolean coordinates(CourseId id) {
        return current.coordinates(courses.facts(id).service().value());
    }
}
