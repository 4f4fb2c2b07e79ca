package no.mestringsrom.evaluation;

import java.util.List;
import no.mestringsrom.course.CourseFacts;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.course.SessionPlan;
import no.mestringsrom.registration.Addressee;
import no.mestringsrom.registration.CourseForgotten;
import no.mestringsrom.registration.ParticipantErased;
import no.mestringsrom.registration.SignedOff;
import no.mestringsrom.registration.TakenOff;
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

    private final AnswerStore store;
    private final QuestionBank bank;
    private final CourseSessions courses;
    private final Opening opening;

    Closing(AnswerStore store, QuestionBank bank, CourseSessions courses, Opening opening) {
        this.store = store;
        this.bank = bank;
        this.courses = courses;
        this.opening = opening;
    }

    List<CourseId> coursesToClose() {
        return store.coursesToClose();
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
                .filter(occasion -> opening.state(occasion, course, sessions) == OccasionState.CLOSED)
                .filter(occasion -> !store.isClosed(id, occasion))
                .toList();
        if (due.isEmpty()) {
            return 0;
        }
        store.lock(id, bank.source());
        due.stream().filter(occasion -> !store.isClosed(id, occasion)).forEach(occasion -> store.close(id, occasion));
        return due.size();
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
