package no.mestringsrom.pairing;

import java.util.List;
import no.mestringsrom.account.AccountSummary;
import no.mestringsrom.account.Accounts;
import no.mestringsrom.account.Role;
import no.mestringsrom.course.CourseFacts;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.course.StaffedCourse;
import no.mestringsrom.exchange.SessionRole;
import no.mestringsrom.host.HostCandidates;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who could step in, for those who are told that somebody cannot. */
@Service
@Transactional(readOnly = true)
public class Substitutes {

    private static final int MOST = 3;

    private final SeasonReader reader;
    private final CourseSessions courses;
    private final HostCandidates candidates;
    private final Accounts accounts;

    Substitutes(SeasonReader reader, CourseSessions courses, HostCandidates candidates, Accounts accounts) {
        this.reader = reader;
        this.courses = courses;
        this.candidates = candidates;
        this.accounts = accounts;
    }

    /** @param names of up to three, who suits best first; empty if nobody can or nobody is needed */
    public record Told(AccountSummary coordinator, List<String> names) {}

    /**
     * Each coordinator of the course's service, with those who could host it in this role as that coordinator may see them;
     * written to the access log. For mails: whoever set it off need not be one of them. Empty where a service has nobody.
     */
    @Transactional
    public List<Told> toTell(CourseId id, SessionRole role) {
        CourseFacts facts = courses.facts(id);
        List<StaffedCourse> all = reader.courses();
        return accounts.with(Role.COORDINATOR, facts.service().value()).stream()
                .map(coordinator -> toTell(all, coordinator, id, role))
                .toList();
    }

    private Told toTell(List<StaffedCourse> all, AccountSummary coordinator, CourseId id, SessionRole role) {
        Season season =
                reader.season(all, coordinator, course -> course.facts().id().equals(id), null);
        List<Candidate> able = season.courses().stream()
                .flatMap(course -> TeamSearch.best(season, course, MOST).stream())
                .flatMap(team -> team.people().stream())
                .filter(person -> person.role() == role)
                .distinct()
                .limit(MOST)
                .toList();
        candidates.shown(
                coordinator.id(),
                "host in mail",
                able.stream().map(Candidate::id).toList());
        return new Told(coordinator, able.stream().map(Candidate::name).toList());
    }
}
