package no.mestringsrom.brochure.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import no.mestringsrom.course.ChangeCourse;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CoursePlanning;
import no.mestringsrom.learningservice.DescribeLearningService;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.learningservice.LearningServices;
import no.mestringsrom.testing.PrintedPaper;
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
import org.springframework.test.web.servlet.MvcResult;

@ServiceTest
class BrochurePagesTest {

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
    LearningServices services;

    @Autowired
    TestClock clock;

    LearningServiceId service;

    @BeforeEach
    void aService() {
        clock.set(TestClock.START);
        service = courses.service();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
        clock.set(TestClock.START);
    }

    @ParameterizedTest
    @EnumSource
    void aCourseIsOnePageInTheLanguageThatIsAskedFor(Language language) throws Exception {
        CourseId course = courses.published(service, TUESDAY);

        PrintedPaper paper = paper("/kurs/" + course.value() + "/brosjyre.pdf?lang=" + language.tag());

        assertThat(paper.pages()).isEqualTo(1);
        assertThat(paper.language()).isEqualTo(language.tag());
        assertThat(paper.title()).isEqualTo("Diabetes type 2-kurs");
        assertThat(paper.qr()).isEqualTo("http://localhost/kurs/" + course.value());
        assertThat(paper.text())
                .contains("Fire samlinger.", "Balsfjord", "localhost/k/" + code(course.value()), "post@eksempel.no")
                .doesNotContain("!brochure", "Pia Prøve", "Erik Prøve");
    }

    @Test
    void tellsWhoWhenWhereAndHow() throws Exception {
        CourseId course = courses.published(service, TUESDAY);
        describe("77 00 00 00", "#ffdd00");

        PrintedPaper paper = paper("/kurs/" + course.value() + "/brosjyre.pdf");

        assertThat(paper.language()).isEqualTo("nb");
        assertThat(paper.text())
                .contains(
                        "Prøvesamarbeidet: Tromsø, Balsfjord, Karlsøy Diabetes type 2-kurs Fire samlinger.",
                        "tirsdag 10. mars 2026, kl. 12.00–",
                        "Du er med hjemmefra",
                        "En fagperson og en erfaren bruker, som har levd med det selv.",
                        "Eller ring 77 00 00 00");
    }

    @Test
    void whateverIsWrittenItStaysOnOnePageAndSaysWhereTheRestIs() throws Exception {
        CourseId course = courses.published(service, TUESDAY);
        rewrite(course, "Ordet langt".repeat(10) + "Kurs", "Et avsnitt som er langt nok til å fylle.\n\n".repeat(90));

        PrintedPaper paper = paper("/kurs/" + course.value() + "/brosjyre.pdf");

        assertThat(paper.pages()).isEqualTo(1);
        assertThat(paper.text())
                .contains(
                        "Et avsnitt som er langt nok", "…", "Les mer om kurset på localhost/k/" + code(course.value()))
                .contains("Slik melder du deg på");
    }

    @Test
    void whatHasChangedIsAnotherPageAtOnce() throws Exception {
        CourseId course = courses.published(service, TUESDAY);
        String address = "/kurs/" + course.value() + "/brosjyre.pdf";
        byte[] before = paper(address).pdf();
        assertThat(paper(address).pdf()).isEqualTo(before);

        rewrite(course, "Et annet navn", "Noe annet.");

        assertThat(paper(address).title()).isEqualTo("Et annet navn");
    }

    @Test
    void thereIsNoneForWhatNobodyCanSignUpFor() throws Exception {
        people.signIn(people.coordinator(service.value()));
        CourseId planned = planning.plan(courses.plan(service, TUESDAY));
        SecurityContextHolder.clearContext();
        CourseId published = courses.published(service, TUESDAY);

        missing("/kurs/" + planned.value() + "/brosjyre.pdf");
        missing("/kurs/" + UUID.randomUUID() + "/brosjyre.pdf");
        missing("/kurs/tull/brosjyre.pdf");
        missing("/tjenester/" + UUID.randomUUID() + "/brosjyre.pdf");

        clock.advance(Duration.ofDays(400));
        missing("/kurs/" + published.value() + "/brosjyre.pdf");
    }

