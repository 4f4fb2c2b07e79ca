package no.mestringsrom.demo;

import java.time.Duration;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** The ways in that the demo offers. */
@Component
@Profile("demo")
public class DemoDoors {

    private final ActingAs acting;
    private final DemoData data;
    private final OnNow onNow;

    DemoDoors(ActingAs acting, DemoData data, OnNow onNow) {
        this.acting = acting;
        this.data = data;
        this.onNow = onNow;
    }

    /** Not for the first moments of a first start, while the invented people are moving in. */
    public boolean areOpen() {
        return data.isFurnished();
    }

    public Authentication as(DemoRole role) {
        return acting.authentication(role.person());
    }

    /**
     * The path of a participant's personal link to the session that is on. If the last one is over, another one is begun for
     * this visitor; empty only while the invented people are moving in.
     */
    public Optional<String> participant() {
        if (!areOpen()) {
            return Optional.empty();
        }
        data.keepOneOn(Duration.ZERO);
        return onNow.participantPath();
    }
}
