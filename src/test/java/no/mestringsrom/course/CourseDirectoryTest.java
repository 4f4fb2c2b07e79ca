package no.mestringsrom.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.template.TargetGroup;
import no.mestringsrom.testing.ServiceTest;
import no.mestringsrom.testing.TestCourses;
import no.mestringsrom.testing.TestPeople;
import no.mestringsrom.texts.Language;
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
    void listsWhatIsPublishedAndHasNotBegun() {
        LearningServiceId service = courses.service();
        CourseId ahead = courses.published(service, FIRST);
        CourseId begun = courses.published(service, LocalDateTime.parse("2026-03-09T12:00"));
        people.signIn(people.coordinator(service.value()));
        CourseId planned = planning.plan(courses.plan(service, FIRST));

        List<CourseListing> listed = all(null, null, null);

        assertThat(listed).extracting(CourseListing::id).contains(ahead).doesNotContain(begun, planned);
        assertThat(listed).isSortedAccordingTo(java.util.Comparator.comparing(CourseListing::firstStart));
        assertThat(listed)
                .contains(new CourseListing(
                        ahead,
                        "Diabetes type 2-kurs",
                        TargetGroup.DIABETES,
                        service,
                        12,
                        Language.BOKMAL,
                        FIRST,
                        FIRST.plusDays(21),
                        4,
                        List.of("5501", "5532")));
    }

    @Test
    void filtersByMunicipalityTargetGroupAndDate() {
        CourseId course = courses.published(courses.service(), FIRST);

        assertThat(ids("5532", null, null)).contains(course);
        assertThat(ids("5534", null, null)).doesNotContain(course);
        assertThat(ids(null, TargetGroup.DIABETES, null)).contains(course);
        assertThat(ids(null, TargetGroup.CANCER, null)).doesNotContain(course);
        assertThat(ids(null, null, FIRST.toLocalDate())).contains(course);
        assertThat(ids(null, null, FIRST.toLocalDate().plusDays(1))).doesNotContain(course);
        assertThat(ids("5532", TargetGroup.DIABETES, FIRST.toLocalDate())).contains(course);
    }

    @Test
    void takesWhateverIsTypedInTheAddress() {
        assertThat(ids("' or 1=1 --", null, null)).isEmpty();
        assertThat(directory.list(new CourseFilter(null, null, null, -7)).courses())
                .isEqualTo(directory.list(new CourseFilter(null, null, null, 0)).courses());
        assertThat(directory
                        .list(new CourseFilter(null, null, null, Integer.MAX_VALUE))
                        .courses())
                .isEmpty();
    }

    @Test
    void turnsPages() {
        LearningServiceId service = courses.service();
        LocalDateTime start = LocalDateTime.parse("2028-01-10T18:00");
        for (int i = 0; i < CourseFilter.PAGE_SIZE + 1; i++) {
            courses.published(service, start.plusDays(i));
        }
        LocalDate from = start.toLocalDate();

        CourseListings first = directory.list(new CourseFilter(null, null, from, 0));
        CourseListings second = directory.list(new CourseFilter(null, null, from, 1));

        assertThat(first.courses()).hasSize(CourseFilter.PAGE_SIZE);
        assertThat(first.more()).isTrue();
        assertThat(second.courses()).extracting(CourseListing::firstStart).containsExactly(start.plusDays(20));
        assertThat(second.more()).isFalse();
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

    private List<CourseId> ids(String municipality, TargetGroup targetGroup, LocalDate from) {
        return all(municipality, targetGroup, from).stream()
                .map(CourseListing::id)
                .toList();
    }

    /** Other tests leave courses too. */
    private List<CourseListing> all(String municipality, TargetGroup targetGroup, LocalDate from) {
        List<CourseListing> all = new java.util.ArrayList<>();
        CourseListings page;
        int number = 0;
        do {
            page = directory.list(new CourseFilter(municipality, targetGroup, from, number++));
            all.addAll(page.courses());
        } while (page.more());
        return all;
    }
}
