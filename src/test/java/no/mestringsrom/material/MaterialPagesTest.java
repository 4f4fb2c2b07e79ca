package no.mestringsrom.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.UUID;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.link.LinkPurpose;
import no.mestringsrom.link.Links;
import no.mestringsrom.material.TestMaterials.TestCourse;
import no.mestringsrom.registration.SignOff;
import no.mestringsrom.testing.PublicPage;
import no.mestringsrom.testing.ServiceTest;
import no.mestringsrom.testing.TestClock;
import no.mestringsrom.testing.TestCourses;
import no.mestringsrom.testing.TestPeople;
import no.mestringsrom.texts.Language;
import no.mestringsrom.texts.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;

@ServiceTest
class MaterialPagesTest {

    @Autowired
    MockMvc web;

    @Autowired
    TestMaterials materials;

    @Autowired
    TestCourses courses;

    @Autowired
    TestPeople people;

    @Autowired
    MaterialDesk desk;

    @Autowired
    MaterialFiles files;

    @Autowired
    CourseSessions sessions;

    @Autowired
    SignOff signOff;

    @Autowired
    Links links;

    @Autowired
    Texts texts;

    @Autowired
    TestClock clock;

    TestCourse course;

    @BeforeEach
    void aCourse() {
        course = materials.course(LocalDateTime.parse("2026-03-10T12:00"));
    }

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aPdfIsShownByTheBrowserUnderItsNameAndNothingElseIsMadeOfIt() throws Exception {
        byte[] pdf = Samples.pdf(5_000);
        String address = file(course.file("Øvelser.pdf", pdf, MaterialAudience.PARTICIPANTS), 1);

        MockHttpServletResponse response = call(address);

        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getContentAsByteArray()).isEqualTo(pdf);
        assertThat(response.getContentType()).isEqualTo("application/pdf");
        assertThat(response.getContentLength()).isEqualTo(5_000);
        assertThat(response.getHeader(HttpHeaders.CONTENT_DISPOSITION))
                .startsWith("inline;")
                .contains("filename*=UTF-8''%C3%98velser.pdf");
        assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(response.getHeader("Content-Security-Policy"))
                .isEqualTo("default-src 'none'; sandbox allow-downloads");
        assertThat(response.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(response.getHeader(HttpHeaders.CACHE_CONTROL)).contains("private", "no-cache");
        assertThat(response.getHeader(HttpHeaders.ACCEPT_RANGES)).isEqualTo("bytes");
        assertThat(response.getHeader(HttpHeaders.SET_COOKIE)).isNull();
        assertThat(call(address + "?download=true").getHeader(HttpHeaders.CONTENT_DISPOSITION))
                .startsWith("attachment;");
    }

    @ParameterizedTest
    @CsvSource({"bilde.png, inline", "film.mp4, inline", "brev.docx, attachment", "notat.txt, attachment"})
    void everythingElseIsInASandboxAndWhatCantBeShownIsOnlyEverDownloaded(String name, String manner) throws Exception {
        byte[] content = switch (FileNames.ending(name)) {
            case "png" -> Samples.picture("png");
            case "mp4" -> Samples.film("mp42");
            case "docx" -> Samples.word();
            default -> "alert(1)".getBytes();
        };

        MockHttpServletResponse response = call(file(course.file(name, content, MaterialAudience.PARTICIPANTS), 1));

        assertThat(response.getHeader(HttpHeaders.CONTENT_DISPOSITION)).startsWith(manner);
        assertThat(response.getHeader("Content-Security-Policy"))
                .isEqualTo("default-src 'none'; sandbox allow-downloads");
        assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(response.getContentType()).doesNotContain("html", "xml;", "script");
    }

