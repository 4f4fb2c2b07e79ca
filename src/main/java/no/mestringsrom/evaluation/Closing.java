package no.mestringsrom.evaluation;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import no.mestringsrom.course.CourseFacts;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.course.CourseStatus;
import no.mestringsrom.course.SessionPlan;
import no.mestringsrom.registration.Addressee;
import no.mestringsrom.registration.CourseForgotten;
import no.mestringsrom.registration.ParticipantErased;
import no.mestringsrom.registration.SignedOff;
import no.mestringsrom.registration.TakenOff;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closes forms for good when their time is up, and forgets then who answered. Whoever leaves before takes the answers along:
 * nobody is counted who is not there, and nobody can come for the count's sake and go.
 */
@Component
@Transactional(readOnly = true)
class Closing {

    /** Hosts of a course that was held long before are not written to. */
    private static final Period WORTH_TELLING = Period.ofDays(60);

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    private final AnswerStore store;
    private final QuestionBank bank;
    private final CourseSessions courses;
    private final Opening opening;
    private final AnswersWindow window;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Closing(
            AnswerStore store,
            QuestionBank bank,
            CourseSessions courses,
            Opening opening,
            AnswersWindow window,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.bank = bank;
        this.courses = courses;
        this.opening = opening;
        this.window = window;
        this.events = events;
        this.clock = clock;
    }

    /** Also those that nobody answered anything about: their hosts wait to sign. */
    Set<CourseId> coursesToClose() {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), OSLO);
        Set<CourseId> courses = new HashSet<>(store.coursesToClose());
        List<CourseId> held = this.courses.evaluating(now.minus(WORTH_TELLING), now);
        Set<CourseId> closed = held.isEmpty() ? Set.of() : store.closedAfter(held);
        held.stream().filter(course -> !closed.contains(course)).forEach(courses::add);
        return courses;
    }

    /**
     * Whoever is answering meanwhile is waited for, or finds the form closed: nobody comes between two readings.
     *
     * @return how many forms
     */
    @Transactional
    int closeWhatIsDue(CourseId id) {
        CourseFacts course = courses.facts(id);
        List<SessionPlan> sessions = courses.sessions(id);
        List<Occasion> due = Occasion.of(sessions).stream()
                .filter(occasion -> isDue(occasion, course, sessions))
                .filter(occasion -> !store.isClosed(id, occasion))
                .toList();
        if (due.isEmpty()) {
            return 0;
        }
        store.lock(id, bank.source());
        List<Occasion> closing = due.stream()
                // Asked again when nobody can answer or leave meanwhile.
                .filter(occasion -> !store.isClosed(id, occasion) && isDue(occasion, course, sessions))
                .toList();
        closing.forEach(occasion -> close(course, occasion));
        return closing.size();
    }

    private void close(CourseFacts course, Occasion occasion) {
        store.close(course.id(), occasion);
        if (occasion.form() == FormKind.AFTER && course.status() == CourseStatus.PUBLISHED) {
            events.publishEvent(new AnswersReadable(course.id()));
        }
    }

    /** What is asked after the course is closed before its time when nobody is left who could answer. */
    private boolean isDue(Occasion occasion, CourseFacts course, List<SessionPlan> sessions) {
        return switch (opening.state(occasion, course, sessions)) {
            case CLOSED -> true;
            case OPEN -> occasion.form() == FormKind.AFTER && window.isComplete(course.id());
            case NOT_YET -> false;
        };
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(SignedOff left) {
        forget(left.who());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(TakenOff left) {
        forget(left.who());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(ParticipantErased erased) {
        store.lock(erased.course(), bank.source());
        store.forget(erased.registration());
    }

    /** By then all forms are closed; where they never opened, for the course was called off, it goes all the same. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(CourseForgotten forgotten) {
        closeWhatIsDue(forgotten.course());
        store.forgetWhoAnswered(forgotten.course());
    }

    /** Whoever is answering or closing meanwhile is waited for. */
    private void forget(Addressee left) {
        store.lock(left.course(), bank.source());
        store.forget(left.registration());
    }
}
