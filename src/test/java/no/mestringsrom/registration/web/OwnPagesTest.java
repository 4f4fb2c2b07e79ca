package no.mestringsrom.registration.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.link.LinkPurpose;
import no.mestringsrom.link.Links;
import no.mestringsrom.registration.Participants;
import no.mestringsrom.registration.RegistrationId;
import no.mestringsrom.registration.RegistrationStatus;
import no.mestringsrom.registration.SignOff;
import no.mestringsrom.registration.TestParticipants;
import no.mestringsrom.testing.PublicPage;
import no.mestringsrom.testing.ServiceTest;
import no.mestringsrom.testing.TestClock;
import no.mestringsrom.testing.TestCourses;
import no.mestringsrom.texts.Language;
import no.mestringsrom.texts.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ServiceTest
class OwnPagesTest {

    @Autowired
    MockMvc browser;

    @Autowired
    TestCourses courses;

    @Autowired
    TestClock clock;

    @Autowired
    TestParticipants people;

    @Autowired
    Participants participants;

    @Autowired
    SignOff signOff;

    @Autowired
    Links links;

    @Autowired
    Texts texts;

    @Autowired
    JdbcClient database;

    LearningServiceId service;
    CourseId course;
    CourseId next;
    String address;
    RegistrationId kari;
    String link;

    @BeforeEach
    void aParticipantAndANextCourse() {
        clock.set(TestClock.START);
        service = courses.service();
        course = courses.published(service, LocalDateTime.parse("2026-04-20T18:00"));
        next = courses.shared(service, LocalDateTime.parse("2026-05-20T18:00"), 4, Set.of("5501"));
        address = UUID.randomUUID() + "@eksempel.no";
        kari = people.signUp(TestParticipants.form(course, "Kari", address, "5501"));
        link = link(kari);
    }

    @Test
    void theOwnPageLeadsToAllThatOneMayDo() throws Exception {
        assertThat(open(link, 200))
                .contains(link + "/endre\"", link + "/flytt\"", link + "/parorende\"", link + "/avmelding\"");
    }

    @Test
    void theFormIsFilledInAndNothingIsLostWhenSomethingIsWrong() throws Exception {
        assertThat(open(link + "/endre", 200))
                .contains("value=\"Kari\"", "value=\"" + address + "\"", "Lagre</button>");

        String again = body(
                post(link + "/endre")
                        .param("navn", "")
                        .param("epost", "kari")
                        .param("rolle", "RELATIVE")
                        .param("annet", "Pause"),
                422);
        assertThat(again)
                .contains("Skriv hva du vil bli kalt", "E-postadressen ser ikke riktig ut")
                .contains("value=\"kari\"", "Pause</textarea>");
    }

    @Test
    void aNewAddressIsConfirmedFromItsMailByOnePress() throws Exception {
        String wanted = UUID.randomUUID() + "@eksempel.no";
        browser.perform(change(wanted)).andExpect(redirectedUrl(link + "/endre?lagret=lenke"));
        browser.perform(change(wanted)).andExpect(redirectedUrl(link + "/endre?lagret=lenke"));
        assertThat(open(link + "/endre?lagret=lenke", 200)).contains("Vi har sendt en lenke til den nye adressen");
        List<String> mails = mails(wanted);
        assertThat(mails).hasSize(1);
        assertThat(mails.getFirst()).doesNotContain("Diabetes", "Kari");
        int waiting = mails(address).size();
        assertThat(waiting).isPositive();
        String confirm = first("/p/adresse/[\\w-]+", mails.getFirst());

        assertThat(open(confirm, 200)).contains("Er dette adressen din?", "<form");
        assertThat(mails(address)).as("opening it did nothing").noneMatch(mail -> mail.contains("byttet"));
        assertThat(body(post(confirm), 200)).contains("Adressen er byttet");

        assertThat(mails(wanted)).as("what waited to be sent goes there, too").hasSize(2 + waiting);
        assertThat(mails(address))
                .singleElement()
                .satisfies(
                        mail -> assertThat(mail).contains("Adressen er byttet").doesNotContain("/p/"));
        assertThat(body(post(confirm), 410)).contains("kan ikke brukes");
        open("/p/adresse/x", 410);
        open("/p/adresse/" + links.sign(LinkPurpose.PARTICIPANT, kari.value()), 410);
    }

