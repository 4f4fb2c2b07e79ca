package no.mestringsrom.course.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.course.CourseHostId;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.HostDeclined;
import no.mestringsrom.course.HostJoined;
import no.mestringsrom.course.HostTakenOff;
import no.mestringsrom.course.SeatsChanged;
import no.mestringsrom.exchange.SessionRole;
import no.mestringsrom.learningservice.CreateLearningService;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.learningservice.LearningServiceSummary;
import no.mestringsrom.learningservice.LearningServices;
import no.mestringsrom.learningservice.ServiceForm;
import no.mestringsrom.learningservice.ServiceMap;
import no.mestringsrom.learningservice.ServiceStatus;
import no.mestringsrom.place.Municipalities;
import no.mestringsrom.place.Municipality;
import no.mestringsrom.print.Colour;
import no.mestringsrom.site.Assets;
import no.mestringsrom.site.Pages;
import no.mestringsrom.template.TargetGroup;
import no.mestringsrom.testing.PublicPage;
import no.mestringsrom.testing.ServiceTest;
import no.mestringsrom.testing.TestCourses;
import no.mestringsrom.testing.TestPeople;
import no.mestringsrom.texts.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the public, a GP or the one at the switchboard finds without knowing where to look. */
@ServiceTest
class FindingPagesTest {

