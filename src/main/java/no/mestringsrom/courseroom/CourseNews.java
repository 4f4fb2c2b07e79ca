package no.mestringsrom.courseroom;

import no.mestringsrom.course.SeatsChanged;
import no.mestringsrom.registration.ParticipantErased;
import no.mestringsrom.room.CircleChanged;
import no.mestringsrom.room.Questions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells the room what happens to a course's group. */
@Component
class CourseNews {

    private final Questions questions;
    private final ApplicationEventPublisher events;

    CourseNews(Questions questions, ApplicationEventPublisher events) {
        this.questions = questions;
        this.events = events;
    }

    @EventListener
    void on(SeatsChanged changed) {
        events.publishEvent(new CircleChanged(CourseSittings.circle(changed.course())));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(ParticipantErased erased) {
        questions.forgetName(CourseSittings.circle(erased.course()), erased.name());
    }
}
