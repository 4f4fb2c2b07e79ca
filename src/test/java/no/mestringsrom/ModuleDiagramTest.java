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
    void everyFeatureIsInTheDiagram() throws Exception {
        ApplicationModules modules = ApplicationModules.of(Application.class);
        new Documenter(modules)
                .writeModulesAsPlantUml(DiagramOptions.defaults().withStyle(DiagramOptions.DiagramStyle.UML));

        Path drawn = Path.of("target/spring-modulith-docs/components.puml");
        Path kept = Path.of("docs/modules/components.puml");
        assertThat(drawn).isNotEmptyFile();
        String diagram = Files.readString(kept);
        assertThat(modules.stream())
                .as("copy %s to %s", drawn, kept)
                .allSatisfy(module -> assertThat(diagram).contains("\"==" + module.getDisplayName() + "\\n"));
    }
}
