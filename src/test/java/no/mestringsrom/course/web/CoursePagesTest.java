package no.mestringsrom.course.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.mestringsrom.course.ChangeCourse;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CoursePlanning;
import no.mestringsrom.course.CourseWriting;
import no.mestringsrom.course.WriteCourse;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.template.TargetGroup;
import no.mestringsrom.testing.PublicPage;
import no.mestringsrom.testing.Queries;
import no.mestringsrom.testing.ServiceTest;
import no.mestringsrom.testing.TestClock;
import no.mestringsrom.testing.TestCourses;
import no.mestringsrom.testing.TestPeople;
import no.mestringsrom.texts.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ServiceTest
class CoursePagesTest {

    private static final LocalDateTime TUESDAY = LocalDateTime.parse("2026-03-10T12:00");

    @Autowired
    MockMvc browser;

    @Autowired
    TestCourses courses;

    @Autowired
    TestPeople people;

    @Autowired
    CoursePlanning planning;

    @Autowired
    CourseWriting writing;

    @Autowired
    TestClock clock;

    @Autowired
    RenderedPages rendered;

    @Autowired
    Queries queries;

    LearningServiceId service;

    @BeforeEach
    void aService() {
        clock.set(TestClock.START);
        rendered.empty();
        service = courses.service();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
        clock.set(TestClock.START);
    }

    @Test
    void theCatalogueShowsWhatOneNeedsToChoose() throws Exception {
        CourseId course = courses.published(service, TUESDAY);

        String page = pageWith(course, "?kommune=5532").orElseThrow();

        assertThat(page)
                .contains("href=\"/kurs/" + course.value() + "\"")
                .contains("Diabetes type 2-kurs")
                .contains("tirsdag 10. mars 2026", "kl. 12.00")
                .contains("For deg som bor i Balsfjord, Tromsø")
                .contains(">Ledige plasser<");
    }

    @Test
    void aCourseIsReadInTheReadersLanguageAndSaysWhereItIsNot() throws Exception {
        CourseId course = courses.published(
                courses.plan(service, TUESDAY, "Diabetes type 2-kurs", TargetGroup.DIABETES, Set.of("3426")));
        open("/kurs/" + course.value() + "?lang=se", Language.NORTHERN_SAMI);
        open("/kurs?kommune=3426&lang=se", Language.NORTHERN_SAMI);
        people.signIn(people.coordinator(service.value()));
        writing.write(new WriteCourse(
                course,
                planning.course(course).version(),
                Language.BOKMAL,
                Map.of(
                        Language.NORTHERN_SAMI,
                        new WriteCourse.Words("Diabeteskursa", "Njeallje deaivvadeami.", Map.of()))));
        SecurityContextHolder.clearContext();

        String sami = open("/kurs/" + course.value() + "?lang=se", Language.NORTHERN_SAMI);
        assertThat(sami)
                .contains("<meta property=\"og:title\" content=\"Diabeteskursa\">")
                .contains("<meta property=\"og:description\" content=\"Njeallje deaivvadeami.\">")
                .containsPattern("ld\\+json.*\"name\":\"Diabeteskursa\".*\"description\":\"Njeallje deaivvadeami");
        assertThat(sami)
                .contains("<html lang=\"se\"", "<span>Diabeteskursa</span>", "Njeallje deaivvadeami.")
                .contains("1. deaivvadeapmi: <span lang=\"nb\">", "njukčamánu 10. b. 2026", "dii. 12.00")
                .contains("Davvisámegiel teavsttat leat ođđasat");
        assertThat(open("/kurs/" + course.value() + "?lang=en", Language.ENGLISH))
                .contains("<span lang=\"nb\">Diabetes type 2-kurs</span>")
                .doesNotContain("Davvisámegiel teavsttat");
        for (String list : List.of(
                "/kurs?kommune=3426", "/kurs?sok=deaivvadeami", "/kommune/3426", "/tjenester?sok=diabeteskursa")) {
            assertThat(open(list + (list.contains("?") ? "&" : "?") + "lang=se", Language.NORTHERN_SAMI))
                    .as(list)
                    .contains(">Diabeteskursa</a>");
        }
        assertThat(open("/kurs?kommune=3426&lang=nn", Language.NYNORSK))
                .contains("lang=\"nb\">Diabetes type 2-kurs</a>");
    }

