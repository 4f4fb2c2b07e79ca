package no.mestringsrom.room;

import no.mestringsrom.retention.RetentionRule;
import org.springframework.stereotype.Component;

/** Questions are for the session they were asked in. */
@Component
class OldQuestions implements RetentionRule {

    private final Questions questions;

    OldQuestions(Questions questions) {
        this.questions = questions;
    }

    @Override
    public String name() {
        return "room.questions";
    }

    @Override
    public boolean hourly() {
        return true;
    }

    @Override
    public int forget() {
        return questions.forget();
    }
}
