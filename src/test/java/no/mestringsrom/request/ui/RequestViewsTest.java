package no.mestringsrom.request.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.course.CourseFacts;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.place.Municipality;
import no.mestringsrom.request.RequestDesk;
import no.mestringsrom.request.RequestDetails;
import no.mestringsrom.request.RequestId;
import no.mestringsrom.request.RequestStatus;
import no.mestringsrom.request.TestRequests;
import no.mestringsrom.template.CourseTemplateDetails;
import no.mestringsrom.template.TargetGroup;
import no.mestringsrom.testing.TestCourses;
import no.mestringsrom.testing.TestPeople;
import no.mestringsrom.testing.UiTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How a coordinator finds an order, answers it, and links it to a course. */
class RequestViewsTest extends UiTest {

    @Autowired
    TestPeople people;

    @Autowired
    TestCourses courses;

    @Autowired
    TestRequests requests;

    @Autowired
    RequestDesk desk;

    LearningServiceId service;
    AccountId coordinator;
    RequestId order;

    @BeforeEach
    void anOrder() {
        service = courses.service();
        coordinator = people.coordinator(service.value());
        order = requests.asked(service);
    }

    @Test
    @DisplayName("Read from the start page, answered with a yes, linked to the course that comes of it")
    @SuppressWarnings("unchecked")
    void answersAnOrder() {
        CourseId course = courses.published(service, LocalDateTime.parse("2026-04-13T18:00"));
        signIn(coordinator);
        UI.getCurrent().navigate("start");
        assertShown("Én bestilling venter på deg");
        assertShown("Storgata legekontor");
        _click(_get(Button.class, spec -> spec.withText("Les og svar")));

        assertThat(_get(H1.class).getText()).isEqualTo("Bestilling fra Storgata legekontor");
        _click(_get(Button.class, spec -> spec.withText("Send svaret")));
        assertShown("Skriv et svar til den som bestilte.");
        _setValue(_get(TextArea.class), "Ja, i vår.");
        _click(_get(Button.class, spec -> spec.withText("Send svaret")));
        assertThat(desk.waiting()).extracting(RequestDetails::status).containsExactly(RequestStatus.ACCEPTED);

        _click(_get(Button.class, spec -> spec.withText("Knytt til kurset")));
        Select<CourseFacts> which = _get(Select.class);
        assertThat(which.isInvalid()).isTrue();
        _setValue(which, which.getListDataView().getItem(0));
        _click(_get(Button.class, spec -> spec.withText("Knytt til kurset")));
        assertThat(desk.waiting()).isEmpty();
        assertThat(which.getListDataView().getItems().map(CourseFacts::id)).containsExactly(course);
    }

    @Test
    @DisplayName("One press leads from the order to the form for a course, filled in; saved, the two belong together")
    @SuppressWarnings("unchecked")
    void makesACourseOfAnOrder() {
        signIn(coordinator);
        UI.getCurrent().navigate("start");
        _click(_get(Button.class, spec -> spec.withText("Les og svar")));
        _click(_get(Button.class, spec -> spec.withText("Lag kurs av bestillingen")));

        assertShown("Bestilling fra Storgata legekontor");
        assertShown("Diabetes, omtrent 8 deltakere, Tromsø. Språk: Norsk");
        assertShown("Bør begynne senest 4. mai 2026");
        Select<CourseTemplateDetails> template = _get(Select.class, spec -> spec.withLabel("Mal"));
        assertThat(template.getValue().targetGroup()).isEqualTo(TargetGroup.DIABETES);
        assertThat(_find(DateTimePicker.class).getFirst().getValue()).isEqualTo("2026-05-04T18:00");
        assertThat(_get(IntegerField.class, spec -> spec.withLabel("Antall plasser"))
                        .getValue())
                .isEqualTo(8);
        MultiSelectComboBox<Municipality> places = _get(MultiSelectComboBox.class);
        assertThat(places.getValue()).extracting(Municipality::name).containsExactly("Tromsø");
        _click(_get(Button.class, spec -> spec.withText("Lag kurset")));

        assertThat(_get(H1.class).getText()).isEqualTo(template.getValue().title());
        assertShown("4. mai 2026 – 25. mai 2026 · 8 plasser · Tromsø");
        assertThat(desk.waiting()).isEmpty();
        UI.getCurrent().navigate("arbeid/bestilling/" + order.value());
        assertShown(template.getValue().title());
        _assertNone(Button.class, spec -> spec.withText("Lag kurs av bestillingen"));
    }

    @Test
    @DisplayName("An order that is another service's, or was never made, fills in nothing")
    void anOrderOfOthersFillsInNothing() {
        signIn(people.coordinator(courses.service().value()));
        for (String unknown :
                List.of(order.value().toString(), UUID.randomUUID().toString(), "tull")) {
            UI.getCurrent().navigate("arbeid/kurs/nytt", QueryParameters.of("bestilling", unknown));
            assertThat(_get(H1.class).getText()).isEqualTo("Nytt kurs");
            _assertNone(H2.class, spec -> spec.withText("Bestilling fra Storgata legekontor"));
        }
    }

    @Test
    @SuppressWarnings("unchecked")
    void aNoNeedsNoCourse() {
        signIn(coordinator);
        UI.getCurrent().navigate("start");
        _click(_get(Button.class, spec -> spec.withText("Les og svar")));
        _setValue((RadioButtonGroup<Boolean>) _get(RadioButtonGroup.class), false);
        _setValue(_get(TextArea.class), "Ikke i år.");
        _click(_get(Button.class, spec -> spec.withText("Send svaret")));

        _assertNone(Select.class);
        assertThat(desk.waiting()).isEmpty();
    }

    @Test
    void othersSeeNothingOfIt() {
        signIn(courses.professional("Pia Prøve"));
        UI.getCurrent().navigate("start");
        _assertNone(Button.class, spec -> spec.withText("Les og svar"));
    }
}
