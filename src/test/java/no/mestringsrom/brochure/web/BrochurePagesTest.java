package no.mestringsrom.brochure.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import no.mestringsrom.course.ChangeCourse;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CoursePlanning;
import no.mestringsrom.course.CourseWriting;
import no.mestringsrom.course.WriteCourse;
import no.mestringsrom.learningservice.DescribeLearningService;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.learningservice.LearningServices;
import no.mestringsrom.print.Printer;
import no.mestringsrom.testing.PrintedPaper;
import no.mestringsrom.testing.PublicPage;
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
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
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
    CourseWriting writing;

    @Autowired
    LearningServices services;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    Printer printer;

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
    void saysWhatTheCourseSaysInThatLanguage() throws Exception {
        CourseId course = courses.published(service, TUESDAY);
        people.signIn(people.coordinator(service.value()));
        writing.write(new WriteCourse(
                course,
                planning.course(course).version(),
                Language.BOKMAL,
                Map.of(Language.NORTHERN_SAMI, new WriteCourse.Words("Diabeteskursa", "", Map.of()))));
        SecurityContextHolder.clearContext();

        PrintedPaper paper = paper("/kurs/" + course.value() + "/brosjyre.pdf?lang=se");
        assertThat(paper.title()).isEqualTo("Diabeteskursa");
        assertThat(paper.languagesWithin()).as("the description").contains("nb");
        assertThat(paper("/tjenester/" + service.value() + "/brosjyre.pdf?lang=se")
                        .text())
                .contains("Diabeteskursa");
        assertThat(paper("/kurs/" + course.value() + "/brosjyre.pdf?lang=en").title())
                .isEqualTo("Diabetes type 2-kurs");
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
        leads("/k/" + code(course.value()) + "?lang=en", "/kurs/" + course.value() + "?lang=en");
        leads(
                "/tjenester/" + service.value(),
                "/kommune/" + services.get(service).hostMunicipality());
        missing("/k/" + code(planned.value()));
        missing("/k/________");
        missing("/t/zzzzzzzz");
    }

    /** Where signs matter in the order of ids, and at both ends of what begins alike. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "80000000-0000-0000-0000-000000000000",
                "8fffffff-ffff-ffff-ffff-ffffffffffff",
                "7fffffff-7fff-ffff-7fff-ffffffffffff",
                "f0000001-8000-0000-8000-000000000000",
                "ffffffff-ffff-ffff-ffff-ffffffffffff"
            })
    void shortAddressesFindAnyId(String id) throws Exception {
        database.sql("insert into learning_service (id, version, name, form, status, host_municipality, contact_email)"
                        + " select ?, 0, name || ?, form, status, host_municipality, contact_email"
                        + " from learning_service where id = ?")
                .params(UUID.fromString(id), id, service.value())
                .update();
        try {
            leads("/t/" + id.substring(0, 8), "/tjenester/" + id);
        } finally {
            database.sql("delete from learning_service where id = ?")
                    .param(UUID.fromString(id))
                    .update();
        }
    }

    @Test
    void whoComesWhileTooMuchIsPrintedIsToldToComeAgain() throws Exception {
        CourseId course = courses.published(service, TUESDAY);
        CountDownLatch printed = new CountDownLatch(1);
        List<Thread> others = IntStream.range(0, 7)
                .mapToObj(number -> Thread.ofPlatform()
                        .start(() -> printer.printOnOnePage(List.of(() -> {
                            wait(printed);
                            return Objects.requireNonNull(null);
                        }))))
                .toList();
        try {
            for (Thread thread : others) {
                while (!thread.getState().name().contains("WAITING")) {
                    assertThat(thread.isAlive()).isTrue();
                    Thread.onSpinWait();
                }
            }
            MvcResult busy = browser.perform(get("/kurs/" + course.value() + "/brosjyre.pdf"))
                    .andExpect(status().isServiceUnavailable())
                    .andExpect(header().string("Retry-After", "5"))
                    .andReturn();
            assertThat(PublicPage.of(busy, Language.BOKMAL)).contains("Vent litt");
        } finally {
            printed.countDown();
            for (Thread thread : others) {
                thread.join();
            }
        }
    }

    private static void wait(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theCoursesPageLeadsToIt() throws Exception {
        CourseId course = courses.published(service, TUESDAY);

        assertThat(browser.perform(get("/kurs/" + course.value()))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("href=\"/kurs/" + course.value() + "/brosjyre.pdf?lang=nb\" rel=\"nofollow\"");
        assertThat(browser.perform(get("/kurs/" + course.value()).header("Accept-Language", "en"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("/brosjyre.pdf?lang=en\"");
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
