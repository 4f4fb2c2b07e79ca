package no.mestringsrom.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import no.mestringsrom.course.TemplateExperience.Lesson;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.learningservice.LearningServices;
import no.mestringsrom.template.TemplateId;
import no.mestringsrom.testing.ServiceTest;
import no.mestringsrom.testing.TestClock;
import no.mestringsrom.testing.TestCourses;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class TemplateExperienceTest {

    @Autowired
    TemplateExperience experience;

    @Autowired
    TestCourses courses;

    @Autowired
    EarlierCourses earlier;

    @Autowired
    CourseSessions sessions;

    @Autowired
    LearningServices services;

    @Autowired
    TestClock clock;

    @AfterEach
    void time() {
        clock.set(TestClock.START);
    }

    @Test
    void tellsWhatBothHostsSignedAndNothingBeforeThat() {
        LearningServiceId service = courses.service();
        CourseId course = courses.published(service, LocalDateTime.parse("2026-03-10T18:00"));
        clock.set(sessions.sessions(course).getLast().plannedEnd().plus(Duration.ofHours(2)));
        assertThat(experience.of(TestCourses.TEMPLATE))
                .extracting(Lesson::course)
                .doesNotContain(course);

        earlier.complete(course);
        assertThat(experience.of(TestCourses.TEMPLATE))
                .hasSizeLessThanOrEqualTo(TemplateExperience.MOST)
                .contains(new Lesson(
                        course, "Diabetes type 2-kurs", services.get(service).name(), 2026, "Mer tid til samtale."));
        assertThat(experience.of(TemplateId.ofLibrary("ta-tak")))
                .extracting(Lesson::course)
                .doesNotContain(course);
    }
}
