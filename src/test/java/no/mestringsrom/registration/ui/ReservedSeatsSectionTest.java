package no.mestringsrom.registration.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.LocalDateTime;
import java.util.Map;
import no.mestringsrom.course.CourseFacts;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.registration.ReservedSeats;
import no.mestringsrom.registration.TestParticipants;
import no.mestringsrom.shell.ProblemBox;
import no.mestringsrom.testing.TestCourses;
import no.mestringsrom.testing.TestPeople;
import no.mestringsrom.testing.UiTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ReservedSeatsSectionTest extends UiTest {

    @Autowired
    ReservedSeatsSection section;

    @Autowired
    ReservedSeats reserved;

    @Autowired
    TestParticipants registered;

    @Autowired
    TestCourses courses;

    @Autowired
    TestPeople people;

    @Autowired
    CourseSessions sessions;

    LearningServiceId service;
    CourseFacts course;

    @BeforeEach
    void aCourseThatTwoMunicipalitiesShare() {
        service = courses.service();
        course = sessions.facts(courses.published(service, LocalDateTime.parse("2026-04-06T18:00")));
        registered.signUp(course.id(), "Kari");
    }

    @Test
    void theCoordinatorReservesSeatsAndSeesHowManyAreTakenAndUntilWhen() {
        signIn(people.coordinator(service.value()));
        UI.getCurrent().add(section.forCourse(course).orElseThrow());

        assertThat(field("Tromsø").getHelperText()).isEqualTo("1 tatt");
        _setValue(field("Balsfjord"), 4);
        _setValue(field("Dager før kursstart da plassene blir for alle"), 10);
        save();

        assertThat(reserved.of(course.id()).seats()).isEqualTo(Map.of("5532", 4));
        assertThat(reserved.of(course.id()).releaseDays()).isEqualTo(10);
        _get(Paragraph.class, spec -> spec.withText("Fra fredag 27. mars 2026 kl. 18.00 er alle plassene for alle."));
    }

    @Test
    void moreThanThereAreIsSaidAndNothingIsKept() {
        signIn(people.coordinator(service.value()));
        UI.getCurrent().add(section.forCourse(course).orElseThrow());

        _setValue(field("Balsfjord"), 10);
        _setValue(field("Tromsø"), 3);
        save();

        assertThat(_get(ProblemBox.class).getElement().getTextRecursively())
                .contains("Kurset har 12 plasser. Til sammen kan ikke flere holdes av.");
        assertThat(reserved.of(course.id()).seats()).isEmpty();
    }

    @Test
    void isNeitherForHostsNorForNeighbours() {
        signIn(sessions.hosts(course.id()).getFirst().account());
        assertThat(section.forCourse(course)).isEmpty();
        signIn(people.coordinator(courses.service().value()));
        assertThat(section.forCourse(course)).isEmpty();
    }

    private static IntegerField field(String label) {
        return _get(IntegerField.class, spec -> spec.withLabel(label));
    }

    private static void save() {
        _click(_get(Button.class, spec -> spec.withText("Lagre plassene")));
    }
}
