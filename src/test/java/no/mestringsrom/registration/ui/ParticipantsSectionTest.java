package no.mestringsrom.registration.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDateTime;
import java.util.UUID;
import no.mestringsrom.course.CourseFacts;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.registration.ParticipantKind;
import no.mestringsrom.registration.Participants;
import no.mestringsrom.registration.SignUpCommand;
import no.mestringsrom.registration.SignUpCommand.NeedsForm;
import no.mestringsrom.registration.TestParticipants;
import no.mestringsrom.testing.TestClock;
import no.mestringsrom.testing.TestCourses;
import no.mestringsrom.testing.TestPeople;
import no.mestringsrom.testing.UiTest;
import no.mestringsrom.texts.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class ParticipantsSectionTest extends UiTest {

    @Autowired
    ParticipantsSection section;

    @Autowired
    TestCourses courses;

    @Autowired
    TestPeople people;

    @Autowired
    CourseSessions sessions;

    @Autowired
    TestParticipants registered;

    @Autowired
    Participants participants;

    @Autowired
    JdbcClient database;

    @Autowired
    TestClock clock;

    LearningServiceId service;
    CourseFacts course;

    @BeforeEach
    void aCourseWithAParticipant() {
        clock.set(TestClock.START);
        service = courses.service();
        CourseId id = courses.published(service, LocalDateTime.parse("2026-03-10T12:00"));
        course = sessions.facts(id);
        registered.signUp(new SignUpCommand(
                id,
                UUID.randomUUID(),
                "Ŋilla",
                "ngilla@eksempel.no",
                "",
                new NeedsForm(true, "Davvisámegiella", true, "Pause"),
                "5501",
                ParticipantKind.RELATIVE,
                true,
                Language.BOKMAL));
    }

    @Test
    void showsWhoTakesPartOnlyWhenAsked() {
        signIn(people.coordinator(service.value()));
        UI.getCurrent().add(section.forCourse(course).orElseThrow());

        assertThat(looks()).isZero();
        _click(_get(Button.class, spec -> spec.withText("Vis hvem")));

        assertThat(GridKt._dump(_get(Grid.class)))
                .contains("Ŋilla", "Har plass", "Pårørende", "Tromsø", "ngilla@eksempel.no")
                .contains("Tolk: Davvisámegiella. Hører dårlig. Pause");
        assertThat(looks()).isOne();
    }

    @Test
    void theCoordinatorTakesSomebodyOffAfterReadingWhatWillHappen() {
        signIn(people.coordinator(service.value()));
        UI.getCurrent().add(section.forCourse(course).orElseThrow());
        _click(_get(Button.class, spec -> spec.withText("Vis hvem")));

        ((Button) GridKt._getCellComponent(_get(Grid.class), 0, "takeOff")).click();
        assertThat(participants.confirmed(course.id())).hasSize(1);
        _assertOne(
                Paragraph.class,
                spec -> spec.withPredicate(text -> text.getText().startsWith("Ŋilla mister plassen")));
        _click(_get(_get(TakeOffDialog.class), Button.class, spec -> spec.withText("Meld av")));

        assertThat(participants.confirmed(course.id())).isEmpty();
        _assertOne(
                Paragraph.class,
                spec -> spec.withPredicate(text -> text.getText().startsWith("Ingen har plass ennå")));
        _assertNone(Grid.class);
    }

    @Test
    void aHostSeesWhoButTakesNobodyOff() {
        signIn(sessions.hosts(course.id()).getFirst().account());
        UI.getCurrent().add(section.forCourse(course).orElseThrow());
        _click(_get(Button.class, spec -> spec.withText("Vis hvem")));

        assertThat(_get(Grid.class).getColumnByKey("takeOff")).isNull();
    }

    @Test
    void isNotThereForAnotherServicesCoordinator() {
        signIn(people.coordinator(courses.service().value()));

        assertThat(section.forCourse(course)).isEmpty();
    }

    private long looks() {
        return database.sql("select count(*) from access_log where subject_id = ?")
                .param(course.id().value())
                .query(Long.class)
                .single();
    }
}