    @Test
    void onePressMovesAndTheSecondLeadsToTheSamePlace() throws Exception {
        assertThat(open(link + "/flytt", 200))
                .contains("Nå har du plass på", "Flytt meg hit", next.value().toString());
        String there = null;
        for (int press = 0; press < 2; press++) {
            String to = browser.perform(post(link + "/flytt")
                            .param("kurs", next.value().toString())
                            .param("svar", "flytt"))
                    .andExpect(status().isSeeOther())
                    .andReturn()
                    .getResponse()
                    .getHeader("Location");
            assertThat(there == null || there.equals(to)).isTrue();
            there = to;
        }

        assertThat(open(there, 200)).contains("20. mai");
        assertThat(open(link + "/avmelding", 200)).contains("Du er meldt av");
        browser.perform(get(link + "/flytt")).andExpect(redirectedUrl(link + "/plass"));
        browser.perform(get(link + "/endre")).andExpect(redirectedUrl(link + "/plass"));
        browser.perform(get(link + "/parorende")).andExpect(redirectedUrl(link + "/plass"));
    }

    @Test
    void aFullCourseIsWaitedForFromHereAndThePageSaysSoFirst() throws Exception {
        for (int i = 0; i < 4; i++) {
            people.signUp(next, "Person " + i);
        }

        assertThat(open(link + "/flytt", 200))
                .contains("Fullt. Venteliste", "likevel beholde plassen du har", "value=\"vent\"");
        assertThat(body(
                        post(link + "/flytt")
                                .param("kurs", next.value().toString())
                                .param("svar", "flytt"),
                        409))
                .contains("Ingenting er endret");
        browser.perform(post(link + "/flytt")
                        .param("kurs", next.value().toString())
                        .param("svar", "vent"))
                .andExpect(status().isSeeOther());

        assertThat(participants.participant(kari).orElseThrow().status()).isEqualTo(RegistrationStatus.CONFIRMED);
        assertThat(body(post(link + "/flytt").param("kurs", "x"), 409)).contains("Ingenting er endret");
    }

    @Test
    void aRelativeIsBroughtAlongByTheSameAddress() throws Exception {
        assertThat(open(link + "/parorende", 200)).contains("Ta med en pårørende", "Vi bruker samme adresse");
        assertThat(body(post(link + "/parorende").param("navn", "Ola").param("kommune", "5501"), 422))
                .contains("value=\"Ola\"", "Skriv e-postadressen din", "Kryss av");
        UUID form = UUID.randomUUID();
        for (int press = 0; press < 2; press++) {
            browser.perform(post(link + "/parorende")
                            .param("skjema", form.toString())
                            .param("navn", "Ola")
                            .param("kommune", "5501")
                            .param("deler", "true")
                            .param("samtykke", "true"))
                    .andExpect(redirectedUrl(link + "/parorende?sendt=ja"));
        }

        assertThat(open(link + "/parorende?sendt=ja", 200)).contains("Skjemaet er sendt", "Du har med: Ola.");
        assertThat(participants.confirmed(course)).hasSize(2);
        assertThat(mails(address)).filteredOn(mail -> mail.contains("Ola")).hasSize(1);
    }

    @Test
    void aRelativeWhoWaitsIsSaidToWait() throws Exception {
        RegistrationId siv = people.signUp(TestParticipants.form(next, "Siv", "siv-" + address, "5501"));
        for (int i = 0; i < 3; i++) {
            people.signUp(next, "Per");
        }
        browser.perform(post(link(siv) + "/parorende")
                        .param("navn", "Ola")
                        .param("kommune", "5501")
                        .param("deler", "true")
                        .param("samtykke", "true"))
                .andExpect(redirectedUrl(link(siv) + "/parorende?sendt=fullt"));

        assertThat(open(link(siv) + "/parorende?sendt=fullt", 200))
                .contains("kommer på venteliste", "På venteliste: Ola.")
                .doesNotContain("Du har med");
    }