    @ParameterizedTest
    @EnumSource
    void aServiceShowsAllThatIsOpen(Language language) throws Exception {
        courses.published(service, TUESDAY);
        courses.published(service, TUESDAY.plusDays(30));
        courses.published(courses.service(), TUESDAY.plusDays(60));

        PrintedPaper paper = paper("/tjenester/" + service.value() + "/brosjyre.pdf?lang=" + language.tag());

        assertThat(paper.pages()).isEqualTo(1);
        assertThat(paper.language()).isEqualTo(language.tag());
        assertThat(paper.qr()).isEqualTo("http://localhost/tjenester/" + service.value());
        assertThat(paper.text().split("Diabetes type 2-kurs", -1)).hasSize(3);
        assertThat(paper.text())
                .contains("localhost/t/" + code(service.value()))
                .doesNotContain("!brochure");
    }

    @Test
    void ofManyCoursesItShowsTheFirstAndSaysSo() throws Exception {
        IntStream.range(0, 16).forEach(day -> courses.published(service, TUESDAY.plusDays(day)));

        PrintedPaper paper = paper("/tjenester/" + service.value() + "/brosjyre.pdf");

        assertThat(paper.pages()).isEqualTo(1);
        assertThat(paper.text())
                .contains("10. mars 2026", "Det er flere kurs enn det er plass til her. Se alle på localhost/t/")
                .doesNotContain("25. mars 2026");
    }

    @Test
    void aServiceWithoutCoursesSaysSo() throws Exception {
        assertThat(paper("/tjenester/" + service.value() + "/brosjyre.pdf").text())
                .contains("Akkurat nå er ingen kurs åpne");
    }

    @Test
    void shortAddressesLeadOnToWhatIsPublic() throws Exception {
        CourseId course = courses.published(service, TUESDAY);
        people.signIn(people.coordinator(service.value()));
        CourseId planned = planning.plan(courses.plan(service, TUESDAY));
        SecurityContextHolder.clearContext();

        leads("/k/" + code(course.value()), "/kurs/" + course.value());
        leads("/t/" + code(service.value()), "/tjenester/" + service.value());
        leads(
                "/tjenester/" + service.value(),
                "/kommune/" + services.get(service).hostMunicipality());
        missing("/k/" + code(planned.value()));
        missing("/k/________");
        missing("/t/zzzzzzzz");
    }

    @Test
    void theCoursesPageLeadsToIt() throws Exception {
        CourseId course = courses.published(service, TUESDAY);

        assertThat(browser.perform(get("/kurs/" + course.value()))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("href=\"/kurs/" + course.value() + "/brosjyre.pdf\"");
    }

    private void describe(String phone, String colour) {
        people.signIn(people.coordinator(service.value()));
        services.describe(new DescribeLearningService(
                service, services.edit(service).version(), "post@eksempel.no", phone, colour, null));
        SecurityContextHolder.clearContext();
    }

    private void rewrite(CourseId course, String title, String description) {
        people.signIn(people.coordinator(service.value()));
        planning.change(new ChangeCourse(
                course,
                planning.course(course).version(),
                title,
                description,
                12,
                Set.of("5501", "5532"),
                Language.BOKMAL));
        SecurityContextHolder.clearContext();
    }

    private PrintedPaper paper(String address) throws Exception {
        MvcResult result = browser.perform(get(address))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/pdf"))
                .andReturn();
        assertThat(result.getRequest().getSession(false)).isNull();
        return PrintedPaper.of(result.getResponse().getContentAsByteArray());
    }

    private void missing(String address) throws Exception {
        browser.perform(get(address)).andExpect(status().isNotFound());
    }

    private void leads(String address, String target) throws Exception {
        browser.perform(get(address)).andExpect(status().isFound()).andExpect(header().string("Location", target));
    }

    private static String code(UUID id) {
        return id.toString().substring(0, 8);
    }
}
