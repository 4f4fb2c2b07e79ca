package no.mestringsrom.selfhelp;

import java.util.Optional;
import no.mestringsrom.courseroom.ParticipantInvitation;
import no.mestringsrom.registration.RegistrationId;
import no.mestringsrom.room.Seat;
import no.mestringsrom.texts.Language;
import no.mestringsrom.texts.Texts;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Asks participants whether they want to go on, on the page of their personal link: there nobody looks over their shoulder. */
@Component
@Order(10)
class GoingOnInvitation implements ParticipantInvitation {

    private final GoingOn goingOn;
    private final Texts texts;

    GoingOnInvitation(GoingOn goingOn, Texts texts) {
        this.goingOn = goingOn;
        this.texts = texts;
    }

    @Override
    public Optional<Invitation> of(Seat participant, String link, Language language) {
        return goingOn.question(new RegistrationId(participant.person()))
                .map(question -> new Invitation(
                        texts.get(
                                language,
                                question.answer() == null ? "selfhelp.Invitation.ask" : "selfhelp.Invitation.change"),
                        GoingOn.below(link)));
    }
}
