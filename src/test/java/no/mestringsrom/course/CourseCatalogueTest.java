package no.mestringsrom.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.search.Closeness;
import no.mestringsrom.template.TargetGroup;
import no.mestringsrom.testing.ServiceTest;
import no.mestringsrom.testing.TestCourses;
import no.mestringsrom.testing.TestPeople;
import no.mestringsrom.texts.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

@ServiceTest
class CourseCatalogueTest {

    private static final LocalDateTime FIRST = LocalDateTime.parse("2026-04-13T18:00");

    @Autowired
    CourseCatalogue catalogue;

    @Autowired
    CourseDirectory directory;

    @Autowired
    CourseIndex index;

    @Autowired
    CoursePlanning planning;

    @Autowired
    TestCourses courses;

    @Autowired
    TestPeople people;

    @Autowired
    JdbcClient database;

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

        List<CourseListing> listed = all(CourseFilter.ANY);

        assertThat(listed).extracting(CourseListing::id).contains(ahead).doesNotContain(begun, planned);
        assertThat(listed).isSortedAccordingTo(Comparator.comparing(CourseListing::firstStart));
        assertThat(listed)
                .contains(new CourseListing(
                        ahead,
                        Language.BOKMAL,
                        "Diabetes type 2-kurs",
                        Map.of(),
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
    void saysHowManySessionsThereAreAfterOneMoreAndOneLess() {
        LearningServiceId service = courses.service();
        people.signIn(people.coordinator(service.value()));
        CourseId course = planning.plan(courses.plan(service, FIRST));
        planning.addSession(new AddSession(course, "En til", FIRST.plusDays(28), "De ville møtes igjen."));
        planning.course(course).sessions().stream()
                .limit(2)
                .forEach(session -> planning.removeSession(session.plan().id(), "Det ble for langt."));
        database.sql("update course set status = 'PUBLISHED' where id = ?")
                .param(course.value())
                .update();
        assertThat(sessions(course)).containsExactly(3);
    }

    private List<Integer> sessions(CourseId course) {
        return directory.listings(List.of(course)).stream()
                .map(CourseListing::sessions)
                .toList();
    }

    @Test
    void filtersByMunicipalityTargetGroupAndTimeOfDay() {
        CourseId evening = courses.published(courses.service(), FIRST);
        CourseId noon = courses.published(courses.service(), FIRST.withHour(12));

        assertThat(ids(CourseFilter.ANY.in("5532"))).contains(evening, noon);
        assertThat(ids(CourseFilter.ANY.in("5534"))).doesNotContain(evening);
        assertThat(ids(CourseFilter.ANY.about(TargetGroup.DIABETES))).contains(evening);
        assertThat(ids(CourseFilter.ANY.about(TargetGroup.CANCER))).doesNotContain(evening);
        assertThat(ids(at(TimeOfDay.EVENING))).contains(evening).doesNotContain(noon);
        assertThat(ids(at(TimeOfDay.AFTERNOON))).contains(noon).doesNotContain(evening);
        assertThat(ids(at(TimeOfDay.MORNING))).doesNotContain(noon, evening);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kols Karasjok",
                "copd karasjohka",
                "KOLS Kárášjohka",
                "lungesjukdom karasjok",
                "kronisk obstruktiv lungesykdom",
                "kolskurs karasjok",
                "geahppesdávda",
                "pustekurset",
                "pusterom for lungene",
                "lungsykdom karasjokk",
            })
    void findsWhatIsMeant(String words) {
        CourseId course = courses.published(
                courses.plan(courses.service(), FIRST, "Pusterommet", TargetGroup.COPD, Set.of("5610")));
        CourseId other = courses.published(
                courses.plan(courses.service(), FIRST, "Fri fra sukkeret", TargetGroup.DIABETES, Set.of("5601")));

        assertThat(ids(CourseFilter.ANY.saying(words))).contains(course).doesNotContain(other);
    }

    @Test
    void findsRelativesByGroupAndByTitle() {
        CourseId group = courses.published(
                courses.plan(courses.service(), FIRST, "Ta tak", TargetGroup.RELATIVES, Set.of("5601")));
        CourseId named = courses.published(
                courses.plan(courses.service(), FIRST, "Diabetes for pårørende", TargetGroup.DIABETES, Set.of("5601")));
        CourseId neither = courses.published(
                courses.plan(courses.service(), FIRST, "Diabetes", TargetGroup.DIABETES, Set.of("5601")));

        assertThat(ids(new CourseFilter("", null, null, null, null, true, false, 0)))
                .contains(group, named)
                .doesNotContain(neither);
        assertThat(ids(CourseFilter.ANY.saying("pårørande alta")))
                .contains(group, named)
                .doesNotContain(neither);
    }

    @Test
    void saysHowCloseItCame() {
        courses.published(courses.plan(courses.service(), FIRST, "Hvile og ro", TargetGroup.CFS_ME, Set.of("5634")));

        assertThat(catalogue.list(CourseFilter.ANY.saying("utmattelse vardø")).closeness())
                .isEqualTo(Closeness.AS_WRITTEN);
        assertThat(catalogue.list(CourseFilter.ANY.saying("fatikue vardø")).closeness())
                .isEqualTo(Closeness.AS_MEANT);
        assertThat(catalogue
                        .list(CourseFilter.ANY.saying("utmattelse zanzibar"))
                        .closeness())
                .isEqualTo(Closeness.IN_PART);
        assertThat(catalogue.list(CourseFilter.ANY.saying("xyzzy")).total()).isZero();
    }

    @Test
    void anEditIsFoundAtOnceAndACancelledCourseNoMore() {
        LearningServiceId service = courses.service();
        CourseId course = courses.published(service, FIRST);
        people.signIn(people.coordinator(service.value()));
        assertThat(ids(CourseFilter.ANY.saying("kvitveisen"))).doesNotContain(course);

        planning.change(new ChangeCourse(
                course,
                planning.course(course).version(),
                "Kvitveisen",
                "",
                12,
                Set.of("5501"),
                Language.NORTHERN_SAMI));
        assertThat(ids(CourseFilter.ANY.saying("kvitveisen"))).contains(course);

        assertThat(ids(spoken(Language.NORTHERN_SAMI))).contains(course);
        assertThat(ids(spoken(Language.BOKMAL))).isNotEmpty().doesNotContain(course);

        planning.cancel(course, "Vi rekker det ikke.");
        assertThat(ids(CourseFilter.ANY.saying("kvitveisen"))).doesNotContain(course);
    }

    @Test
    void leavesOutWhatIsFullWhereOneAsksForSeats() {
        CourseId course = courses.published(courses.service(), FIRST);
        CourseFilter free = new CourseFilter("", "5532", null, null, null, false, true, 0);
        assertThat(ids(free)).contains(course);

        database.sql(
                        "insert into seat_queue (course_id, version, confirmed, waiting, last_place) values (?, 0, 12, 0, 12)")
                .param(course.value())
                .update();
        index.on(new SeatsChanged(course));

        assertThat(ids(free)).doesNotContain(course);
        assertThat(ids(CourseFilter.ANY.in("5532"))).contains(course);
    }

    @Test
    void whatWasWrittenPastUsIsFoundAfterAWhile() {
        CourseId course = courses.published(courses.service(), FIRST);
        assertThat(ids(CourseFilter.ANY)).contains(course);
        database.sql("update course set title = 'Blåklokka' where id = ?")
                .param(course.value())
                .update();
        assertThat(ids(CourseFilter.ANY.saying("blåklokka"))).doesNotContain(course);

        // To the end, and from the beginning, from wherever it had come to.
        for (int i = 0; i < 10; i++) {
            index.readOn();
        }

        assertThat(ids(CourseFilter.ANY.saying("blaaklokka"))).contains(course);
    }

    @Test
    void takesWhateverIsTypedInTheAddress() {
        for (String words :
                List.of("' or 1=1 --", "*:*", "title:\"", "(((", "\\", "~~~ AND NOT [a TO", "а".repeat(5_000), "🙂")) {
            assertThat(catalogue.list(CourseFilter.ANY.saying(words)).courses())
                    .hasSizeLessThanOrEqualTo(CourseFilter.PAGE_SIZE);
        }
        assertThat(catalogue.list(CourseFilter.ANY.in("' or 1=1 --")).courses()).isEmpty();
        assertThat(catalogue.list(CourseFilter.ANY.at(-7)).courses())
                .isEqualTo(catalogue.list(CourseFilter.ANY).courses());
        assertThat(catalogue.list(CourseFilter.ANY.at(Integer.MAX_VALUE)).courses())
                .isEmpty();
    }

    @Test
    void turnsPages() {
        LearningServiceId service = courses.service();
        LocalDateTime start = LocalDateTime.parse("2028-01-10T18:00");
        Set<String> somewhere = Set.of("4204");
        for (int i = 0; i < CourseFilter.PAGE_SIZE + 1; i++) {
            courses.published(courses.plan(service, start.plusDays(i), "Nr " + i, TargetGroup.HEART, somewhere));
        }
        CourseFilter there = CourseFilter.ANY.in("4204");

        CourseListings first = catalogue.list(there);
        CourseListings second = catalogue.list(there.at(1));

        assertThat(first.courses()).hasSize(CourseFilter.PAGE_SIZE);
        assertThat(first.more()).isTrue();
        assertThat(first.total()).isEqualTo(21);
        assertThat(second.courses()).extracting(CourseListing::firstStart).containsExactly(start.plusDays(20));
        assertThat(second.more()).isFalse();
        assertThat(catalogue.soonIn(somewhere, 3))
                .extracting(CourseListing::firstStart)
                .hasSize(3)
                .contains(start);
    }

    private static CourseFilter at(TimeOfDay time) {
        return new CourseFilter("", null, null, time, null, false, false, 0);
    }

    private static CourseFilter spoken(Language language) {
        return new CourseFilter("", null, null, null, language, false, false, 0);
    }

    private List<CourseId> ids(CourseFilter filter) {
        return all(filter).stream().map(CourseListing::id).toList();
    }

    /** Other tests leave courses too. */
    private List<CourseListing> all(CourseFilter filter) {
        List<CourseListing> all = new ArrayList<>();
        CourseListings page;
        int number = 0;
        do {
            page = catalogue.list(filter.at(number++));
            all.addAll(page.courses());
        } while (page.more());
        return all;
    }
}
