package no.mestringsrom.mail;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import no.mestringsrom.course.CourseFacts;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.learningservice.LearningServiceSummary;
import no.mestringsrom.learningservice.LearningServices;
import no.mestringsrom.registration.Addressee;
import no.mestringsrom.texts.Formats;
import no.mestringsrom.texts.Texts;
import org.springframework.stereotype.Component;

/** What all letters to a participant have in common: from whom they come, what they are about, and who answers questions. */
@Component
class LettersToParticipants {

    private static final ZoneId NORWAY = ZoneId.of("Europe/Oslo");

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

    void send(Letter letter) {
        outbox.put(letter);
    }

    /** @param subject key of the subject, which is what an SMS says, too */
    Letter letter(Addressee to, MessageKind kind, String subject, String... paragraphs) {
        LearningServiceSummary service = service(to);
        return Letter.to(
                        to,
                        kind,
                        text(to, subject),
                        text(to, "mail.SignUpMails.greeting", to.name()) + "\n\n" + String.join("\n\n", paragraphs)
                                + "\n\n" + text(to, "mail.SignUpMails.regards", service.name()) + "\n",
                        kind == MessageKind.LEFT
                                ? meetings.lastSms(to, text(to, subject))
                                : meetings.sms(to, text(to, subject)))
                .answeredAt(service.contactEmail());
    }

    /** Comes far down in the text: first lines show on locked screens like the subject does. */
    String about(Addressee to) {
        return text(to, "mail.SignUpMails.about", course(to).title());
    }

    String questions(Addressee to) {
        String phone = service(to).contactPhone();
        return phone == null
                ? text(to, "mail.SignUpMails.questions")
                : text(to, "mail.SignUpMails.questions.phone", phone);
    }

    /** @param key of a text that names the day and the time */
    String at(Addressee to, String key, Instant moment) {
        LocalDateTime local = LocalDateTime.ofInstant(moment, NORWAY);
        return text(
                to,
                key,
                Formats.weekdayDate(to.language(), local.toLocalDate()),
                Formats.time(to.language(), local.toLocalTime()));
    }

    String text(Addressee to, String key, Object... arguments) {
        return texts.get(to.language(), key, arguments);
    }

    CourseFacts course(Addressee to) {
        return courses.facts(to.course());
    }

    LearningServiceSummary service(Addressee to) {
        return services.get(course(to).service());
    }
}
