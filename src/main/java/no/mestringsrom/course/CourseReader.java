package no.mestringsrom.course;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.account.AccountSummary;
import no.mestringsrom.account.Accounts;
import no.mestringsrom.course.CourseDetails.HostDetails;
import no.mestringsrom.course.CourseDetails.SessionDetails;
import org.springframework.stereotype.Component;

/** Makes read records of courses, with the hosts' names. */
@Component
class CourseReader {

    private static final Comparator<CourseHost> BY_ROLE_AND_INVITATION =
            Comparator.comparing(CourseHost::role).thenComparing(CourseHost::invitedAt);

    private final Accounts accounts;

    CourseReader(Accounts accounts) {
        this.accounts = accounts;
    }

    List<SessionPlan> sessions(Course course) {
        return sessions(course, course.sessions());
    }

    /** @param sessions all of the course's, in any order */
    List<SessionPlan> sessions(Course course, List<CourseSession> sessions) {
        List<SessionPlan> plans = new ArrayList<>();
        for (CourseSession session : sessions.stream()
                .sorted(Comparator.comparing(CourseSession::startsAt))
                .toList()) {
            plans.add(SessionPlan.of(course, plans.size() + 1, sessions.size(), session));
        }
        return List.copyOf(plans);
    }

    SessionPlan session(Course course, SessionId id) {
        return sessions(course).stream()
                .filter(plan -> plan.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new UnknownCourse(id));
    }

    CourseHostSeat seat(CourseHost host) {
        return seat(host, accounts.get(host.account()).name());
    }

    private static CourseHostSeat seat(CourseHost host, String name) {
        return new CourseHostSeat(host.id(), host.course().id(), host.account(), name, host.role(), host.answer());
    }

    List<CourseHostSeat> seats(List<CourseHost> hosts) {
        Map<AccountId, AccountSummary> named =
                accounts.find(hosts.stream().map(CourseHost::account).toList());
        return hosts.stream()
                .map(host -> seat(
                        host, Objects.requireNonNull(named.get(host.account())).name()))
                .toList();
    }

    List<CourseHostSeat> seats(Course course) {
        return seats(course.hosts().stream().sorted(BY_ROLE_AND_INVITATION).toList());
    }

    CourseDetails details(Course course, CourseAccess access, Instant now) {
        return new CourseDetails(
                CourseFacts.of(course),
                course.phase(now),
                course.version(),
                course.description(),
                course.targetGroup(),
                sessions(course).stream()
                        .map(plan -> details(course.session(plan.id()), plan, now))
                        .toList(),
                seats(course).stream()
                        .map(seat -> details(seat, course.host(seat.id())))
                        .toList(),
                plan(course, now),
                basis(course),
                course.learnt(),
                course.cancelReason(),
                course.belowShareReason(),
                course.obstacles(now),
                access.mayEdit(course),
                access.coordinates(course) && isAhead(course, now),
                course.sessionsAreOver(now),
                access.seat(course).map(CourseHost::id).orElse(null));
    }

    private static HostDetails details(CourseHostSeat seat, CourseHost host) {
        return new HostDetails(seat, host.standsBehindReason(), host.planSignedAt(), host.evaluationSignedAt());
    }

    private CourseDetails.Plan plan(Course course, Instant now) {
        Map<AccountId, AccountSummary> people = accounts.find(course.planChanges().stream()
                .flatMap(change -> Stream.of(change.by(), change.host()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        List<CourseDetails.Change> changes = course.planChanges().stream()
                .map(change -> new CourseDetails.Change(
                        change, name(people, change.by()), change.host() == null ? null : name(people, change.host())))
                .toList();
        return new CourseDetails.Plan(course.planRevision(), course.planIsSigned(), changes, course.isReadyToSign(now));
    }

    /** An account may have been removed since. */
    private static String name(Map<AccountId, AccountSummary> people, AccountId id) {
        AccountSummary known = people.get(id);
        return known == null ? "–" : known.name();
    }

    private static CourseDetails.Basis basis(Course course) {
        return new CourseDetails.Basis(
                course.template(),
                Objects.requireNonNullElse(course.templateEdition(), 0),
                course.copingModel(),
                course.departures());
    }

    private static boolean isAhead(Course course, Instant now) {
        return course.status().isUnpublished() || (course.status().isAhead() && !course.sessionsAreOver(now));
    }

    private static SessionDetails details(CourseSession session, SessionPlan plan, Instant now) {
        return new SessionDetails(plan, session.version(), session.isSettled(now));
    }
}
