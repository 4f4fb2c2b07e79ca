package no.mestringsrom.evaluation;

import java.util.Optional;
import no.mestringsrom.courseroom.ParticipantInvitation;
import no.mestringsrom.room.Seat;
import no.mestringsrom.texts.Language;
import no.mestringsrom.texts.Texts;
import org.springframework.stereotype.Component;

/** Asks participants for a minute, on the page of their personal link, while there is something to answer. */
@Component
class EvaluationInvitation implements ParticipantInvitation {

    private final EvaluationForms forms;
    private final Texts texts;

    EvaluationInvitation(EvaluationForms forms, Texts texts) {
        this.forms = forms;
        this.texts = texts;
    }

    @Override
    public Optional<Invitation> of(Seat participant, String link, Language language) {
        return forms.next(participant)
                .map(form -> new Invitation(
                        texts.get(
                                language,
                                "evaluation.Invitation." + form.occasion().form()),
                        EvaluationForms.below(link)));
    }
}
