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
    private final Meetings meetings;
    private final HouseSettings settings;

    OfferMails(LettersToParticipants letters, Participants participants, Meetings meetings, HouseSettings settings) {
        this.letters = letters;
        this.participants = participants;
        this.meetings = meetings;
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
        Instant answerBy = Objects.requireNonNull(to.answerBy());
        return letters.letter(
                        to,
                        MessageKind.OFFER,
                        "mail.OfferMails.offer.subject",
                        letters.text(
                                to, "mail.OfferMails.offer", letters.service(to).name()),
                        letters.at(to, "mail.OfferMails.offer.answer", answerBy) + "\n" + meetings.link(to),
                        letters.text(to, to.lastChance() ? "mail.OfferMails.offer.last" : "mail.OfferMails.offer.else"),
                        letters.about(to),
                        letters.questions(to))
                .about(matter -> matter.until(answerBy));
    }

    private Letter lastInLine(Addressee to) {
        return letters.letter(
                to,
                MessageKind.WAITING,
                "mail.OfferMails.lapsed.subject",
                letters.text(to, "mail.OfferMails.lapsed") + " "
                        + letters.text(to, "mail.OfferMails.lapsed.last", participants.placeInLine(to.registration())),
                letters.text(to, "mail.OfferMails.lapsed.next"),
                letters.text(to, "mail.SignUpMails.waiting.link", meetings.link(to)),
                letters.about(to),
                letters.questions(to));
    }

    private Letter outOfLine(Addressee to) {
        return letters.letter(
                to,
                MessageKind.LEFT,
                "mail.OfferMails.lapsed.subject",
                letters.text(to, "mail.OfferMails.lapsed") + " " + letters.text(to, "mail.OfferMails.lapsed.out"),
                letters.text(
                        to,
                        "mail.SignUpMails.left.again",
                        settings.baseUrl() + "/kurs/" + to.course().value()),
                letters.about(to),
                letters.questions(to));
    }
}
