package no.mestringsrom.pairing;

import java.time.Duration;
import org.springframework.stereotype.Component;

/** How long the search for a season's hosts goes on without finding anything better. */
@Component
class Patience {

    Duration withoutProgress() {
        return Duration.ofSeconds(4);
    }
}
