package no.mestringsrom.evaluation;

import java.util.List;
import no.mestringsrom.course.CourseFacts;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.course.SessionPlan;
import no.mestringsrom.registration.SignedOff;
import no.mestringsrom.registration.TakenOff;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Closes forms for good when their time is up, and forgets then who answered; whoever leaves is forgotten at once. */
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

    List<CourseId> coursesWithMarks() {
        return store.coursesWithMarks();
    }

    /** Whoever is answering meanwhile is waited for, or finds the form closed: nobody comes between two readings. */
    @Transactional
    void closeWhatIsDue(CourseId id) {
        CourseFacts course = courses.facts(id);
        List<SessionPlan> sessions = courses.sessions(id);
        List<Occasion> due = Occasion.of(sessions).stream()
                .filter(occasion -> opening.state(occasion, course, sessions) == OccasionState.CLOSED)
                .filter(occasion -> !store.isClosed(id, occasion))
                .toList();
        if (due.isEmpty()) {
            return;
        }
        store.lock(id, bank.source());
        due.stream().filter(occasion -> !store.isClosed(id, occasion)).forEach(occasion -> store.close(id, occasion));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(SignedOff left) {
        store.forget(left.who().registration());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(TakenOff left) {
        store.forget(left.who().registration());
    }
}
