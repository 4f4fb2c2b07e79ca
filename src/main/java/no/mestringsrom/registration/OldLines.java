package no.mestringsrom.registration;

import no.mestringsrom.retention.RetentionRule;
import org.springframework.stereotype.Component;

/** Whoever waited for a course that began without them is in no course: there is nothing more to tell them. */
@Component
class OldLines implements RetentionRule {

    private final Forgetting forgetting;

    OldLines(Forgetting forgetting) {
        this.forgetting = forgetting;
    }

    @Override
    public String name() {
        return "registration.waiting";
    }

    @Override
    public int forget() {
        return forgetting.forgetLines();
    }
}
