package no.mestringsrom.mail;

import java.time.Instant;
import java.util.Objects;
import no.mestringsrom.registration.Addressee;
import no.mestringsrom.registration.OfferLapsed;
import no.mestringsrom.registration.Participants;
import no.mestringsrom.registration.RegistrationStatus;
import no.mestringsrom.registration.SeatOffered;
import no.mestringsrom.settings.HouseSettings;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What somebody in the waiting list gets by mail when a seat may be theirs, and when they let it pass. */
@Component
class OfferMails {

    private final LettersToParticipants letters;
    private final Participants participants;
    private final HouseSettings settings;

    OfferMails(LettersToParticipants letters, Participants participants, HouseSettings settings) {
        this.letters = letters;
        this.participants = participants;
        this.settings = settings;
    }

    @EventListener
    void on(SeatOffered offered) {
        letters.send(offer(offered.who()));
    }

    @EventListener
    void on(OfferLapsed lapsed) {
        Addressee to = lapsed.who();
        letters.send(to.status() == RegistrationStatus.WAITING ? lastInLine(to) : outOfLine(to));
    }

    /** What is asked, as the mail says it when the offer is made and when the link is sent again. */
    Letter offer(Addressee to) {
        Draft draft = letters.draft(to);
        Instant answerBy = Objects.requireNonNull(to.answerBy());
        return draft.letter(
                        MessageKind.OFFER,
                        "mail.OfferMails.offer.subject",
                        draft.text("mail.OfferMails.offer", draft.service().name()),
                        draft.at("mail.OfferMails.offer.answer", answerBy) + "\n" + draft.link(),
                        draft.text(to.lastChance() ? "mail.OfferMails.offer.last" : "mail.OfferMails.offer.else"),
                        draft.about(),
                        draft.questions())
                .about(matter -> matter.until(answerBy));
    }

    private Letter lastInLine(Addressee to) {
        Draft draft = letters.draft(to);
        return draft.letter(
                MessageKind.WAITING,
                "mail.OfferMails.lapsed.subject",
                draft.text("mail.OfferMails.lapsed") + " "
                        + draft.text("mail.OfferMails.lapsed.last", participants.placeInLine(to.registration())),
                draft.text("mail.OfferMails.lapsed.next"),
                draft.text("mail.SignUpMails.waiting.link", draft.link()),
                draft.about(),
                draft.questions());
    }

    private Letter outOfLine(Addressee to) {
        Draft draft = letters.draft(to);
        return draft.letter(
                MessageKind.LEFT,
                "mail.OfferMails.lapsed.subject",
                draft.text("mail.OfferMails.lapsed") + " " + draft.text("mail.OfferMails.lapsed.out"),
                draft.text(
                        "mail.SignUpMails.left.again",
                        settings.baseUrl() + "/kurs/" + to.course().value()),
                draft.about(),
                draft.questions());
    }
}
