package no.mestringsrom.pairing;

import java.time.Duration;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;

/** Tests have few hosts and courses: the best is found at once. */
@TestComponent
@Primary
public class ShortPatience extends Patience {

    private volatile boolean endless;

    @Override
    Duration withoutProgress() {
        return endless ? SeasonPairing.AT_MOST : Duration.ofMillis(500);
    }

    /** Searches that are begun from now on go on until they are stopped, far longer than a test looks. */
    void hold() {
        endless = true;
    }

    void letGo() {
        endless = false;
    }
}
