package no.mestringsrom.registration;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.mestringsrom.course.CourseFacts;
import no.mestringsrom.course.SessionPlan;
import no.mestringsrom.learningservice.LearningServiceSummary;
import no.mestringsrom.link.LinkPurpose;
import no.mestringsrom.link.Links;
import no.mestringsrom.print.Block;
import no.mestringsrom.print.Document;
import no.mestringsrom.print.Document.Sender;
import no.mestringsrom.settings.HouseSettings;
import no.mestringsrom.texts.Formats;
import no.mestringsrom.texts.Language;
import no.mestringsrom.texts.Texts;
import org.springframework.stereotype.Component;

/**
 * What a participant gets on paper instead of by mail. It is for the person alone, so it names the course; it holds the
 * personal link, so it is for nobody else.
 */
@Component
class ParticipantLetter {

    private final Links links;
    private final HouseSettings settings;
    private final Texts texts;

    ParticipantLetter(Links links, HouseSettings settings, Texts texts) {
        this.links = links;
        this.settings = settings;
        this.texts = texts;
    }

    /**
     * @param to with a seat or in the waiting list, and not forgotten
     * @param placeInLine from 1; 0 for whoever does not wait
     * @param sessions of the course, by time
     */
    Document to(
            Participant to,
            int placeInLine,
            CourseFacts course,
            List<SessionPlan> sessions,
            LearningServiceSummary service) {
        Language language = to.language();
        String title = course.texts().title(language).text();
        boolean waits = to.status() == RegistrationStatus.WAITING;
        List<Block> body = new ArrayList<>();
        body.add(Block.lead(text(language, "greeting", to.name())));
        Instant answerBy = to.answerBy();
        if (answerBy != null) {
            LocalDateTime moment = LocalDateTime.ofInstant(answerBy, AnswerTime.NORWAY);
            body.add(Block.text(text(language, waits ? "asked.waiting" : "asked.seat", title, service.name())));
            body.add(Block.text(text(
                    language,
                    "asked.answer",
                    Formats.weekdayDate(language, moment.toLocalDate()),
                    Formats.time(language, moment.toLocalTime()))));
        } else {
            body.add(Block.text(
                    waits
                            ? text(language, "waiting", title, service.name(), placeInLine)
                            : text(language, "seat", title, service.name())));
        }
        body.add(heading(language, "when"));
        body.add(new Block.Items(
                sessions.stream().map(session -> time(session, language)).toList(), true));
        body.add(heading(language, "how"));
        body.add(new Block.Items(steps(language, waits), true));
        body.add(code(to, language));
        body.add(heading(language, "help"));
        body.add(Block.text(Optional.ofNullable(service.contactPhone())
                .map(phone -> text(language, "help.phone", phone, service.contactEmail()))
                .orElseGet(() -> text(language, "help.mail", service.contactEmail()))));
        body.add(Block.text(text(language, "regards", service.name())));
        return new Document(
                Document.Kind.LETTER,
                text(language, answerBy != null ? "title.asked" : waits ? "title.waiting" : "title.seat"),
                language,
                new Sender(service.name(), "", service.colour()),
                body,
                null);
    }

    private List<String> steps(Language language, boolean waits) {
        return waits
                ? List.of(text(language, "step.wait"), text(language, "step.look"))
                : List.of(
                        text(language, "step.scan"),
                        text(language, "step.allow"),
                        text(language, "step.nothing"),
                        text(language, "step.try"));
    }

    private Block code(Participant to, Language language) {
        String link = settings.baseUrl() + "/p/"
                + links.sign(LinkPurpose.PARTICIPANT, to.id().value());
        return new Block.Code(
                link,
                text(language, "code"),
                List.of(
                        heading(language, "link"),
                        Block.text(text(language, "link.own")),
                        new Block.Link(link.substring(link.indexOf("//") + 2), link)));
    }

    private static String time(SessionPlan session, Language language) {
        return Formats.weekdayDate(language, session.startsAtLocal().toLocalDate()) + ", "
                + Formats.times(
                        language,
                        session.startsAtLocal().toLocalTime(),
                        session.plannedEndLocal().toLocalTime());
    }

    private Block heading(Language language, String key) {
        return new Block.Heading(text(language, key));
    }

    private String text(Language language, String key, Object... arguments) {
        return texts.get(language, "registration.ParticipantLetter." + key, arguments);
    }
}
