package no.mestringsrom.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import no.mestringsrom.testing.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class CourseTemplatesTest {

    @Autowired
    CourseTemplates templates;

    @Autowired
    TemplateLibrary library;

    @Test
    void holdsTheLibraryOnceTheApplicationHasStarted() {
        assertThat(templates.all())
                .extracting(CourseTemplateDetails::content)
                .containsAll(TemplateLibrary.read().stream()
                        .map(CourseTemplateDetails::content)
                        .toList());
    }

    @Test
    void findsOneOfTheLibraryByItsName() {
        assertThat(templates.get(TemplateId.ofLibrary("diabetes-type-2")).title())
                .isEqualTo("Diabetes type 2-kurs");
    }

    @Test
    void leavesTheLibraryAloneAtTheNextStart() {
        int before = templates.all().size();

        library.addMissing();

        assertThat(templates.all()).hasSize(before);
    }

    @Test
    void saysSoWhenThereIsNoSuchTemplate() {
        assertThatThrownBy(() -> templates.get(new TemplateId(UUID.randomUUID())))
                .isInstanceOf(UnknownTemplate.class);
    }
}