    private static final LocalDateTime TUESDAY = LocalDateTime.parse("2026-03-10T12:00");
    private static final int MOST_ON_THE_WIRE = 60_000;
    private static final Pattern DATA =
            Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL);

    @Autowired
    MockMvc browser;

    @Autowired
    TestCourses courses;

    @Autowired
    TestPeople people;

    @Autowired
    LearningServices services;

    @Autowired
    RenderedPages rendered;

    @Autowired
    OverviewController overview;

    @Autowired
    Pages pages;

    @Autowired
    Municipalities municipalities;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void forget() {
        rendered.empty();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aMunicipalitysPageSaysWhatIsOpenAndWhomToRing() throws Exception {
        CourseId own = courses.published(
                courses.plan(service("Lyngentjenesten", "3425"), TUESDAY, "Pust ut", TargetGroup.COPD, Set.of("3425")));
        CourseId near = courses.published(
                courses.plan(courses.service(), TUESDAY, "Hvil deg", TargetGroup.CFS_ME, Set.of("3424")));

        assertThat(open("/kommune/3425", Language.BOKMAL))
                .contains("Kurs for deg som bor i Engerdal")
                .contains(
                        "/kurs/" + own.value(), "Lyngentjenesten", "href=\"tel:+4777000000\">Ring +47 77 00 00 00</a>")
                .contains("Kurs i nabokommunene", "/kurs/" + near.value(), "href=\"/kommune/3424\">Rendalen</a>");
    }

    @Test
    void aMunicipalityWithoutAServiceIsToldTheNearest() throws Exception {
        service("Nærmeste tjeneste i nord", "1857");

        assertThat(open("/kommune/1856", Language.BOKMAL))
                .contains("Den nærmeste er denne:", "Nærmeste tjeneste i nord");
    }

    /** Vang asks for nynorsk; what a person or a browser asks for goes before. */
    @Test
    void aMunicipalitysPageSpeaksItsOwnFormUnlessAskedOtherwise() throws Exception {
        open("/kommune/3454", Language.NYNORSK);
        open("/kommune/3454?lang=nb", Language.BOKMAL);
        String english = PublicPage.of(
                browser.perform(get("/kommune/3454").header("Accept-Language", "en-GB,en;q=0.9"))
                        .andReturn(),
                Language.ENGLISH);
        assertThat(english).contains("Courses for people who live in Vang");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9999", "nonsense", "5501'", "%3Cscript%3E"})
    void aMunicipalityThatDoesNotExistIsToldKindly(String number) throws Exception {
        assertThat(PublicPage.of(
                        browser.perform(get(URI.create("/kommune/" + number)))
                                .andExpect(status().isNotFound())
                                .andReturn(),
                        Language.BOKMAL))
                .contains("href=\"/tjenester\"");
    }

    @Test
    void theOverviewHasEveryMunicipalityDrawnAndAsATable() throws Exception {
        service("Tjenesten i Hattfjelldal", "1826");
        String page = open("/tjenester", Language.BOKMAL);

        assertThat(page).contains("av 357 kommuner", "Tjenesten i Hattfjelldal", "tel:+4777000000");
        assertThat(page.split("<th role=\"rowheader\" scope=\"row\">")).hasSize(358);
        assertThat(page.split("<use href=\"#map-[a-z_]+\" x=")).hasSize(358);
        assertThat(page)
                .contains("<title id=\"map-title\">", "<a class=\"ds-link\" href=\"#fylke-56\">", "id=\"fylke-56\"");
    }

    @ParameterizedTest
    @CsvSource({
        "Hammerfest, Hammerfesttjenesten",
        "Hámmerfeasta, Hammerfesttjenesten",
        "hamerfest, Hammerfesttjenesten",
        "hammerfesttjenesten, Hammerfesttjenesten",
        "sukkersjuke hammerfest, Hammerfesttjenesten",
    })
    void theSwitchboardGetsANumberFromOneBox(String words, String found) throws Exception {
        LearningServiceId service = service("Hammerfesttjenesten", "5603");
        courses.published(courses.plan(service, TUESDAY, "Diabetes i nord", TargetGroup.DIABETES, Set.of("5603")));

        assertThat(open("/tjenester?sok=" + URLEncoder.encode(words, StandardCharsets.UTF_8), Language.BOKMAL))
                .contains(found, "href=\"tel:+4777000000\"", "<meta name=\"robots\" content=\"noindex, follow\">");
    }

    /** "søvn" is one letter from Sømna; "Sømn" is meant to be it, and a theme beside a place is no second place. */
    @ParameterizedTest
    @CsvSource({
        "søvn tromsø, Tromsø, Sømna",
        "søvn, '', Sømna",
        "Sømn, Sømna, ''",
        "Sømna søvn, Sømna, ''",
        "søvn tromsi, Tromsø, Sømna"
    })
    void aThemeIsNoPlaceThatIsCalledSomethingLikeIt(String words, String place, String noPlace) throws Exception {
        String answer = open("/tjenester?sok=" + URLEncoder.encode(words, StandardCharsets.UTF_8), Language.BOKMAL);
        if (!place.isEmpty()) {
            assertThat(answer).contains("I " + place + "</a>");
        }
        if (!noPlace.isEmpty()) {
            assertThat(answer).doesNotContain("I " + noPlace + "</a>");
        }
    }

    @Test
    void theSwitchboardIsToldWhenThereIsNothing() throws Exception {
        assertThat(open("/tjenester?sok=xyzzyplugh%3Cqwyx%3E", Language.BOKMAL))
                .contains("Vi fant ingenting som ligner", "«xyzzyplugh&lt;qwyx&gt;»");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void allSpeakOneLanguageAndSetNoCookie(Language language) throws Exception {
        courses.published(courses.service(), TUESDAY);
        for (String path :
                new String[] {"/kommune/5501", "/tjenester", "/kommune/0301", "/kurs", "/kurs?sok=ingenting"}) {
            open(path + (path.contains("?") ? "&" : "?") + "lang=" + language.tag(), language);
        }
        open("/tjenester?sok=diabetes&lang=" + language.tag(), language);
    }

    @Test
    void aCourseDescribesItselfToSearchEngines() throws Exception {
        CourseId course = courses.published(courses.plan(
                courses.service(), TUESDAY, "Pust </script><b>ut & \"inn\"", TargetGroup.COPD, Set.of("5501")));

        String page = open("/kurs/" + course.value(), Language.BOKMAL);

        Matcher data = DATA.matcher(page);
        assertThat(data.find()).isTrue();
        JsonNode described = JsonMapper.builder().build().readTree(data.group(1));
        assertThat(described.path("@type").asString()).isEqualTo("Course");
        assertThat(described.path("name").asString()).isEqualTo("Pust </script><b>ut & \"inn\"");
        JsonNode held = described.path("hasCourseInstance").path(0);
        assertThat(held.path("@type").asString()).isEqualTo("CourseInstance");
        assertThat(held.path("courseMode").asString()).isEqualTo("Online");
        assertThat(held.path("location").path("@type").asString()).isEqualTo("VirtualLocation");
        assertThat(held.path("startDate").asString()).isEqualTo("2026-03-10T11:00:00Z");
        assertThat(held.path("subEvent").size()).isEqualTo(4);
        assertThat(held.path("courseSchedule").path("repeatFrequency").asString())
                .isEqualTo("P7D");
        assertThat(page)
                .contains("<link rel=\"canonical\" href=\"http://localhost/kurs/" + course.value() + "\">")
                .contains("<meta property=\"og:title\" content=\"Pust &lt;/script>&lt;b>ut &amp; &#34;inn&#34;\">")
                .doesNotContain("</script><b>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/kurs?kommune=5501&side=2", "/tjenester", "/kommune/5501"})
    void eachLanguageOfAPageIsToldOfTheOthers(String path) throws Exception {
        String page = open(path, Language.BOKMAL);
        String address = "http://localhost" + path.replace("&", "&amp;");
        for (Language language : Language.values()) {
            assertThat(page)
                    .contains("<link rel=\"alternate\" hreflang=\"" + language.tag() + "\" href=\"" + address
                            + (path.contains("?") ? "&amp;" : "?") + "lang=" + language.tag() + "\">");
        }
        assertThat(page)
                .contains("<link rel=\"alternate\" hreflang=\"x-default\" href=\"" + address + "\">")
                .contains("<link rel=\"canonical\" href=\"" + address + "\">");
    }

    @Test
    void theSitemapLeadsToEveryMunicipalityAndCourse() throws Exception {
        CourseId course = courses.published(courses.service(), TUESDAY);

        Document index = xml("/sitemap.xml");
        assertThat(texts(index)).contains("http://localhost/sitemap/sider.xml", "http://localhost/sitemap/kurs-1.xml");
        assertThat(texts(xml("/sitemap/sider.xml")))
                .contains("http://localhost/tjenester", "http://localhost/kommune/5501")
                .hasSizeGreaterThan(357);
        Document listed = xml("/sitemap/kurs-1.xml");
        assertThat(texts(listed)).contains("http://localhost/kurs/" + course.value());
        assertThat(listed.getElementsByTagName("xhtml:link").getLength())
                .isEqualTo(texts(listed).size() * (Language.values().length + 1));
        browser.perform(get("/sitemap/kurs-0.xml")).andExpect(status().isNotFound());
        browser.perform(get("/sitemap/kurs-999.xml")).andExpect(status().isNotFound());
        browser.perform(get("/sitemap/kurs-1.xml")).andExpect(header().exists("ETag"));
        browser.perform(get("/sitemap/kurs-1.xml?x=1"))
                .andExpect(status().isOk())
                .andExpect(header().doesNotExist("ETag"));
    }

    @Test
    void robotsStayAwayFromPersonalLinks() throws Exception {
        String robots =
                browser.perform(get("/robots.txt")).andReturn().getResponse().getContentAsString();
        assertThat(robots)
                .contains(
                        "Disallow: /p/\n",
                        "Disallow: /invitasjon/\n",
                        "Disallow: /*/brosjyre.pdf\n",
                        "Sitemap: http://localhost/sitemap.xml")
                .doesNotContain("Disallow: /kurs/\n", "Disallow: /kurs\n");
    }

    @Test
    void onlyWhatIsOpenIsOffered() throws Exception {
        CourseId course = courses.published(courses.service(), TUESDAY);
        assertThat(data(course).path("offers").path(0).path("price").asInt(-1)).isZero();
        assertThat(data(course).path("offers").path(0).path("priceCurrency").asString())
                .isEqualTo("NOK");

        database.sql("update course set status = 'CANCELLED' where id = ?")
                .param(course.value())
                .update();
        rendered.empty();

        assertThat(data(course).has("offers")).isFalse();
    }

    private JsonNode data(CourseId course) throws Exception {
        Matcher data = DATA.matcher(open("/kurs/" + course.value(), Language.BOKMAL));
        assertThat(data.find()).isTrue();
        return JsonMapper.builder().build().readTree(data.group(1));
    }

    @Test
    void aPageThatHasNothingIsNotToBeFound() throws Exception {
        assertThat(open("/kurs?side=400", Language.BOKMAL))
                .contains("<meta name=\"robots\" content=\"noindex, follow\">");
    }

    @Test
    void anAnswerInAnotherLanguageIsToTheSameQuestion() throws Exception {
        assertThat(open("/tjenester?sok=s%C3%B8vn%20troms%C3%B8", Language.BOKMAL))
                .contains("href=\"/tjenester?sok=s%C3%B8vn+troms%C3%B8&amp;lang=en\"");
    }

    @Test
    void aHostWhoComesOrGoesChangesTheCoursesPage() throws Exception {
        CourseId course = courses.published(courses.service(), TUESDAY);
        AccountId host = courses.professional("Pia Prøve");
        CourseHostId seat = new CourseHostId(UUID.randomUUID());
        List<Runnable> changes = List.of(
                () -> rendered.on(
                        new HostDeclined(course, seat, host, "Erik Prøve", SessionRole.EXPERIENCED_USER, true)),
                () -> rendered.on(new HostJoined(course, seat, host)),
                () -> rendered.on(new HostTakenOff(course, seat, host, true)));
        for (int number = 0; number < changes.size(); number++) {
            String title = "Etter endring " + number;
            open("/kurs/" + course.value(), Language.BOKMAL);
            database.sql("update course set title = ? where id = ?")
                    .params(title, course.value())
                    .update();
            assertThat(open("/kurs/" + course.value(), Language.BOKMAL)).doesNotContain(title);

            changes.get(number).run();

            assertThat(open("/kurs/" + course.value(), Language.BOKMAL)).contains(title);
        }
    }

    @Test
    void aFirstVisitIsLight() throws Exception {
        LearningServiceId service = courses.service();
        CourseId course = courses.published(service, TUESDAY);
        for (int i = 0; i < 20; i++) {
            courses.published(service, TUESDAY.plusHours(i));
        }
        int around = compressed(asset("assets/site.css")) + compressed(asset("favicon.svg"));
        for (String path : new String[] {"/kurs", "/kurs/" + course.value(), "/kommune/5501"}) {
            byte[] page = open(path, Language.BOKMAL).getBytes(StandardCharsets.UTF_8);
            assertThat(compressed(page) + around).as(path).isLessThan(MOST_ON_THE_WIRE);
        }
        // The country as it may be, not as the other tests have filled it: sixty services, one of them for each
        // municipality.
        byte[] page = Objects.requireNonNull(
                overview.everything(pages.page(new MockHttpServletRequest("GET", "/tjenester")), country(60))
                        .getBody());
        assertThat(new String(page, StandardCharsets.UTF_8)).contains("Frisklivssentralen nummer 59");
        assertThat(compressed(page) + around).as("/tjenester").isLessThan(MOST_ON_THE_WIRE - 20_000);
    }

    @Test
    void aPageThatIsKeptIsTheSameCompressedAndWithTheSameHeaders() throws Exception {
        courses.published(courses.service(), TUESDAY);
        MockHttpServletResponse first =
                browser.perform(get("/kurs")).andReturn().getResponse();
        MockHttpServletResponse second = browser.perform(get("/kurs").header("Accept-Encoding", "br, gzip"))
                .andReturn()
                .getResponse();

        assertThat(second.getHeader("Content-Encoding")).isEqualTo("gzip");
        try (InputStream page = new GZIPInputStream(new ByteArrayInputStream(second.getContentAsByteArray()))) {
            assertThat(page.readAllBytes()).isEqualTo(first.getContentAsByteArray());
        }
        for (String header : new String[] {"Content-Security-Policy", "Cache-Control", "Content-Language", "ETag"}) {
            assertThat(second.getHeader(header)).as(header).isNotNull().isEqualTo(first.getHeader(header));
        }
        assertThat(second.getContentType()).isEqualTo(first.getContentType());
        assertThat(second.getHeader("Vary")).contains("Accept-Encoding", "Accept-Language");
        assertThat(second.getHeader("Set-Cookie")).isNull();
        browser.perform(get("/kurs").header("If-None-Match", Objects.requireNonNull(first.getHeader("ETag"))))
                .andExpect(status().isNotModified());
        MockHttpServletResponse plain = browser.perform(get("/kurs").header("Accept-Encoding", "gzip;q=0"))
                .andReturn()
                .getResponse();
        assertThat(plain.getHeader("Content-Encoding")).isNull();
    }

    @Test
    void aPageThatIsKeptIsForgottenWhenItsSeatsChange() throws Exception {
        CourseId course = courses.published(courses.service(), TUESDAY);
        assertThat(open("/kurs/" + course.value(), Language.BOKMAL)).contains("Ledige plasser");
        database.sql(
                        "insert into seat_queue (course_id, version, confirmed, waiting, last_place) values (?, 0, 12, 0, 12)")
                .param(course.value())
                .update();
        assertThat(open("/kurs/" + course.value(), Language.BOKMAL)).contains("Ledige plasser");

        events.publishEvent(new SeatsChanged(course));

        assertThat(open("/kurs/" + course.value(), Language.BOKMAL)).contains("Fullt.");
    }

    private ServiceMap country(int number) {
        List<String> places =
                municipalities.all().stream().map(Municipality::number).toList();
        Map<String, List<LearningServiceSummary>> byMunicipality = new HashMap<>();
        for (int i = 0; i < places.size(); i++) {
            byMunicipality.put(places.get(i), List.of(summary(i % number, places.get(i))));
        }
        return new ServiceMap(List.of(), Map.of(), byMunicipality);
    }

    private static LearningServiceSummary summary(int number, String place) {
        return new LearningServiceSummary(
                new LearningServiceId(UUID.randomUUID()),
                "Frisklivssentralen nummer " + number,
                ServiceForm.HEALTHY_LIFE_CENTRE,
                ServiceStatus.values()[number % 4],
                null,
                place,
                List.of(place),
                "post@eksempel.example",
                "+47 77 %02d %02d %02d".formatted(number, 97 - number, number * 7 % 100),
                Colour.HOUSE,
                null);
    }

    private LearningServiceId service(String name, String municipality) {
        people.signIn(people.administrator());
        try {
            return services.create(new CreateLearningService(
                    name,
                    ServiceForm.HEALTHY_LIFE_CENTRE,
                    ServiceStatus.ESTABLISHED,
                    null,
                    municipality,
                    Set.of(municipality),
                    "post@eksempel.example",
                    "+47 77 00 00 00"));
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private Document xml(String path) throws Exception {
        DocumentBuilderFactory documents = DocumentBuilderFactory.newInstance();
        documents.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return documents
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(browser.perform(get(path))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray()));
    }

    private static List<String> texts(Document document) {
        NodeList found = document.getElementsByTagName("loc");
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> found.item(i).getTextContent())
                .toList();
    }

    private static byte[] asset(String name) throws IOException {
        try (InputStream file =
                Objects.requireNonNull(Assets.class.getResourceAsStream("/META-INF/resources/" + name), name)) {
            return file.readAllBytes();
        }
    }

    private static int compressed(byte[] page) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(page);
        }
        return bytes.size();
    }

    private String open(String path, Language language) throws Exception {
        return PublicPage.of(
                browser.perform(get(URI.create(path)))
                        .andExpect(status().isOk())
                        .andReturn(),
                language);
    }
}
