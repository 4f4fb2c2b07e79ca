package no.mestringsrom.privacy.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import java.time.LocalDate;
import java.time.LocalDateTime;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.account.Role;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.registration.ParticipantLists;
import no.mestringsrom.testing.TestCourses;
import no.mestringsrom.testing.TestPeople;
import no.mestringsrom.testing.UiTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class LookLogViewTest extends UiTest {

    @Autowired
    TestPeople people;

    @Autowired
    TestCourses courses;

    @Autowired
    ParticipantLists lists;

    @Test
    void aCoordinatorSeesWhoLookedAndInWhichPeriod() {
        LearningServiceId service = courses.service();
        AccountId coordinator = people.coordinator(service.value());
        CourseId course = courses.published(service, LocalDateTime.parse("2026-03-10T12:00"));
        signIn(coordinator);
        lists.look(course);

        UI.getCurrent().navigate("arbeid/innsyn");

        assertShown("Hvem har sett");
        assertShown("1 oppslag");
        assertThat(_size(_get(Grid.class))).isOne();

        _setValue(_get(DatePicker.class, spec -> spec.withLabel("Til og med")), LocalDate.parse("2026-03-08"));
        assertShown("Ingen har sett i denne perioden.");
        assertThat(_size(_get(Grid.class))).isZero();
    }

    @Test
    void hostsDoNotGetThere() {
        signIn(people.with(Role.PROFESSIONAL));

        UI.getCurrent().navigate("arbeid/innsyn");

        assertThat(_find(H1.class)).extracting(H1::getText).doesNotContain("Hvem har sett");
    }

    @Test
    void anAdministratorSeesWhatWasDeleted() {
        signIn(people.administrator());

        UI.getCurrent().navigate("arbeid/administrasjon");

        assertShown("Det som er slettet");
    }
}
