package no.mestringsrom.registration.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.registration.TestTexting;
import no.mestringsrom.site.FormPace;
import no.mestringsrom.testing.PublicPage;
import no.mestringsrom.testing.ServiceTest;
import no.mestringsrom.testing.TestClock;
import no.mestringsrom.testing.TestCourses;
import no.mestringsrom.texts.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@ServiceTest
class SignUpPagesTest {

    private static final Pattern SUBMISSION = Pattern.compile("name=\"skjema\" value=\"([^\"]+)\"");

    @Autowired
    MockMvc browser;

    @Autowired
    TestCourses courses;

    @Autowired
    TestClock clock;

    @Autowired
    TestTexting texting;

    CourseId course;
    String path;

    @BeforeEach
    void aCourseThatIsOpen() {
        clock.set(TestClock.START);
        course = courses.published(courses.service(), LocalDateTime.parse("2026-03-10T12:00"));
        path = "/kurs/" + course.value() + "/pamelding";
    }

    @AfterEach
    void backToTheStart() {
        clock.set(TestClock.START);
    }

    @Test
    void whoSignsUpIsToldToReadTheirMail() throws Exception {
        String submission = submissionOf(open(path, Language.BOKMAL));

        press(submission, "Kari", "kari@eksempel.no")
                .andExpect(status().isSeeOther())
                .andExpect(redirectedUrl(path + "/mottatt"));

        assertThat(open(path + "/mottatt", Language.BOKMAL))
                .contains("Ett trykk igjen", "Det var ledige plasser", "Sjekk e-posten din")
                .doesNotContain("Kurset er fullt", "kari@eksempel.no");
    }

    @Test
    void aSecondPressShowsTheSameReceipt() throws Exception {
        String submission = submissionOf(open(path, Language.BOKMAL));

        press(submission, "Kari", "kari@eksempel.no").andExpect(redirectedUrl(path + "/mottatt"));
        press(submission, "Kari", "kari@eksempel.no").andExpect(redirectedUrl(path + "/mottatt"));
    }

    @Test
    void aFullCourseSaysSoBeforeAndAfter() throws Exception {
        fill();

        assertThat(open(path, Language.BOKMAL))
                .contains("Kurset er fullt", "kommer du på venteliste", "Sett meg på venteliste")
                .doesNotContain(">Meld meg på<");
        press(UUID.randomUUID().toString(), "Per", "per@eksempel.no").andExpect(redirectedUrl(path + "/mottatt-fullt"));

        assertThat(open(path + "/mottatt-fullt", Language.BOKMAL))
                .contains("Det er ingen ledig plass til kommunen din nå.")
                .doesNotContain("Det var ledige plasser");
        assertThat(open("/kurs/" + course.value(), Language.BOKMAL)).contains(">Sett deg på venteliste</a>");
    }

    @Test
    void anAddressThatIsInTheCourseAlreadyIsNotGivenAway() throws Exception {
        press(UUID.randomUUID().toString(), "Kari", "kari@eksempel.no");
        press(UUID.randomUUID().toString(), "Nysgjerrig", "Kari@eksempel.no")
                .andExpect(redirectedUrl(path + "/mottatt"));
        press(UUID.randomUUID().toString(), "Nysgjerrig", "ny@eksempel.no").andExpect(redirectedUrl(path + "/mottatt"));

        fill();
        press(UUID.randomUUID().toString(), "Nysgjerrig", "kari@eksempel.no")
                .andExpect(redirectedUrl(path + "/mottatt-fullt"));
        press(UUID.randomUUID().toString(), "Nysgjerrig", "enda-en@eksempel.no")
                .andExpect(redirectedUrl(path + "/mottatt-fullt"));
    }

