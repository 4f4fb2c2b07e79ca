package no.mestringsrom.material.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDateTime;
import java.util.UUID;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.material.MaterialKind;
import no.mestringsrom.material.TestMaterials;
import no.mestringsrom.material.TestMaterials.TestCourse;
import no.mestringsrom.template.CourseTemplateDetails;
import no.mestringsrom.template.CourseTemplates;
import no.mestringsrom.testing.TestCourses;
import no.mestringsrom.testing.TestPeople;
import no.mestringsrom.testing.UiTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class TemplateMaterialsTest extends UiTest {

    @Autowired
    MaterialsSection section;

    @Autowired
    CourseTemplates templates;

    @Autowired
    CourseSessions sessions;

    @Autowired
    TestMaterials materials;

    @Autowired
    TestPeople people;

    @Test
    @SuppressWarnings("unchecked")
    void whatAnAdministratorLaysOutForATemplateIsOnItsCoursesPages() {
        String title = "Fra malen " + UUID.randomUUID();
        TestCourse course = materials.course(LocalDateTime.parse("2026-03-10T12:00"));
        signIn(people.administrator());
        UI.getCurrent().navigate("arbeid/administrasjon");
        _setValue(
                (Select<CourseTemplateDetails>) _get(Select.class, spec -> spec.withLabel("Kursmal")),
                templates.get(TestCourses.TEMPLATE));
        _click(_get(Button.class, spec -> spec.withText("Legg ut materiell")));
        _setValue(
                (RadioButtonGroup<MaterialKind>)
                        _get(RadioButtonGroup.class, spec -> spec.withLabel("Hva vil du legge ut?")),
                MaterialKind.TEXT);
        _setValue(_get(TextArea.class, spec -> spec.withLabel("Teksten")), "Hei");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Hva skal det hete?")), title);
        _click(_get(Button.class, spec -> spec.withText("Legg ut")));
        _assertOne(Anchor.class, spec -> spec.withText(title));

        signIn(course.host);
        UI.getCurrent().add(section.forCourse(sessions.facts(course.id)).orElseThrow());
        _assertOne(H3.class, spec -> spec.withText("Fra kursmalen"));
        assertThat(_get(Anchor.class, spec -> spec.withText(title)).getHref())
                .startsWith("/arbeid/kurs/" + course.id.value());

        signIn(people.administrator());
        UI.getCurrent().navigate("arbeid/administrasjon");
        _setValue(
                (Select<CourseTemplateDetails>) _get(Select.class, spec -> spec.withLabel("Kursmal")),
                templates.get(TestCourses.TEMPLATE));
        MaterialCard card = _find(MaterialCard.class).stream()
                .filter(shown -> shown.getElement().getTextRecursively().contains(title))
                .findFirst()
                .orElseThrow();
        _click(_get(card, Button.class, spec -> spec.withText("Slett")));
        _click(_get(_get(RemoveDialog.class), Button.class, spec -> spec.withText("Slett")));
    }
}
