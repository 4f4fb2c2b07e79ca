package no.mestringsrom.registration.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.UUID;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CoursePlanning;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.link.LinkPurpose;
import no.mestringsrom.link.Links;
import no.mestringsrom.registration.Participant;
import no.mestringsrom.registration.Participants;
import no.mestringsrom.registration.RegistrationId;
import no.mestringsrom.registration.RegistrationStatus;
import no.mestringsrom.registration.SignOff;
import no.mestringsrom.registration.SignUpCommand;
import no.mestringsrom.registration.TestParticipants;
import no.mestringsrom.testing.PublicPage;
import no.mestringsrom.testing.ServiceTest;
import no.mestringsrom.testing.TestClock;
import no.mestringsrom.testing.TestCourses;
import no.mestringsrom.testing.TestPeople;
import no.mestringsrom.texts.Language;
import no.mestringsrom.texts.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;

@ServiceTest
class PlacePagesTest {

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
    CoursePlanning planning;

    @Autowired
    TestPeople staff;

    LearningServiceId service;
    CourseId course;

    @BeforeEach
    void aCourseThatIsOpen() {
        service = courses.service();
        course = courses.published(service, LocalDateTime.parse("2026-04-20T18:00"));
    }

    @Test
    void openingTheLinkDoesNothingAndOnePressConfirmsTheSeat() throws Exception {
        RegistrationId kari = ask("kari");
        String link = link(kari);

        browser.perform(get(link)).andExpect(status().isSeeOther()).andExpect(redirectedUrl(link + "/plass"));
        browser.perform(get(link + "/rom")).andExpect(redirectedUrl(link + "/plass"));
        assertThat(open(link + "/plass", 200))
                .contains("Vi holder en plass til deg", "Svar senest onsdag 11. mars 2026 kl. 13.00")
                .contains("value=\"ja\">Ja, jeg vil være med</button>")
                .doesNotContain("Du har plass", "påmeldt");
        assertThat(statusOf(kari)).isEqualTo(RegistrationStatus.HELD);
        browser.perform(post(link + "/plass")).andExpect(redirectedUrl(link + "/plass"));
        assertThat(statusOf(kari)).as("neither yes nor no").isEqualTo(RegistrationStatus.HELD);

        for (int press = 0; press < 2; press++) {
            browser.perform(post(link + "/plass").param("svar", "ja"))
                    .andExpect(status().isSeeOther())
                    .andExpect(redirectedUrl(link));
        }

        assertThat(statusOf(kari)).isEqualTo(RegistrationStatus.CONFIRMED);
        assertThat(open(link, 200)).contains("Diabetes type 2-kurs");
        browser.perform(get(link + "/plass")).andExpect(redirectedUrl(link));
    }

    @Test
    void afterTheLimitThePageSaysSoBeforeAndAfterThePress() throws Exception {
        RegistrationId kari = ask("kari");
        Participant asked = participants.participant(kari).orElseThrow();
        clock.set(asked.answerBy());

        assertThat(open(link(kari) + "/plass", 410)).contains("Fristen gikk ut").doesNotContain("<form");
        browser.perform(post(link(kari) + "/plass").param("svar", "ja"))
                .andExpect(redirectedUrl(link(kari) + "/plass"));

        assertThat(open(link(kari) + "/plass", 410)).contains("Fristen gikk ut", "melde deg på en gang til");
        assertThat(open(link(kari), 410)).contains("Fristen gikk ut");
        assertThat(open(link(kari) + "/plass", 410)).contains("href=\"" + link(kari) + "/mine-opplysninger\"");
        open(link(kari) + "/mine-opplysninger", 200);
        assertThat(open(link(kari) + "/avmelding", 200)).contains("Fristen gikk ut");
        assertThat(participants.addressees(course)).isEmpty();
    }

    @Test
    void afterLeavingAYesChangesNothingAndSaysSo() throws Exception {
        RegistrationId kari = ask("kari");
        signOff.signOff(kari);

        browser.perform(post(link(kari) + "/plass").param("svar", "ja"))
                .andExpect(redirectedUrl(link(kari) + "/plass"));

        assertThat(open(link(kari) + "/plass", 410))
                .contains("Du er meldt av", "href=\"" + link(kari) + "/mine-opplysninger\"");
    }

    @Test
    void whoeverWasAskedAboutACourseThatIsCancelledIsToldThatItIs() throws Exception {
        RegistrationId kari = ask("kari");
        staff.signIn(staff.coordinator(service.value()));
        planning.cancel(course, "Vertene er blitt syke.");
        SecurityContextHolder.clearContext();
        clock.advance(Duration.ofDays(3));
        people.settleWhatIsDue();
        assertThat(statusOf(kari)).isEqualTo(RegistrationStatus.LAPSED);

        browser.perform(get(link(kari) + "/plass")).andExpect(redirectedUrl(link(kari)));
        browser.perform(get(link(kari) + "/avmelding")).andExpect(redirectedUrl(link(kari)));
        assertThat(open(link(kari), 410)).contains("avlyst").doesNotContain("Fristen gikk ut");
    }

