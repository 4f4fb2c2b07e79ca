package no.mestringsrom;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;
import org.springframework.modulith.docs.Documenter.DiagramOptions;

/** Draws who uses whom from the code into target/spring-modulith-docs; docs/modules holds a copy. */
class ModuleDiagramTest {

    @Test
    void theDiagramIsAsTheCodeIs() throws Exception {
        new Documenter(ApplicationModules.of(Application.class))
                .writeModulesAsPlantUml(DiagramOptions.defaults().withStyle(DiagramOptions.DiagramStyle.UML));

        Path drawn = Path.of("target/spring-modulith-docs/components.puml");
        Path kept = Path.of("docs/modules/components.puml");
        // Each time it is drawn in another order.
        assertThat(Files.readAllLines(kept))
                .as("copy %s to %s", drawn, kept)
                .containsExactlyInAnyOrderElementsOf(Files.readAllLines(drawn));
    }
}