    @Test
    void anAddressThatWasAskedJustNowIsNotAskedAgainAndThePageSaysSo() throws Exception {
        String wanted = UUID.randomUUID() + "@eksempel.no";
        RegistrationId per = people.signUp(TestParticipants.form(next, "Per", "per-" + address, "5501"));
        browser.perform(change(wanted)).andExpect(redirectedUrl(link + "/endre?lagret=lenke"));
        browser.perform(post(link(per) + "/endre")
                        .param("navn", "Per")
                        .param("epost", wanted)
                        .param("rolle", "PATIENT_OR_USER"))
                .andExpect(redirectedUrl(link(per) + "/endre?lagret=vent"));

        assertThat(open(link(per) + "/endre?lagret=vent", 200)).contains("vent ti minutter");
        assertThat(mails(wanted)).hasSize(1);
    }

    @Test
    void whoHelpsSomebodyWithAnAddressIsSentToNoMailboxOfTheirOwn() throws Exception {
        String path = "/kurs/" + course.value() + "/pamelding";
        browser.perform(post(path)
                        .param("skjema", UUID.randomUUID().toString())
                        .param("navn", "Gamle Anna")
                        .param("epost", "anna-" + address)
                        .param("kommune", "5501")
                        .param("rolle", "PATIENT_OR_USER")
                        .param("samtykke", "true")
                        .param("hjelper", "true")
                        .param("enhet", "Legekontoret"))
                .andExpect(redirectedUrl(path + "/sendt"));

        assertThat(open(path + "/sendt", 200))
                .contains("Be personen trykke på lenken")
                .doesNotContain("Sjekk e-posten");
        assertThat(open(path + "/sendt-fullt", 200)).contains("Be personen trykke på lenken");
    }

    @Test
    void aLostLinkHasTheSameAnswerWhetherTheAddressIsKnownOrNot() throws Exception {
        clock.advance(Duration.ofMinutes(10));
        int before = mails(address).size();
        for (String written : List.of(" " + address.toUpperCase(Locale.ROOT), address, "ingen@eksempel.no")) {
            browser.perform(post("/p/mistet").param("adresse", written))
                    .andExpect(status().isSeeOther())
                    .andExpect(redirectedUrl("/p/mistet/sendt"));
        }

        assertThat(mails(address)).hasSize(before + 1);
        assertThat(mails(address)).anyMatch(mail -> mail.contains("Ba du ikke om dette") && mail.contains(link));
        assertThat(mails("ingen@eksempel.no")).isEmpty();
        assertThat(open("/p/mistet/sendt", 200)).contains("Står adressen på et kurs");
        assertThat(body(post("/p/mistet").param("adresse", "tull"), 422))
                .contains("value=\"tull\"", "ser ikke riktig ut");
        assertThat(open("/kurs", 200)).contains("href=\"/p/mistet\"");
        assertThat(open("/p/tull/plass", 404)).contains("href=\"/p/mistet\"");
        assertThat(open("/kurs/" + course.value() + "/pamelding", 200)).contains("href=\"/p/mistet\"");
    }

    @Test
    void whoAsksForManyAddressesIsHeldBack() throws Exception {
        for (int i = 0; i < 5; i++) {
            browser.perform(lost("en" + i)).andExpect(status().isSeeOther());
        }
        browser.perform(lost("for-mange")).andExpect(status().isTooManyRequests());
    }

    @Test
    void whoWritesManyAddressesIntoOneFormIsHeldBackToo() throws Exception {
        UUID form = UUID.randomUUID();
        for (int i = 0; i < 5; i++) {
            browser.perform(from("192.0.2.78", change(i + "-" + address)).param("skjema", form.toString()))
                    .andExpect(status().isSeeOther());
        }
        assertThat(body(from("192.0.2.78", change("5-" + address)).param("skjema", form.toString()), 429))
                .contains("Ingenting er endret")
                .doesNotContain("Du er ikke meldt på");
        for (int i = 0; i < 5; i++) {
            body(
                    from("192.0.2.78", post(link + "/flytt"))
                            .param("kurs", UUID.randomUUID().toString()),
                    409);
        }
        body(
                from("192.0.2.78", post(link + "/flytt"))
                        .param("kurs", next.value().toString()),
                429);
    }

    private static MockHttpServletRequestBuilder from(String address, MockHttpServletRequestBuilder request) {
        return request.with(sent -> {
            sent.setRemoteAddr(address);
            return sent;
        });
    }

