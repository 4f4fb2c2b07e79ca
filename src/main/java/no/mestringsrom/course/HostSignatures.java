package no.mestringsrom.course;

import java.time.Clock;
import java.util.List;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.course.CourseRefused.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What only hosts can do: sign the plan, and what they learnt. It takes a professional and an experienced user, as
 * equals; a coordinator who is no host cannot speak for them.
 */
@Service
@Transactional(readOnly = true)
public class HostSignatures {

    private final CourseRepository courses;
    private final CourseAccess access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HostSignatures(CourseRepository courses, CourseAccess access, ApplicationEventPublisher events, Clock clock) {
        this.courses = courses;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Doing it again changes nothing.
     *
     * @param revision of the plan that was read
     * @throws CourseRefused {@code CHANGED_BY_SOMEONE_ELSE} if it is another by now
     */
    @Transactional
    public void signPlan(CourseId id, int revision) {
        Course course = editable(id);
        CourseHost self = ownSeat(course);
        boolean before = self.signedPlan();
        course.signPlan(self, revision, clock.instant());
        if (!before) {
            events.publishEvent(new PlanSigned(
                    id, self.account(), course.planIsSigned() ? List.<AccountId>of() : unsigned(course)));
        }
    }

    /**
     * Writes down what the hosts learnt, and signs it. When both kinds of hosts have signed the same words the course is
     * completed.
     *
     * @param seen what stood there when this was written; null for nothing
     * @throws CourseRefused {@code CHANGED_BY_SOMEONE_ELSE} if something else stands there by now
     */
    @Transactional
    public void signEvaluation(CourseId id, @Nullable String seen, String learnt) {
        Course course = editable(id);
        course.signEvaluation(ownSeat(course), seen, learnt, clock.instant());
    }

    private static List<AccountId> unsigned(Course course) {
        return course.hosts().stream()
                .filter(host -> host.saidYes() && !host.signedPlan())
                .map(CourseHost::account)
                .toList();
    }

    private Course editable(CourseId id) {
        return access.editable(courses.lock(id).orElseThrow(() -> new UnknownCourse(id)));
    }

    private CourseHost ownSeat(Course course) {
        return access.seat(course)
                .filter(CourseHost::saidYes)
                .orElseThrow(() -> new CourseRefused(Reason.SIGNATURE_IS_FOR_HOSTS));
    }
}
