package no.mestringsrom.mail;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.mestringsrom.course.CourseFacts;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.course.SessionPlan;
import no.mestringsrom.learningservice.LearningServiceSummary;
import no.mestringsrom.learningservice.LearningServices;
import no.mestringsrom.link.LinkPurpose;
import no.mestringsrom.link.Links;
import no.mestringsrom.registration.RegistrationId;
import no.mestringsrom.registration.SignedUp;
import no.mestringsrom.settings.HouseSettings;
import no.mestringsrom.texts.Formats;
import no.mestringsrom.texts.Language;
import no.mestringsrom.texts.Texts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What a participant gets by mail: a seat or a place on the waiting list, the personal link, and with a seat the calendar
 * file. The course's name comes far down in the text: first lines show on locked screens like the subject does.
 */
@Component
class SignUpMails {

    private final Outbox outbox;
    private final CourseSessions courses;
    private final LearningServices services;
    private final Links links;
    private final HouseSettings settings;
    private final Texts texts;
    private final Clock clock;

    SignUpMails(
            Outbox outbox,
            CourseSessions courses,
            LearningServices services,
            Links links,
            HouseSettings settings,
            Texts texts,
            Clock clock) {
        this.outbox = outbox;
        this.courses = courses;
        this.services = services;
        this.links = links;
        this.settings = settings;
        this.texts = texts;
        this.clock = clock;
    }

    @EventListener
    void on(SignedUp signedUp) {
        switch (signedUp.status()) {
            case CONFIRMED -> outbox.put(seat(signedUp));
            case WAITING -> outbox.put(waitingList(signedUp));
            case CANCELLED -> {}
        }
    }

    private Letter seat(SignedUp to) {
        CourseFacts course = courses.facts(to.course());
        List<SessionPlan> sessions = courses.sessions(to.course());
        LearningServiceSummary service = services.get(course.service());
        String body = paragraphs(
                text(to, "greeting", to.name()),
                text(to, "seat", service.name()),
                text(to, "howTo"),
                text(to, "link", link(to)),
                text(to, "times", sessions.size()) + "\n" + times(sessions, to.language()),
                text(to, "calendar"),
                text(to, "about", course.title()),
                text(to, "cannotCome") + " " + questions(to, service),
                text(to, "regards", service.name()));
        return Letter.plain(to.email(), to.language(), text(to, "seat.subject"), body)
                .answeredAt(service.contactEmail())
                .withCalendar(CalendarFile.of(meetings(to, sessions), to.language(), clock.instant()));
    }

    private Letter waitingList(SignedUp to) {
        CourseFacts course = courses.facts(to.course());
        LearningServiceSummary service = services.get(course.service());
        String body = paragraphs(
                text(to, "greeting", to.name()),
                text(to, "waiting", service.name()),
                text(to, "waiting.next"),
                text(to, "waiting.link", link(to)),
                text(to, "about", course.title()),
                text(to, "waiting.first", Formats.weekdayDate(to.language(), course.firstDay())),
                questions(to, service),
                text(to, "regards", service.name()));
        return Letter.plain(to.email(), to.language(), text(to, "waiting.subject"), body)
                .answeredAt(service.contactEmail());
    }

    private List<CalendarFile.Meeting> meetings(SignedUp to, List<SessionPlan> sessions) {
        List<CalendarFile.Meeting> meetings = new ArrayList<>();
        for (SessionPlan session : sessions) {
            meetings.add(new CalendarFile.Meeting(
                    uid(session, to.registration()),
                    session.startsAtLocal(),
                    Duration.between(session.startsAt(), session.plannedEnd()),
                    text(to, "meeting", session.number(), sessions.size()),
                    paragraphs(text(to, "howTo"), text(to, "link", link(to))),
                    URI.create(link(to))));
        }
        return meetings;
    }

    private String times(List<SessionPlan> sessions, Language language) {
        List<String> lines = new ArrayList<>();
        for (SessionPlan session : sessions) {
            lines.add(texts.get(
                    language,
                    "mail.SignUpMails.time",
                    session.number(),
                    Formats.weekdayDate(language, session.startsAtLocal().toLocalDate()),
                    Formats.time(language, session.startsAtLocal().toLocalTime()),
                    Formats.time(
                            language,
                            session.plannedEnd().atZone(session.zone()).toLocalTime())));
        }
        return String.join("\n", lines);
    }

    private String questions(SignedUp to, LearningServiceSummary service) {
        return service.contactPhone() == null
                ? text(to, "questions")
                : text(to, "questions.phone", service.contactPhone());
    }

    private String link(SignedUp to) {
        return settings.baseUrl() + "/p/"
                + links.sign(LinkPurpose.PARTICIPANT, to.registration().value());
    }

    private String text(SignedUp to, String key, Object... arguments) {
        return texts.get(to.language(), "mail.SignUpMails." + key, arguments);
    }

    private String uid(SessionPlan session, RegistrationId registration) {
        String both = session.id().value() + ":" + registration.value();
        return UUID.nameUUIDFromBytes(both.getBytes(StandardCharsets.UTF_8)) + "@"
                + URI.create(settings.baseUrl()).getHost();
    }

    private static String paragraphs(String... paragraphs) {
        return String.join("\n\n", paragraphs) + "\n";
    }
}
