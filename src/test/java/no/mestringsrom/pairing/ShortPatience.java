package no.mestringsrom.pairing;

import java.time.Duration;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;

/** Tests have few hosts and courses: the best is found at once. */
@TestComponent
@Primary
public class ShortPatience extends Patience {

    @Override
    Duration withoutProgress() {
        return Duration.ofMillis(500);
    }
}