    @Test
    void whatIsBelowAPersonalLinkIsKeptByNoBrowser() throws Exception {
        for (String path : List.of("", "/endre", "/flytt", "/parorende", "/avmelding", "/mine-opplysninger")) {
            assertThat(browser.perform(get(link + path))
                            .andReturn()
                            .getResponse()
                            .getHeader("Cache-Control"))
                    .as(path)
                    .isEqualTo("no-store");
        }
        for (String path : List.of("/invitasjon/ukjent", "/tilgjengelig/ukjent", "/bestilling/ukjent")) {
            assertThat(browser.perform(get(path)).andReturn().getResponse().getHeader("Cache-Control"))
                    .as(path)
                    .isEqualTo("no-store");
        }
    }

    @Test
    void aHelperSignsSomebodyUpWhoHasNoAddressAndGetsTheLetter() throws Exception {
        String location = browser.perform(post("/kurs/" + course.value() + "/pamelding")
                        .param("skjema", UUID.randomUUID().toString())
                        .param("navn", "Gamle Anna")
                        .param("kommune", "5501")
                        .param("rolle", "PATIENT_OR_USER")
                        .param("samtykke", "true")
                        .param("hjelper", "true")
                        .param("enhet", "Legekontoret"))
                .andExpect(status().isSeeOther())
                .andReturn()
                .getResponse()
                .getHeader("Location");
        assertThat(location).contains("/pamelding/brev/");

        assertThat(open(location, 200)).contains("Skriv ut brevet", location + "/brev.pdf");
        byte[] pdf = browser.perform(get(location + "/brev.pdf"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        clock.advance(Duration.ofMinutes(30));
        assertThat(open(location, 410)).contains("for sent");
        assertThat(open(location + "/brev.pdf", 410)).contains("for sent");
        String forged =
                "/kurs/" + course.value() + "/pamelding/brev/" + links.sign(LinkPurpose.PARTICIPANT, kari.value());
        open(forged + "/brev.pdf", 410);
        open(
                "/kurs/" + course.value() + "/pamelding/brev/" + links.sign(LinkPurpose.LETTER, kari.value())
                        + "/brev.pdf",
                410);
    }

    @Test
    void forgedLinksOpenNothing() throws Exception {
        for (String forged : List.of("x", links.sign(LinkPurpose.HOST, kari.value()), link.substring(4))) {
            for (String page : List.of("/endre", "/flytt", "/parorende")) {
                open("/p/" + forged + page, 404);
                body(post("/p/" + forged + page).param("navn", "Kari"), 404);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPageSpeaksOneLanguageAndSetsNoCookie(Language language) throws Exception {
        for (String path :
                List.of(link + "/endre", link + "/flytt", link + "/parorende", "/p/mistet", "/p/mistet/sendt")) {
            PublicPage.of(browser.perform(get(path + "?lang=" + language.tag())).andReturn(), language);
        }
        assertThat(PublicPage.of(
                        browser.perform(get(link + "/flytt?lang=" + language.tag()))
                                .andReturn(),
                        language))
                .contains(texts.get(language, "registration.Move.move"));
    }

    private MockHttpServletRequestBuilder change(String email) {
        return post(link + "/endre").param("navn", "Kari").param("epost", email).param("rolle", "PATIENT_OR_USER");
    }

    private static MockHttpServletRequestBuilder lost(String name) {
        return post("/p/mistet").param("adresse", name + "@eksempel.no").with(request -> {
            request.setRemoteAddr("192.0.2.77");
            return request;
        });
    }

    private List<String> mails(String recipient) {
        return database.sql("select body from mail_message where recipient = ?")
                .param(recipient)
                .query(String.class)
                .list();
    }

    private static String first(String pattern, String text) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private String link(RegistrationId who) {
        return "/p/" + links.sign(LinkPurpose.PARTICIPANT, who.value());
    }

    private String open(String path, int expected) throws Exception {
        return body(get(path), expected);
    }

    private String body(MockHttpServletRequestBuilder request, int expected) throws Exception {
        var answer = browser.perform(request.header("Accept-Language", "nb"))
                .andExpect(status().is(expected))
                .andReturn()
                .getResponse();
        answer.setCharacterEncoding("UTF-8");
        return answer.getContentAsString();
    }
}
