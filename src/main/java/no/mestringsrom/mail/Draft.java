package no.mestringsrom.mail;

import java.time.Instant;
import java.util.List;
import no.mestringsrom.course.CourseFacts;
import no.mestringsrom.course.SessionPlan;
import no.mestringsrom.learningservice.LearningServiceSummary;
import no.mestringsrom.registration.Addressee;
import no.mestringsrom.texts.Texts;

/**
 * A letter to a participant before it is written, and what all of them have in common: from whom they come, what they are
 * about, and who answers questions. Course and service are looked up once for all that is said of them.
 */
record Draft(Addressee to, CourseFacts course, LearningServiceSummary service, Meetings meetings, Texts texts) {

    /** @param subject key of the subject, which is what an SMS says, too */
    Letter letter(MessageKind kind, String subject, String... paragraphs) {
        String news = text(subject);
        return Letter.to(
                        to,
                        kind,
                        news,
                        text("mail.SignUpMails.greeting", to.name()) + "\n\n" + String.join("\n\n", paragraphs) + "\n\n"
                                + text("mail.SignUpMails.regards", service.name()) + "\n",
                        kind == MessageKind.LEFT ? text("mail.Sms.last", news, service.name()) : meetings.sms(to, news))
                .answeredAt(service.contactEmail());
    }

    /** Comes far down in the text: first lines show on locked screens like the subject does. */
    String about() {
        return text(
                "mail.SignUpMails.about", course.texts().title(to.language()).text());
    }

    String questions() {
        String phone = service.contactPhone();
        return phone == null ? text("mail.SignUpMails.questions") : text("mail.SignUpMails.questions.phone", phone);
    }

    /** @param key of a text that names the day and the time */
    String at(String key, Instant moment) {
        return meetings.at(to.language(), key, moment);
    }

    String text(String key, Object... arguments) {
        return texts.get(to.language(), key, arguments);
    }

    /** The participant's own. */
    String link() {
        return meetings.link(to);
    }

    /** The calendar file that enters these sessions. */
    String entered(List<SessionPlan> sessions) {
        return meetings.entered(to, service, sessions);
    }

    /** The calendar file that takes these sessions away again. */
    String takenAway(List<SessionPlan> sessions) {
        return meetings.takenAway(to, service, sessions);
    }
}