    /** Reading, signing a neighbour up and reading again tells nothing of the neighbour. */
    @Test
    void noPageTellsHowManySeatsAreFree() throws Exception {
        List<String> before = publicPages();

        press(UUID.randomUUID().toString(), "Nysgjerrig", "naboen@eksempel.no");

        assertThat(publicPages()).isEqualTo(before);
        for (int i = 0; i < 8; i++) {
            press(UUID.randomUUID().toString(), "Kari", "kari" + i + "@eksempel.no");
        }
        assertThat(publicPages().getFirst()).contains("Få plasser igjen");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPageSpeaksOneLanguageAndSetsNoCookie(Language language) throws Exception {
        String lang = "?lang=" + language.tag();
        String submission = submissionOf(open(path + lang, language));
        PublicPage.of(
                browser.perform(post(path + lang))
                        .andExpect(status().isUnprocessableContent())
                        .andReturn(),
                language);
        browser.perform(filled(path + lang, submission, "Kari", "kari@eksempel.no"))
                .andExpect(redirectedUrl(path + "/mottatt" + lang));
        open(path + "/mottatt" + lang, language);
        open(path + "/mottatt-fullt" + lang, language);
        PublicPage.of(
                browser.perform(get("/kurs/" + UUID.randomUUID() + "/pamelding" + lang))
                        .andExpect(status().isNotFound())
                        .andReturn(),
                language);
        clock.advance(Duration.ofDays(1));
        PublicPage.of(
                browser.perform(get(path + lang))
                        .andExpect(status().isConflict())
                        .andReturn(),
                language);
    }

    @Test
    void whatIsWrongIsSaidAtTheTopAndAtEachFieldAndWhatWasWrittenIsKept() throws Exception {
        String page = PublicPage.of(
                browser.perform(post(path)
                                .param("navn", "<b>Kari & \"Ola\" 🌻</b>")
                                .param("epost", "kari")
                                .param("rolle", "RELATIVE"))
                        .andExpect(status().isUnprocessableContent())
                        .andReturn(),
                Language.BOKMAL);

        assertThat(page)
                .contains("3 ting må rettes før du kan sende:")
                .contains("<a href=\"#epost\">", "<a href=\"#kommune\">", "<a href=\"#samtykke\">")
                .contains("value=\"&lt;b>Kari &amp; &#34;Ola&#34; 🌻&lt;/b>\"")
                .contains("value=\"RELATIVE\" checked")
                .containsPattern("id=\"epost\"[^>]*value=\"kari\"[^>]*aria-invalid=\"true\"");
    }

    @Test
    void aNameOfTenThousandCharactersIsAClearError() throws Exception {
        String page = press(UUID.randomUUID().toString(), "å".repeat(10_000), "kari@eksempel.no")
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(page).contains("Navnet er for langt. Bruk høyst 80 tegn");
    }

    @Test
    void needsAreFoldedAwayUntilThereIsSomethingInThemAndNothingIsLost() throws Exception {
        assertThat(open(path, Language.BOKMAL)).contains("<details>").doesNotContain("id=\"mobil\"");

        String page = PublicPage.of(
                browser.perform(filled(path, UUID.randomUUID().toString(), "Kari", "kari@eksempel.no")
                                .param("tolk", "true")
                                .param("annet", "<script>alert('ŋ')</script>\nčáhppes đ 🌻"))
                        .andExpect(status().isUnprocessableContent())
                        .andReturn(),
                Language.BOKMAL);

        assertThat(page)
                .contains("<details open>", "<a href=\"#sprak\">", "Skriv hvilket språk du vil ha tolk til")
                .contains("&lt;script&gt;alert('ŋ')&lt;/script&gt;", "čáhppes đ 🌻")
                .containsPattern("id=\"tolk\"[^>]*checked");
    }

    @Test
    void aMobileNumberIsAskedForWhereTextMessagesCanBeSent() throws Exception {
        texting.turnOn();
        try {
            assertThat(open(path, Language.BOKMAL)).contains("id=\"mobil\"", "Mobilnummeret ditt");
            String page = press(UUID.randomUUID().toString(), "Kari", "")
                    .andExpect(status().isUnprocessableContent())
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            assertThat(page).contains("Skriv e-postadressen eller mobilnummeret ditt");
            browser.perform(filled(path, UUID.randomUUID().toString(), "Kari", "")
                            .param("mobil", "900 00 001"))
                    .andExpect(redirectedUrl(path + "/mottatt"));
        } finally {
            texting.turnOff();
        }
    }

    @Test
    void whoLivesElsewhereIsToldWhomToAsk() throws Exception {
        String page = PublicPage.of(
                browser.perform(filled(path, UUID.randomUUID().toString(), "Kari", "kari@eksempel.no")
                                .with(request -> {
                                    request.setParameter("kommune", SignUpForm.ELSEWHERE);
                                    return request;
                                }))
                        .andExpect(status().isUnprocessableContent())
                        .andReturn(),
                Language.BOKMAL);

        assertThat(page).contains("Ta gjerne kontakt med Prøvetjenesten", "mailto:post@eksempel.no");
    }

    @Test
    void manyFromOnePlaceWaitALittleAndLoseNothingTheyWrote() throws Exception {
        String last = UUID.randomUUID().toString();
        for (int i = 0; i < FormPace.MOST; i++) {
            from("203.0.113.7", i == 0 ? last : UUID.randomUUID().toString(), "kari" + i + "@eksempel.no")
                    .andExpect(redirectedUrl(path + "/mottatt"));
        }
        String submission = UUID.randomUUID().toString();

        for (Language language : Language.values()) {
            PublicPage.of(
                    browser.perform(filled(path + "?lang=" + language.tag(), submission, "Per", "per@eksempel.no")
                                    .with(origin("203.0.113.7")))
                            .andExpect(status().isTooManyRequests())
                            .andReturn(),
                    language);
        }
        assertThat(from("203.0.113.7", submission, "per@eksempel.no")
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("Vent ti minutter", "mailto:post@eksempel.no", "value=\"per@eksempel.no\"")
                .contains("name=\"skjema\" value=\"" + submission + "\"");
        from("203.0.113.7", last, "kari0@eksempel.no").andExpect(redirectedUrl(path + "/mottatt"));
        from("203.0.113.8", UUID.randomUUID().toString(), "pal@eksempel.no")
                .andExpect(redirectedUrl(path + "/mottatt"));

        clock.advance(FormPace.WITHIN);
        from("203.0.113.7", submission, "per@eksempel.no").andExpect(redirectedUrl(path + "/mottatt"));
    }

    @Test
    void aTamperedSubmissionOrReceiptHarmsNobody() throws Exception {
        press("'; drop table registration; --", "Kari", "kari@eksempel.no").andExpect(status().isSeeOther());

        browser.perform(get(path + "/" + UUID.randomUUID())).andExpect(status().isNotFound());
        browser.perform(get(path + "/tull")).andExpect(status().isNotFound());
    }

    @Test
    void aClosedCourseSaysSoAndLeadsToTheOthers() throws Exception {
        clock.advance(Duration.ofDays(1));

        String page = press(UUID.randomUUID().toString(), "Kari", "kari@eksempel.no")
                .andExpect(status().isConflict())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(page).contains("Påmeldingen er stengt", "href=\"/kurs\">Se andre kurs</a>");
    }

    /** The course's page, the form and what the catalogue says of the course. */
    private List<String> publicPages() throws Exception {
        String catalogue = "";
        for (int page = 1; catalogue.isEmpty() && page < 100; page++) {
            catalogue = cardOfTheCourse(open("/kurs?kommune=5532&side=" + page, Language.BOKMAL));
        }
        assertThat(catalogue).isNotEmpty();
        return List.of(
                open("/kurs/" + course.value(), Language.BOKMAL),
                catalogue,
                SUBMISSION.matcher(open(path, Language.BOKMAL)).replaceAll(""));
    }

    private String cardOfTheCourse(String catalogue) {
        return Arrays.stream(catalogue.split("<li class=\"ds-card"))
                .filter(card -> card.contains(course.value().toString()))
                .findFirst()
                .orElse("");
    }

    private void fill() throws Exception {
        for (int i = 0; i < 12; i++) {
            press(UUID.randomUUID().toString(), "Kari", "kari" + i + "@eksempel.no");
        }
    }

    private ResultActions from(String origin, String submission, String email) throws Exception {
        return browser.perform(filled(path, submission, "Per", email).with(origin(origin)));
    }

    private static RequestPostProcessor origin(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }

    private ResultActions press(String submission, String name, String email) throws Exception {
        return browser.perform(filled(path, submission, name, email));
    }

    private static MockHttpServletRequestBuilder filled(String path, String submission, String name, String email) {
        return post(path)
                .param("skjema", submission)
                .param("navn", name)
                .param("epost", email)
                .param("kommune", "5501")
                .param("rolle", "PATIENT_OR_USER")
                .param("samtykke", "true");
    }

    private String open(String path, Language language) throws Exception {
        return PublicPage.of(
                browser.perform(get(path)).andExpect(status().isOk()).andReturn(), language);
    }

    private static String submissionOf(String form) {
        Matcher found = SUBMISSION.matcher(form);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
