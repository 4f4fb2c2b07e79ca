package no.mestringsrom.mail;

import java.util.ArrayList;
import java.util.List;
import no.mestringsrom.account.AccountSummary;
import no.mestringsrom.course.CourseFacts;
import no.mestringsrom.course.CourseHostId;
import no.mestringsrom.learningservice.LearningServiceSummary;
import no.mestringsrom.registration.Addressee;
import no.mestringsrom.texts.Language;
import no.mestringsrom.texts.Texts;
import org.springframework.stereotype.Component;

/**
 * How a letter about a course is laid out. The course's name comes last: first lines show on locked screens like the
 * subject does.
 */
@Component
class Stationery {

    private final Texts texts;

    Stationery(Texts texts) {
        this.texts = texts;
    }

    Letter toParticipant(
            Addressee to,
            MessageKind kind,
            CourseFacts course,
            LearningServiceSummary service,
            String subject,
            String sms,
            List<String> paragraphs) {
        return Letter.to(to, kind, subject, body(to.language(), to.name(), course, service, paragraphs), sms)
                .answeredAt(service.contactEmail());
    }

    Letter toHost(
            AccountSummary to,
            CourseHostId seat,
            CourseFacts course,
            LearningServiceSummary service,
            String subject,
            List<String> paragraphs) {
        return Letter.plain(
                        to.email(), to.language(), subject, body(to.language(), to.name(), course, service, paragraphs))
                .answeredAt(service.contactEmail())
                .about(Matter.of(course.id(), seat));
    }

    /** How to ask: by answering, and by telephone where there is one. */
    String questions(Language language, LearningServiceSummary service) {
        return service.contactPhone() == null
                ? texts.get(language, "mail.SignUpMails.questions")
                : texts.get(language, "mail.SignUpMails.questions.phone", service.contactPhone());
    }

    private String body(
            Language language,
            String name,
            CourseFacts course,
            LearningServiceSummary service,
            List<String> paragraphs) {
        List<String> all = new ArrayList<>();
        all.add(texts.get(language, "mail.SignUpMails.greeting", name));
        all.addAll(paragraphs);
        all.add(texts.get(language, "mail.SignUpMails.about", course.title()));
        all.add(texts.get(language, "mail.SignUpMails.regards", service.name()));
        return String.join("\n\n", all) + "\n";
    }
}
