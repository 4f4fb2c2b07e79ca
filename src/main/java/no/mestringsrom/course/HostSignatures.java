package no.mestringsrom.course;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.course.CourseRefused.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
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
    private final ObjectProvider<ParticipantAnswers> answers;
    private final Clock clock;

    HostSignatures(
            CourseRepository courses,
            CourseAccess access,
            ApplicationEventPublisher events,
            ObjectProvider<ParticipantAnswers> answers,
            Clock clock) {
        this.courses = courses;
        this.access = access;
        this.events = events;
        this.answers = answers;
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
     * completed. Before, they read together what participants answer.
     *
     * @param seen what stood there when this was written; null for nothing
     * @throws CourseRefused {@code CHANGED_BY_SOMEONE_ELSE} if something else stands there by now; {@code
     *     ANSWERS_ARE_OPEN} as long as participants may answer and not all have
     */
    @Transactional
    public void signEvaluation(CourseId id, @Nullable String seen, String learnt) {
        Course course = editable(id);
        CourseHost self = ownSeat(course);
        LocalDateTime until = openUntil(course);
        if (until != null) {
            throw new CourseRefused(Reason.ANSWERS_ARE_OPEN, until.toLocalDate(), until.toLocalTime());
        }
        course.signEvaluation(self, seen, learnt, clock.instant());
        if (course.status() == CourseStatus.COMPLETED) {
            events.publishEvent(new CourseCompleted(id));
        }
    }

    /**
     * From when the hosts can sign what they learnt, at the latest, by the clock in Europe/Oslo; empty if they need not wait
     * for what participants answer.
     */
    public Optional<LocalDateTime> waitsUntil(CourseId id) {
        return courses.findById(id).map(access::readable).map(this::openUntil);
    }

    private @Nullable LocalDateTime openUntil(Course course) {
        ParticipantAnswers kept = answers.getIfAvailable();
        return kept == null || course.phase(clock.instant()) != CoursePhase.EVALUATING
                ? null
                : kept.open(List.of(course.id())).get(course.id());
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
