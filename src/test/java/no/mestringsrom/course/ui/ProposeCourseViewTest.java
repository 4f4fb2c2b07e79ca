package no.mestringsrom.course.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.host.TestHosts;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.learningservice.LearningServiceSummary;
import no.mestringsrom.template.CourseTemplateDetails;
import no.mestringsrom.template.CourseTemplates;
import no.mestringsrom.testing.TestCourses;
import no.mestringsrom.testing.TestPeople;
import no.mestringsrom.testing.UiTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ProposeCourseViewTest extends UiTest {

    private static final LocalDateTime FIRST = LocalDateTime.parse("2026-04-13T18:00");

    @Autowired
    TestPeople people;

    @Autowired
    TestCourses courses;

    @Autowired
    TestHosts hosts;

    @Autowired
    CourseTemplates templates;

    LearningServiceId service;
    AccountId coordinator;
    AccountId eva;

    @BeforeEach
    void aHost() {
        service = courses.service();
        coordinator = people.coordinator(service.value());
        eva = hosts.experiencedUser("Eva Prøve", "5532", Map.of());
        signIn(eva);
    }

    @Test
    @DisplayName(
            "From a template's page: which and when; the coordinator sees whose idea it is, and may take it in hand")
    @SuppressWarnings("unchecked")
    void proposesFromATemplate() {
        UI.getCurrent().navigate("arbeid/maler/" + TestCourses.TEMPLATE.value());
        _click(button("Foreslå et kurs fra malen"));
        _assertNone(RadioButtonGroup.class);
        Select<CourseTemplateDetails> template = _get(Select.class, spec -> spec.withLabel("Hvilket opplegg?"));
        assertThat(template.getValue()).isEqualTo(templates.get(TestCourses.TEMPLATE));
        _click(button("Send ideen"));
        assertThat(_get(H1.class).getText()).as("without a time it stays here").isEqualTo("Foreslå et kurs");
        chooseService();
        _setValue(_find(DateTimePicker.class).getFirst(), FIRST);
        _click(button("Send ideen"));

        assertThat(_get(H1.class).getText()).isEqualTo("Diabetes type 2-kurs");
        assertThat(texts()).anyMatch(text -> text.startsWith("Koordinatoren har fått ideen"));
        _assertNone(Button.class, spec -> spec.withText("Start planleggingen"));
        assertThat(button("Jeg kan ikke likevel").isVisible()).isTrue();

        signIn(coordinator);
        UI.getCurrent().navigate("start");
        _click(button("Se over kurset"));
        assertThat(texts()).anyMatch(text -> text.startsWith("Eva Prøve har foreslått kurset"));
        _click(button("Start planleggingen"));
        assertThat(texts()).contains("Kurset mangler en fagperson. Inviter en.");
    }

    @Test
    void whoHasNotWrittenWhereTheyLiveIsShownTheWay() {
        signIn(courses.professional("Pia Prøve"));
        UI.getCurrent().navigate("arbeid/kurs/forslag");
        assertThat(_get(Anchor.class, spec -> spec.withText("Åpne profilen")).getHref())
                .isEqualTo("arbeid/min-profil");
        _assertNone(Select.class);
    }

    /** Other tests' services are there for the same municipality. */
    @SuppressWarnings("unchecked")
    private void chooseService() {
        for (Select<?> select : _find(Select.class)) {
            if (select.getValue() instanceof LearningServiceSummary) {
                Select<LearningServiceSummary> services = (Select<LearningServiceSummary>) select;
                services.getListDataView()
                        .getItems()
                        .filter(one -> one.id().equals(service))
                        .findFirst()
                        .ifPresent(one -> _setValue(services, one));
            }
        }
    }

    private static List<String> texts() {
        return _find(Paragraph.class).stream().map(Paragraph::getText).toList();
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }
}
