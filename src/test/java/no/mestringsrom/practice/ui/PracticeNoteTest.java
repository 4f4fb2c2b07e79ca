package no.mestringsrom.practice.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H2;
import java.time.LocalDateTime;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CoursePlanning;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.testing.TestCourses;
import no.mestringsrom.testing.TestPeople;
import no.mestringsrom.testing.UiTest;
import no.mestringsrom.video.VideoServers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PracticeNoteTest extends UiTest {

    private static final String TITLE = "Videomøtene holdes i øvingsrommet";

    @Autowired
    PracticeNote note;

    @Autowired
    TestCourses courses;

    @Autowired
    TestPeople people;

    @Autowired
    CoursePlanning planning;

    @Autowired
    CourseSessions sessions;

    @Test
    void standsOnTheCoursesPageBetweenWhatIsMissingAndTheHosts() {
        LearningServiceId service = courses.service();
        signIn(people.coordinator(service.value()));
        CourseId course = planning.plan(courses.plan(service, LocalDateTime.parse("2026-04-13T18:00")));

        UI.getCurrent().navigate("arbeid/kurs/" + course.value());

        assertThat(_find(H2.class))
                .extracting(H2::getText)
                .containsSubsequence("2 ting gjenstår før kurset kan publiseres", TITLE, "Samlinger");
    }

    @Test
    void isGoneWhenTheCourseIs() {
        LearningServiceId service = courses.service();
        signIn(people.coordinator(service.value()));
        CourseId course = courses.published(service, LocalDateTime.parse("2026-04-13T18:00"));
        assertThat(note.forCourse(sessions.facts(course))).isPresent();

        planning.cancel(course, "Ingen kan lede.");

        assertThat(note.forCourse(sessions.facts(course))).isEmpty();
    }

    @Test
    void isNotThereWithAVideoServer() {
        CourseId course = courses.published(courses.service(), LocalDateTime.parse("2026-04-13T18:00"));

        assertThat(new PracticeNote(VideoServers.jitsi()).forCourse(sessions.facts(course)))
                .isEmpty();
    }
}
