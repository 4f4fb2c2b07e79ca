package no.mestringsrom.demo;

import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** The ways in that the demo offers. */
@Component
@Profile("demo")
public class DemoDoors {

    private final ActingAs acting;
    private final OnNow onNow;

    DemoDoors(ActingAs acting, OnNow onNow) {
        this.acting = acting;
        this.onNow = onNow;
    }

    public Authentication as(DemoRole role) {
        return acting.authentication(role.person());
    }

    /** The path of a participant's personal link to the session that is on; empty once it is over. */
    public Optional<String> participant() {
        return onNow.participantPath();
    }
}
