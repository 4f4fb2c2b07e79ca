package no.mestringsrom;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Features use only what others publish, only those they say they use, and never in a circle. */
class ModularityTest {

    @Test
    void featuresKeepToWhatTheyDeclare() {
        ApplicationModules.of(Application.class).verify();
    }
}
