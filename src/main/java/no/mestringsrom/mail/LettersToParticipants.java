package no.mestringsrom.mail;

import no.mestringsrom.course.CourseFacts;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.learningservice.LearningServices;
import no.mestringsrom.registration.Addressee;
import no.mestringsrom.texts.Texts;
import org.springframework.stereotype.Component;

/** Begins letters to participants, and sends them. */
@Component
class LettersToParticipants {

    private final Outbox outbox;
    private final CourseSessions courses;
    private final LearningServices services;
    private final Meetings meetings;
    private final Texts texts;

    LettersToParticipants(
            Outbox outbox, CourseSessions courses, LearningServices services, Meetings meetings, Texts texts) {
        this.outbox = outbox;
        this.courses = courses;
        this.services = services;
        this.meetings = meetings;
        this.texts = texts;
    }

    /** With the course as it stands now. */
    Draft draft(Addressee to) {
        CourseFacts course = courses.facts(to.course());
        return new Draft(to, course, services.get(course.service()), meetings, texts);
    }

    void send(Letter letter) {
        outbox.put(letter);
    }
}