    @Test
    void thePersonChoosesThenTheBrowserThenThePlace() throws Exception {
        CourseId course = courses.published(service, TUESDAY);
        people.signIn(people.coordinator(service.value()));
        planning.change(new ChangeCourse(
                course,
                planning.course(course).version(),
                "Kurs i Sogndal",
                "Kurs.",
                12,
                Set.of("4640"),
                Language.BOKMAL));
        SecurityContextHolder.clearContext();

        for (String path : List.of(
                "/kommune/4640",
                "/kurs?kommune=4640",
                "/kurs/" + course.value(),
                "/kurs/" + course.value() + "/pamelding")) {
            assertThat(languageOf(get(path))).as(path).isEqualTo("nn");
            assertThat(languageOf(get(path).header("Accept-Language", "fi,sv"))).isEqualTo("nn");
            assertThat(languageOf(get(path).header("Accept-Language", "se-NO,nb")))
                    .isEqualTo("se");
            assertThat(languageOf(get(path).header("Accept-Language", "se").queryParam("lang", "en")))
                    .isEqualTo("en");
        }
        assertThat(languageOf(get("/kurs?kommune=0301")))
                .as("neutral: the house's")
                .isEqualTo("nb");
    }

    private String languageOf(MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request).andReturn().getResponse().getHeader("Content-Language");
    }

    @Test
    void theFilterLeavesOutWhatIsForOthers() throws Exception {
        CourseId course = courses.published(service, TUESDAY);

        assertThat(pageWith(course, "?kommune=3440")).isEmpty();
        assertThat(pageWith(course, "?gruppe=HEART&kommune=3440")).isEmpty();
        assertThat(pageWith(course, "?kommune=5532&gruppe=DIABETES"))
                .hasValueSatisfying(
                        page -> assertThat(page).contains("<option value=\"5532\" selected>Balsfjord</option>"));
    }

    @Test
    void everyPlaceCanBeChosenWhetherItHasAServiceOrNot() throws Exception {
        assertThat(open("/kurs?kommune=3440", Language.BOKMAL)).contains("<option value=\"3440\" selected>");
        assertThat(open("/kurs", Language.BOKMAL).split("<option value=\"\\d{4}\""))
                .hasSize(358);
    }

    @Test
    void aFilterThatMakesNoSenseIsNoFilter() throws Exception {
        open("/kurs?kommune=9999%27&gruppe=%3Cscript%3E&side=-99999999999", Language.BOKMAL);
        open("/kurs?side=2147483647", Language.BOKMAL);
    }

    @Test
    void whereNothingFitsItOffersWhatIsNearAndWhomToRing() throws Exception {
        courses.published(service, TUESDAY);

        assertThat(open("/kurs?kommune=5524&gruppe=INTELLECTUAL_DISABILITY", Language.BOKMAL))
                .contains("Ingen kurs passer akkurat nå", "Andre kurs i nærheten", "Diabetes type 2-kurs")
                .contains("Ring og spør", "Prøvetjenesten", "href=\"/tjenester\"")
                .doesNotContain("Det samme andre steder");
        assertThat(open("/kurs?kommune=3440&sok=diabetes", Language.BOKMAL)).contains("Det samme andre steder");
    }

    @Test
    void anotherLanguageKeepsTheFilter() throws Exception {
        assertThat(open("/kurs?kommune=5532&side=2", Language.BOKMAL))
                .contains("href=\"/kurs?kommune=5532&amp;side=2&amp;lang=nn\"");
    }

    @Test
    void saysSoWhenNothingFits() throws Exception {
        assertThat(open("/kurs?gruppe=INTELLECTUAL_DISABILITY&kommune=0301", Language.BOKMAL))
                .contains("Ingen kurs passer akkurat nå", "href=\"/kurs\">alle kursene</a>");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void bothPagesSpeakOneLanguageAndSetNoCookie(Language language) throws Exception {
        CourseId course = courses.published(service, TUESDAY);

        open("/kurs?lang=" + language.tag(), language);
        open("/kurs/" + course.value() + "?lang=" + language.tag(), language);
    }

    @Test
    void theCoursePagePromisesMinutesAndHasOneThingToPress() throws Exception {
        CourseId course = courses.published(service, TUESDAY);

        String page = open("/kurs/" + course.value(), Language.BOKMAL);

        assertThat(page)
                .contains("tirsdag 10. mars 2026")
                .contains("minutter er satt av til dere")
                .contains("En fagperson, som kan faget", "En erfaren bruker, som har levd med det")
                .contains("Kurset er for deg som bor i Balsfjord, Tromsø.")
                .contains("post@eksempel.no")
                .containsOnlyOnce("mr-button--large")
                .contains("href=\"/kurs/" + course.value() + "/pamelding\">Meld deg på</a>");
    }

    @Test
    void saysWhatLanguageTheCourseIsHeldIn() throws Exception {
        CourseId course = courses.published(service, TUESDAY);
        assertThat(open("/kurs/" + course.value(), Language.BOKMAL)).contains("<dt>Språk</dt><dd>Norsk bokmål</dd>");
        assertThat(entry(course)).contains("4 samlinger").doesNotContain("Kurset holdes på");

        people.signIn(people.coordinator(service.value()));
        planning.speak(course, Language.ENGLISH);
        SecurityContextHolder.clearContext();
        rendered.empty();

        assertThat(open("/kurs/" + course.value(), Language.BOKMAL)).contains("<dt>Språk</dt><dd>Engelsk</dd>");
        assertThat(entry(course)).contains("Kurset holdes på: Engelsk");
    }

    /** What the catalogue says of this course alone. */
    private String entry(CourseId course) throws Exception {
        String page = pageWith(course, "?kommune=5532").orElseThrow();
        int start = page.indexOf("/kurs/" + course.value());
        return page.substring(start, page.indexOf("</ul>", start));
    }

    @Test
    void aCourseThatHasBegunIsClosedAndLeadsToTheOthers() throws Exception {
        CourseId course = courses.published(service, TUESDAY);
        clock.advance(Duration.ofDays(2));
        rendered.empty();

        assertThat(open("/kurs/" + course.value(), Language.BOKMAL))
                .contains("Påmeldingen er stengt", "Se andre kurs")
                .doesNotContain("/pamelding");
        assertThat(open("/kurs?kommune=5532", Language.BOKMAL))
                .doesNotContain(course.value().toString());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatDoesNotExistIsToldKindlyWithAWayOn(Language language) throws Exception {
        for (String id : new String[] {UUID.randomUUID().toString(), "nonsense", "1-1-1-1-1"}) {
            String page = PublicPage.of(
                    browser.perform(get("/kurs/" + id + "?lang=" + language.tag()))
                            .andExpect(status().isNotFound())
                            .andReturn(),
                    language);
            assertThat(page).contains("href=\"/kurs?lang=" + language.tag() + "\"");
        }
    }

    @Test
    void aCourseThatIsOnlyPlannedDoesNotExistYet() throws Exception {
        people.signIn(people.coordinator(service.value()));
        CourseId planned = planning.plan(courses.plan(service, TUESDAY));
        SecurityContextHolder.clearContext();

        browser.perform(get("/kurs/" + planned.value())).andExpect(status().isNotFound());
    }

    @Test
    void aCoursesPageIsReadOnce() throws Exception {
        CourseId course = courses.published(service, TUESDAY);
        open("/kurs/" + course.value() + "?lang=nn", Language.NYNORSK);

        List<String> asked = queries.of(() -> open("/kurs/" + course.value(), Language.BOKMAL));

        assertThat(asked).as(String.join("\n", asked)).hasSizeBetween(1, 5);
    }

    /** The page of the catalogue that has the course: other tests have theirs there too. */
    private Optional<String> pageWith(CourseId course, String filter) throws Exception {
        for (int number = 1; ; number++) {
            String page = open("/kurs" + filter + "&side=" + number, Language.BOKMAL);
            if (page.contains(course.value().toString())) {
                return Optional.of(page);
            }
            if (!page.contains("rel=\"next\"")) {
                return Optional.empty();
            }
        }
    }

    private String open(String path, Language language) throws Exception {
        return PublicPage.of(
                browser.perform(get(java.net.URI.create(path)))
                        .andExpect(status().isOk())
                        .andReturn(),
                language);
    }
}
