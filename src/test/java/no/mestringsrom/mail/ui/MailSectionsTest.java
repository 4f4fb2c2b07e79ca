package no.mestringsrom.mail.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.TextArea;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.UUID;
import no.mestringsrom.course.CourseFacts;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.mail.GroupLetters;
import no.mestringsrom.registration.TestParticipants;
import no.mestringsrom.testing.TestClock;
import no.mestringsrom.testing.TestCourses;
import no.mestringsrom.testing.TestPeople;
import no.mestringsrom.testing.UiTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class MailSectionsTest extends UiTest {

    @Autowired
    GroupLettersSection group;

    @Autowired
    DeadLettersSection dead;

    @Autowired
    UndeliveredSection undelivered;

    @Autowired
    GroupLetters letters;

    @Autowired
    TestCourses courses;

    @Autowired
    TestPeople people;

    @Autowired
    CourseSessions sessions;

    @Autowired
    TestParticipants signUps;

    @Autowired
    JdbcClient database;

    LearningServiceId service;
    CourseFacts course;

    @BeforeEach
    void aCourseWithAParticipant() {
        service = courses.service();
        CourseId id = courses.published(service, LocalDateTime.parse("2026-03-23T18:00"));
        course = sessions.facts(id);
        signUps.signUp(TestParticipants.form(id, "Kari", UUID.randomUUID() + "@eksempel.no", "5501"));
    }

    @Test
    void aHostWritesToTheGroupAndSeesHowManyItGoesTo() {
        signIn(sessions.hosts(course.id()).getFirst().account());
        UI.getCurrent().add(group.forCourse(course).orElseThrow());

        _click(_get(Button.class, spec -> spec.withText("Skriv en beskjed")));
        assertShown("Går til én person.");
        _click(_get(Button.class, spec -> spec.withText("Send")));
        assertShown("Skriv noe først.");
        assertThat(_get(Button.class, spec -> spec.withText("Send")).isEnabled())
                .isTrue();
        _setValue(_get(TextArea.class), "Ta med noe å skrive med.");
        _setValue(_get(Checkbox.class), true);
        _click(_get(Button.class, spec -> spec.withText("Send")));

        _assertNone(GroupLetterDialog.class);
        assertThat(letters.written(course.id())).singleElement().satisfies(written -> {
            assertThat(written.text()).isEqualTo("Ta med noe å skrive med.");
            assertThat(written.alsoWaiting()).isTrue();
        });
    }

    @Test
    void aStrangerFindsNeither() {
        signIn(people.coordinator(courses.service().value()));

        assertThat(group.forCourse(course)).isEmpty();
        assertThat(dead.forCourse(course)).isEmpty();
        assertThat(undelivered.build()).isEmpty();
    }

    @Test
    void aCoordinatorFindsWhatDidNotArriveAndSettlesIt() {
        database.sql("update mail_message set failed_at = ?, failure = 'REFUSED', next_attempt_at = null"
                        + " where course_id = ? and kind = 'SEAT'")
                .param(Timestamp.from(TestClock.START))
                .param(course.id().value())
                .update();
        signIn(people.coordinator(service.value()));
        UI.getCurrent().add(undelivered.build().orElseThrow());
        assertShown("Én melding nådde ikke fram");

        UI.getCurrent().add(dead.forCourse(course).orElseThrow());
        _click(_get(Button.class, spec -> spec.withText("Vis hvem det gjelder (loggføres)")));
        assertShown("Kari");
        assertShown("Plass på kurset, med lenken");
        assertShown("mandag 9. mars 2026 kl. 13.00");
        _click(_get(Button.class, spec -> spec.withText("Jeg har ordnet det")));

        assertShown("Alt er levert eller ordnet.");
        assertThat(undelivered.build()).isEmpty();
    }
}
