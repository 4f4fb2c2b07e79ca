package no.mestringsrom.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.Set;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.testing.ServiceTest;
import no.mestringsrom.testing.TestCourses;
import no.mestringsrom.testing.TestPeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@ServiceTest
class CourseDirectoryTest {

    private static final LocalDateTime FIRST = LocalDateTime.parse("2026-04-13T18:00");

    @Autowired
    CourseDirectory directory;

    @Autowired
    CoursePlanning planning;

    @Autowired
    TestCourses courses;

    @Autowired
    TestPeople people;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void showsThePublicWhatIsPublishedAndNoNames() {
        LearningServiceId service = courses.service();
        CourseId published = courses.published(service, FIRST);
        people.signIn(people.coordinator(service.value()));
        CourseId planned = planning.plan(courses.plan(service, FIRST));
        SecurityContextHolder.clearContext();

        assertThat(directory.page(planned)).isEmpty();
        CoursePage page = directory.page(published).orElseThrow();
        assertThat(page.sessions()).hasSize(4);
        assertThat(page.professionals()).isOne();
        assertThat(page.experiencedUsers()).isOne();
        assertThat(page.facts().municipalities()).isEqualTo(Set.of("5501", "5532"));
        assertThat(page.toString()).doesNotContain("Pia", "Erik");
    }
}
