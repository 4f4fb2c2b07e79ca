package no.mestringsrom.mail;

import java.util.List;
import java.util.stream.Collectors;
import no.mestringsrom.course.CourseFacts;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.course.SessionPlan;
import no.mestringsrom.learningservice.LearningServiceSummary;
import no.mestringsrom.learningservice.LearningServices;
import no.mestringsrom.registration.Addressee;
import no.mestringsrom.registration.MovedUp;
import no.mestringsrom.registration.Participants;
import no.mestringsrom.registration.RegistrationStatus;
import no.mestringsrom.registration.SignedOff;
import no.mestringsrom.registration.SignedUp;
import no.mestringsrom.registration.TakenOff;
import no.mestringsrom.settings.HouseSettings;
import no.mestringsrom.texts.Formats;
import no.mestringsrom.texts.Texts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What a participant gets by mail: a seat or a place on the waiting list, the personal link, and with a seat the calendar
 * file; and a last one when they leave or are taken off. The course's name comes far down in the text: first lines show on locked screens
 * like the subject does.
 */
@Component
class SignUpMails {

    private final Outbox outbox;
    private final CourseSessions courses;
    private final LearningServices services;
    private final Participants participants;
    private final Meetings meetings;
    private final HouseSettings settings;
    private final Texts texts;

    SignUpMails(
            Outbox outbox,
            CourseSessions courses,
            LearningServices services,
            Participants participants,
            Meetings meetings,
            HouseSettings settings,
            Texts texts) {
        this.outbox = outbox;
        this.courses = courses;
        this.services = services;
        this.participants = participants;
        this.meetings = meetings;
        this.settings = settings;
        this.texts = texts;
    }

    @EventListener
    void on(SignedUp signedUp) {
        Addressee to = signedUp.who();
        outbox.put(to.status() == RegistrationStatus.CONFIRMED ? seat(to, "seat") : waitingList(to));
    }

    @EventListener
    void on(MovedUp movedUp) {
        outbox.put(seat(movedUp.who(), "movedUp"));
    }

    @EventListener
    void on(SignedOff signedOff) {
        left(signedOff.who(), "left", "left.again");
    }

    @EventListener
    void on(TakenOff takenOff) {
        left(takenOff.who(), "takenOff", "takenOff.wrong");
    }

    /**
     * @param news key of what happened: left, or was taken off
     * @param wayBack key of how to come back
     */
    private void left(Addressee to, String news, String wayBack) {
        CourseFacts course = courses.facts(to.course());
        LearningServiceSummary service = service(course);
        List<SessionPlan> ahead = meetings.ahead(courses.sessions(to.course()));
        boolean inCalendar = to.status() == RegistrationStatus.CONFIRMED && !ahead.isEmpty();
        Letter letter = letter(
                to,
                MessageKind.LEFT,
                service,
                "left.subject",
                text(to, news, service.name()),
                text(to, inCalendar ? "left.calendar" : "left.forgotten"),
                text(to, wayBack, settings.baseUrl() + "/kurs/" + to.course().value()),
                text(to, "about", course.texts().title(to.language()).text()),
                questions(to, service));
        outbox.put(inCalendar ? letter.withCalendar(meetings.takenAway(to, ahead)) : letter);
    }

    /** @param news key of what happened: signed up, or moved up from the waiting list */
    private Letter seat(Addressee to, String news) {
        CourseFacts course = courses.facts(to.course());
        List<SessionPlan> sessions = courses.sessions(to.course());
        LearningServiceSummary service = service(course);
        String times = sessions.stream()
                .map(session -> session.number() + ". " + meetings.time(to.language(), session))
                .collect(Collectors.joining("\n"));
        return letter(
                        to,
                        MessageKind.SEAT,
                        service,
                        "seat.subject",
                        text(to, news, service.name()),
                        text(to, "howTo"),
                        text(to, "link", meetings.link(to)),
                        text(to, "times", sessions.size()) + "\n" + times,
                        text(to, "calendar"),
                        text(to, "about", course.texts().title(to.language()).text()),
                        text(to, "cannotCome") + " " + questions(to, service))
                .withCalendar(meetings.entered(to, sessions));
    }

    private Letter waitingList(Addressee to) {
        CourseFacts course = courses.facts(to.course());
        LearningServiceSummary service = service(course);
        return letter(
                to,
                MessageKind.WAITING,
                service,
                "waiting.subject",
                text(to, "waiting", service.name()) + " "
                        + text(to, "waiting.place", participants.placeInLine(to.registration())),
                text(to, "waiting.next"),
                text(to, "waiting.link", meetings.link(to)),
                text(to, "about", course.texts().title(to.language()).text()),
                text(to, "waiting.first", Formats.weekdayDate(to.language(), course.firstDay())),
                questions(to, service));
    }

    private Letter letter(
            Addressee to, MessageKind kind, LearningServiceSummary service, String subject, String... paragraphs) {
        String body = String.join("\n\n", paragraphs);
        return Letter.to(
                        to,
                        kind,
                        text(to, subject),
                        text(to, "greeting", to.name()) + "\n\n" + body + "\n\n" + text(to, "regards", service.name())
                                + "\n",
                        kind == MessageKind.LEFT
                                ? meetings.lastSms(to, text(to, subject))
                                : meetings.sms(to, text(to, subject)))
                .answeredAt(service.contactEmail());
    }

    private LearningServiceSummary service(CourseFacts course) {
        return services.get(course.service());
    }

    private String questions(Addressee to, LearningServiceSummary service) {
        return service.contactPhone() == null
                ? text(to, "questions")
                : text(to, "questions.phone", service.contactPhone());
    }

    private String text(Addressee to, String key, Object... arguments) {
        return texts.get(to.language(), "mail.SignUpMails." + key, arguments);
    }
}
