package no.mestringsrom.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Whoever tries the demo and then starts the real thing in the same folder must not meet invented people there. */
class DemoDatabaseTest {

    @Test
    void theDemoHasAFileOfItsOwnAndIsOtherwiseTheSame() {
        String real = address();

        assertThat(real).startsWith("jdbc:h2:file:./data/mestringsrom;");
        assertThat(address("spring.profiles.active=demo")).isEqualTo(real.replace("/mestringsrom;", "/demo;"));
    }

    @Test
    void theOneWhoRunsTheDemoMayChooseAnother() {
        assertThat(address("spring.profiles.active=demo", "spring.datasource.url=jdbc:postgresql://localhost/mine"))
                .isEqualTo("jdbc:postgresql://localhost/mine");
    }

    /** @param settings of the one who starts it */
    private static String address(String... settings) {
        AtomicReference<String> address = new AtomicReference<>();
        new ApplicationContextRunner()
                .withSystemProperties(settings)
                .withInitializer(new ConfigDataApplicationContextInitializer())
                .run(application ->
                        address.set(application.getEnvironment().getRequiredProperty("spring.datasource.url")));
        return address.get();
    }
}
