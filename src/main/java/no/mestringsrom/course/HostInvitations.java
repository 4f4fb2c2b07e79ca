package no.mestringsrom.course;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.account.AccountSummary;
import no.mestringsrom.account.Accounts;
import no.mestringsrom.account.CurrentAccount;
import no.mestringsrom.account.Role;
import no.mestringsrom.account.RoleRevoked;
import no.mestringsrom.course.CourseRefused.Reason;
import no.mestringsrom.exchange.SessionRole;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asking people to host a course, and their answers. Only the one who was asked can answer. */
@Service
@Transactional(readOnly = true)
public class HostInvitations {

    private static final Duration LONGEST_SESSION = Duration.ofHours(12);

    private final CourseRepository courses;
    private final CourseAccess access;
    private final Accounts accounts;
    private final CurrentAccount current;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HostInvitations(
            CourseRepository courses,
            CourseAccess access,
            Accounts accounts,
            CurrentAccount current,
            ApplicationEventPublisher events,
            Clock clock) {
        this.courses = courses;
        this.access = access;
        this.accounts = accounts;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    /** The questions that wait for an answer from the one who is signed in. */
    public List<HostInvitation> mine() {
        return courses.unanswered(current.require().id()).stream()
                .map(HostInvitations::invitation)
                .toList();
    }

    static HostInvitation invitation(CourseHost host) {
        Course course = host.course();
        return new HostInvitation(
                host.id(),
                course.id(),
                course.title(),
                host.role(),
                course.firstStart(),
                course.lastStart(),
                course.sessions().size());
    }

    @Transactional
    public CourseHostId invite(InviteHost command) {
        Course course = access.editable(lock(command.course()));
        AccountSummary asked = accounts.byEmail(command.email())
                .orElseThrow(() -> new CourseRefused(Reason.NO_SUCH_ACCOUNT, command.email()));
        if (!asked.roles().contains(needed(command.role()))) {
            throw new CourseRefused(Reason.ACCOUNT_LACKS_ROLE, asked.name());
        }
        CourseHost host = course.invite(asked.id(), command.role(), clock.instant());
        events.publishEvent(new HostInvited(
                host.id(),
                course.id(),
                asked.id(),
                asked.name(),
                asked.email(),
                asked.language(),
                command.role(),
                course.title(),
                current.require().name(),
                course.firstStart()));
        return host.id();
    }

    @Transactional
    public void answer(CourseHostId id, boolean yes) {
        Course course = lockCourseOf(id);
        if (!course.host(id).account().equals(current.require().id())) {
            throw new AccessDeniedException("Somebody else was asked");
        }
        answer(course, course.host(id), yes);
    }

    /** For one who has shown by a link who they are. */
    @Transactional
    void answerAs(CourseHostId id, boolean yes) {
        Course course = lockCourseOf(id);
        answer(course, course.host(id), yes);
    }

    /** Who may not host in a role any more has said no: what they were asked, and what they promised, goes with it. */
    @EventListener
    @Transactional
    public void on(RoleRevoked revoked) {
        for (SessionRole role : SessionRole.values()) {
            if (role.isHost() && needed(role) == revoked.role()) {
                // One that is on now is not over yet.
                LocalDateTime earlier = LocalDateTime.ofInstant(clock.instant(), SessionStart.ZONE)
                        .minus(LONGEST_SESSION);
                courses.seatsAhead(revoked.account(), role, earlier).forEach(this::withdraw);
            }
        }
    }

    private void withdraw(CourseHostId id) {
        Course course = lockCourseOf(id);
        CourseHost host = course.host(id);
        boolean waited = host.answer() == HostAnswer.NOT_YET;
        answer(course, host, false);
        if (waited) {
            events.publishEvent(new HostTakenOff(course.id(), id, host.account(), false));
        }
    }

    /** Whether the account has the role still. */
    boolean mayHost(CourseHost host) {
        return accounts.get(host.account()).roles().contains(needed(host.role()));
    }

    private void answer(Course course, CourseHost host, boolean yes) {
        if (yes && !mayHost(host)) {
            throw new CourseRefused(
                    Reason.ACCOUNT_LACKS_ROLE, accounts.get(host.account()).name());
        }
        boolean agreed = host.saidYes();
        boolean news = host.answer() != (yes ? HostAnswer.YES : HostAnswer.NO);
        tell(course, host.account(), course.answer(host, yes, clock.instant()));
        if (news && yes && course.status() == CourseStatus.PUBLISHED && !course.sessionsAreOver(clock.instant())) {
            events.publishEvent(new HostJoined(course.id(), host.id(), host.account()));
        }
        if (news && !yes) {
            events.publishEvent(declined(course, host, agreed));
        }
    }

    @Transactional
    public void remove(CourseHostId id) {
        Course course = access.editable(lockCourseOf(id));
        AccountId self = current.require().id();
        CourseHost leaving = course.host(id);
        AccountId account = leaving.account();
        boolean wasIn = leaving.answer() != HostAnswer.NO;
        boolean agreed = leaving.saidYes();
        HostDeclined declined = declined(course, leaving, agreed);
        tell(course, self, course.remove(id, self, clock.instant()));
        if (wasIn) {
            events.publishEvent(account.equals(self) ? declined : new HostTakenOff(course.id(), id, account, agreed));
        }
    }

    private HostDeclined declined(Course course, CourseHost host, boolean agreed) {
        return new HostDeclined(
                course.id(),
                host.id(),
                host.account(),
                accounts.get(host.account()).name(),
                host.role(),
                agreed);
    }

    private void tell(Course course, AccountId by, List<PlanChange> voiding) {
        if (!voiding.isEmpty()) {
            events.publishEvent(new PlanUnsigned(course.id(), by, voiding));
        }
    }

    private Course lockCourseOf(CourseHostId host) {
        return lock(courses.courseOf(host).orElseThrow(() -> new UnknownCourse(host)));
    }

    private Course lock(CourseId id) {
        return courses.lock(id).orElseThrow(() -> new UnknownCourse(id));
    }

    static Role needed(SessionRole role) {
        return role == SessionRole.PROFESSIONAL ? Role.PROFESSIONAL : Role.EXPERIENCED_USER;
    }
}
