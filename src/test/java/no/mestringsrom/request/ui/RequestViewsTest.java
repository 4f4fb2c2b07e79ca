package no.mestringsrom.request.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDateTime;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.course.CourseFacts;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.request.RequestDesk;
import no.mestringsrom.request.RequestDetails;
import no.mestringsrom.request.RequestStatus;
import no.mestringsrom.request.TestRequests;
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

    @BeforeEach
    void anOrder() {
        service = courses.service();
        coordinator = people.coordinator(service.value());
        requests.asked(service);
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
