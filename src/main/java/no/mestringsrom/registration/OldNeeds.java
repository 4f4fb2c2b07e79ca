package no.mestringsrom.registration;

import no.mestringsrom.retention.RetentionRule;
import org.springframework.stereotype.Component;

/** An interpreter and the like are for the sessions, and some of it tells of health. */
@Component
class OldNeeds implements RetentionRule {

    private final Forgetting forgetting;

    OldNeeds(Forgetting forgetting) {
        this.forgetting = forgetting;
    }

    @Override
    public String name() {
        return "registration.needs";
    }

    @Override
    public int forget() {
        return forgetting.forgetNeeds();
    }
}