    @Test
    void whoWaitsSeesTheirPlaceAndIsAskedWhenASeatIsFree() throws Exception {
        RegistrationId first = ask("kari");
        people.ask(form("per"));
        for (int i = 2; i < 12; i++) {
            people.ask(form("per" + i));
        }
        RegistrationId waits = ask("siv");
        RegistrationId behind = ask("eli");
        String link = link(waits);

        assertThat(open(link + "/plass", 200))
                .contains("Vil du stå på venteliste?", "Du er nummer 1 i køen.", "Du er ikke påmeldt.");
        browser.perform(post(link + "/plass").param("svar", "ja")).andExpect(redirectedUrl(link + "/plass"));
        assertThat(open(link + "/plass", 200))
                .contains("Du står på venteliste", "Du er nummer 1 i køen.", "href=\"" + link + "/avmelding\"")
                .doesNotContain("<form");
        assertThat(open(link(behind) + "/plass", 200)).contains("Du er nummer 2 i køen.");

        signOff.signOff(first);

        assertThat(open(link + "/plass", 200))
                .contains("Det er en ledig plass til deg", "value=\"ja\"", "value=\"nei\"")
                .doesNotContain("i køen.<");
        assertThat(open(link + "/plass", 200)).contains("du havner sist i køen");
        assertThat(open(link(behind) + "/plass", 200)).contains("Du er nummer 1 i køen.");
        browser.perform(post(link + "/plass").param("svar", "nei")).andExpect(redirectedUrl(link + "/avmelding"));
        assertThat(open(link + "/avmelding", 200)).contains("Du er meldt av");
        assertThat(statusOf(behind)).isEqualTo(RegistrationStatus.OFFERED);
        assertThat(open(link(behind) + "/plass", 200))
                .as("who never said yes to anything is out")
                .contains("vi sletter det du skrev")
                .doesNotContain("sist i køen");
    }

    @Test
    void forgedAndExpiredLinksAnswerNothing() throws Exception {
        RegistrationId kari = ask("kari");
        String token = link(kari).substring("/p/".length());
        String[] refused = {
            "x",
            token.substring(1),
            (token.charAt(0) == 'A' ? 'B' : 'A') + token.substring(1),
            links.sign(LinkPurpose.HOST, kari.value()),
            links.sign(LinkPurpose.PARTICIPANT, kari.value(), clock.instant()),
            links.sign(LinkPurpose.PARTICIPANT, UUID.randomUUID())
        };

        for (String forged : refused) {
            browser.perform(get("/p/" + forged + "/plass")).andExpect(status().isNotFound());
            browser.perform(post("/p/" + forged + "/plass").param("svar", "ja")).andExpect(status().isNotFound());
            browser.perform(post("/p/" + forged + "/plass").param("svar", "nei"))
                    .andExpect(status().isNotFound());
        }
        assertThat(statusOf(kari)).isEqualTo(RegistrationStatus.HELD);
    }

    @Test
    void whenTheCourseHasBegunTheLineHasEnded() throws Exception {
        for (int i = 0; i < 12; i++) {
            people.signUp(form("per" + i));
        }
        RegistrationId waits = ask("siv");
        people.settleWhatIsDue();
        browser.perform(post(link(waits) + "/plass").param("svar", "ja"));
        clock.set(TestClock.START.plusSeconds(60L * 60 * 24 * 50));

        browser.perform(get(link(waits) + "/plass")).andExpect(redirectedUrl(link(waits)));
        assertThat(open(link(waits), 410)).contains("ingen plass denne gangen");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPageSpeaksOneLanguageAndSetsNoCookie(Language language) throws Exception {
        String page = link(ask("kari")) + "/plass?lang=" + language.tag();

        assertThat(PublicPage.of(browser.perform(get(page)).andReturn(), language))
                .contains(texts.get(language, "registration.Place.HELD.yes"));
        clock.advance(Duration.ofDays(3));
        assertThat(PublicPage.of(browser.perform(get(page)).andReturn(), language))
                .contains(texts.get(language, "registration.Lapsed.title"));
    }

    private SignUpCommand form(String name) {
        return TestParticipants.form(course, name, name + "@eksempel.no", "5501");
    }

    private RegistrationId ask(String name) {
        return people.ask(form(name));
    }

    private String link(RegistrationId who) {
        return "/p/" + links.sign(LinkPurpose.PARTICIPANT, who.value());
    }

    private RegistrationStatus statusOf(RegistrationId who) {
        return participants.participant(who).orElseThrow().status();
    }

    private String open(String path, int expected) throws Exception {
        var answer = browser.perform(get(path).header("Accept-Language", "nb"))
                .andExpect(status().is(expected))
                .andReturn()
                .getResponse();
        answer.setCharacterEncoding("UTF-8");
        return answer.getContentAsString();
    }
}