    @Test
    void aDownloadThatBrokeOffGoesOnWhereItWas() throws Exception {
        byte[] pdf = Samples.pdf(5_000);
        String address = file(course.file("a.pdf", pdf, MaterialAudience.PARTICIPANTS), 1);
        String tag = call(address).getHeader(HttpHeaders.ETAG);

        MockHttpServletResponse rest = web.perform(
                        get(address).header(HttpHeaders.RANGE, "bytes=3000-").header(HttpHeaders.IF_RANGE, tag))
                .andReturn()
                .getResponse();
        MockHttpServletResponse last = range(address, "bytes=-10");
        MockHttpServletResponse beyond = range(address, "bytes=6000-");

        assertThat(rest.getStatus()).isEqualTo(206);
        assertThat(rest.getHeader(HttpHeaders.CONTENT_RANGE)).isEqualTo("bytes 3000-4999/5000");
        assertThat(rest.getContentAsByteArray()).isEqualTo(Arrays.copyOfRange(pdf, 3000, 5000));
        assertThat(rest.getContentType()).isEqualTo("application/pdf");
        assertThat(last.getContentAsByteArray()).isEqualTo(Arrays.copyOfRange(pdf, 4990, 5000));
        assertThat(beyond.getStatus()).isEqualTo(416);
        assertThat(web.perform(get(address).header(HttpHeaders.IF_NONE_MATCH, tag))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(304);
        assertThat(web.perform(head(address)).andReturn().getResponse().getContentLength())
                .isEqualTo(5_000);
    }

    @Test
    void anAddressNeverHoldsOtherBytesThanItDid() throws Exception {
        MaterialId id = course.file("a.pdf", Samples.pdf(300), MaterialAudience.PARTICIPANTS);
        people.signIn(course.host);
        MaterialDetails seen = course.details(id);
        desk.change(new ChangeMaterial(
                id,
                seen.version(),
                "a",
                MaterialPhase.BEFORE,
                MaterialAudience.PARTICIPANTS,
                course.upload("b.pdf", Samples.pdf(400))));
        SecurityContextHolder.clearContext();

        assertThat(call(file(id, 1)).getStatus()).isEqualTo(404);
        assertThat(call(file(id, 2)).getContentLength()).isEqualTo(400);
        assertThat(call(file(id, 3)).getStatus()).isEqualTo(404);
        assertThat(as(course.host, "/arbeid/kurs/" + course.id.value() + "/materiell/" + id.value() + "/fil/1")
                        .getContentLength())
                .isEqualTo(300);
    }

    @Test
    void strangersFindNothing() throws Exception {
        MaterialId id = course.file("a.pdf", Samples.pdf(), MaterialAudience.PARTICIPANTS);
        String tail = "/materiell/" + id.value() + "/fil/1";
        TestCourse neighbour = materials.course(LocalDateTime.parse("2026-03-11T12:00"));
        String expired = links.sign(
                LinkPurpose.PARTICIPANT,
                course.per.id().value(),
                clock.instant().minus(Duration.ofSeconds(1)));

        assertThat(call(neighbour.link() + tail).getStatus()).isEqualTo(404);
        assertThat(call("/p/tull" + tail).getStatus()).isEqualTo(404);
        assertThat(call("/p/" + expired + tail).getStatus()).isEqualTo(410);
        assertThat(call("/vert/" + course.token() + tail).getStatus()).isEqualTo(404);
        assertThat(call("/kurs/" + course.id.value() + tail).getStatus()).isEqualTo(404);
        assertThat(call("/kurs/tull" + tail).getStatus()).isEqualTo(404);
        assertThat(call("/arbeid/kurs/" + course.id.value() + tail).getStatus()).isEqualTo(302);
        String staff = "/arbeid/kurs/" + course.id.value() + tail;
        assertThat(as(neighbour.coordinator, staff).getStatus()).isEqualTo(404);
        assertThat(as(courses.professional("Nabo"), staff).getStatus()).isEqualTo(404);
        assertThat(as(people.administrator(), staff).getStatus()).isEqualTo(404);
        assertThat(as(people.administrator(), "/arbeid/maler/" + UUID.randomUUID() + tail)
                        .getStatus())
                .isEqualTo(404);
        assertThat(as(course.coordinator, staff).getStatus()).isEqualTo(200);
        assertThat(call(course.link() + tail).getStatus()).isEqualTo(200);
        signOff.signOff(course.per.id());
        assertThat(call(course.link() + tail).getStatus()).isEqualTo(410);
    }

    @ParameterizedTest
    @CsvSource({
        "/materiell/tull",
        "/materiell/00000000-0000-0000-0000-000000000000",
        "/materiell/00000000-0000-0000-0000-000000000000/fil/1",
        "/materiell/00000000-0000-0000-0000-000000000000/fil/x",
        "/materiell/00000000-0000-0000-0000-000000000000/fil/99999999999",
    })
    void anAddressThatIsNoneIsNotFound(String tail) throws Exception {
        assertThat(call(course.link() + tail).getStatus()).isEqualTo(404);
    }

    @Test
    void whatIsForEverybodyNeedsNoLink() throws Exception {
        MaterialId id = course.file("a.pdf", Samples.pdf(), MaterialAudience.EVERYONE);

        assertThat(call("/kurs/" + course.id.value() + "/materiell/" + id.value() + "/fil/1")
                        .getStatus())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theCoursesPublicPageShowsWhatIsForEverybodyAndNothingElse(Language language) throws Exception {
        course.text("For alle", MaterialAudience.EVERYONE);
        course.text("For nettverket", MaterialAudience.NETWORK);
        course.text(course.session(1), "Senere", MaterialPhase.AFTER, MaterialAudience.EVERYONE);

        String page = PublicPage.of(
                web.perform(get("/kurs/" + course.id.value() + "?lang=" + language.tag()))
                        .andReturn(),
                language);

        assertThat(page)
                .contains("For alle", "/kurs/" + course.id.value() + "/materiell/")
                .contains(texts.get(language, "material.Pages.everybody"))
                .doesNotContain("For nettverket", "Senere");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aPersonalLinkLeadsToAllThereIs(Language language) throws Exception {
        course.file("Øvelser.pdf", Samples.pdf(2048), MaterialAudience.PARTICIPANTS);
        course.add(
                course.session(2),
                "Helsenorge",
                MaterialPhase.BEFORE,
                MaterialAudience.PARTICIPANTS,
                new MaterialContent.WebLink("https://www.helsenorge.no/x"));
        course.text("Bare vertene", MaterialAudience.HOSTS);

        String list = PublicPage.of(
                web.perform(get(course.link() + "/materiell?lang=" + language.tag()))
                        .andReturn(),
                language);

        assertThat(list)
                .contains("Øvelser", "PDF, 2\u00a0kB", "https://www.helsenorge.no/x", "www.helsenorge.no")
                .contains(texts.get(language, "material.Pages.course"))
                .contains("noindex")
                .doesNotContain("Bare vertene");
        assertThat(call(course.link()).getContentAsString())
                .contains(course.link() + "/materiell", "Øvelser")
                .doesNotContain("Bare vertene");
    }

    @Test
    void theRoomAndTheFinishedCourseLeadThereToo() throws Exception {
        clock.set(course.sessions.getFirst().startsAt().minus(Duration.ofMinutes(5)));
        course.text("Pust ut", MaterialAudience.PARTICIPANTS);

        assertThat(call(course.link() + "/rom").getContentAsString()).contains("Pust ut");
        clock.set(course.sessions.getLast().plannedEnd().plus(Duration.ofDays(2)));
        assertThat(call(course.link()).getContentAsString())
                .contains(texts.get(Language.BOKMAL, "room.Finished.materials"));
    }

    @Test
    void aTextIsReadOnAPageOfOursAndRunsNothing() throws Exception {
        MaterialId id = course.add(
                course.place(),
                "Pust <b>",
                MaterialPhase.BEFORE,
                MaterialAudience.PARTICIPANTS,
                new MaterialContent.WrittenText("**Inn** <script>alert(1)</script>"));

        String page = PublicPage.of(
                web.perform(get(course.link() + "/materiell/" + id.value())).andReturn(), Language.BOKMAL);

        assertThat(page).contains("<strong>Inn</strong>", "&lt;script&gt;", "Pust &lt;b&gt;");
    }

    @Test
    void aFilmHasItsCaptionsInTheReadersLanguageOn() throws Exception {
        MaterialId id = course.file("film.mp4", Samples.film("mp42"), MaterialAudience.PARTICIPANTS);
        people.signIn(course.host);
        desk.caption(id, Language.NYNORSK, Samples.WEBVTT);
        SecurityContextHolder.clearContext();
        String address = course.link() + "/materiell/" + id.value();

        String page = PublicPage.of(web.perform(get(address + "?lang=nn")).andReturn(), Language.NYNORSK);
        MockHttpServletResponse captions = call(address + "/fil/1/tekst/nn");

        assertThat(page)
                .contains("<video", "srclang=\"nn\"", address + "/fil/1/tekst/nn")
                .containsPattern("<track[^>]* default");
        assertThat(captions.getContentType()).startsWith("text/vtt");
        assertThat(captions.getContentAsByteArray()).isEqualTo(Samples.WEBVTT);
        assertThat(call(address + "/fil/1/tekst/nb").getStatus()).isEqualTo(404);
        assertThat(call(address + "/fil/1/tekst/xx").getStatus()).isEqualTo(404);
    }

    @Test
    void aRowWithoutBytesSaysPlainlyThatTheFileIsGone() throws Exception {
        MaterialId id = course.file("a.pdf", Samples.pdf(), MaterialAudience.PARTICIPANTS);
        files.delete(course.details(id).item().file().bytes());

        MockHttpServletResponse response = call(file(id, 1));

        assertThat(response.getStatus()).isEqualTo(410);
        assertThat(response.getContentAsString()).contains(texts.get(Language.BOKMAL, "material.Missing.title"));
    }

    private String file(MaterialId id, int number) {
        return course.link() + "/materiell/" + id.value() + "/fil/" + number;
    }

    private MockHttpServletResponse range(String address, String range) throws Exception {
        return web.perform(get(address).header(HttpHeaders.RANGE, range))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse call(String address) throws Exception {
        return web.perform(get(address)).andReturn().getResponse();
    }

    private MockHttpServletResponse as(AccountId account, String address) throws Exception {
        return web.perform(get(address).with(user(account.toString()).roles("PROFESSIONAL")))
                .andReturn()
                .getResponse();
    }
}
