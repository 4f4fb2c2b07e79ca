package no.mestringsrom.registration.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDateTime;
import java.util.UUID;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.link.LinkPurpose;
import no.mestringsrom.link.Links;
import no.mestringsrom.registration.Addressee;
import no.mestringsrom.registration.ParticipantKind;
import no.mestringsrom.registration.Participants;
import no.mestringsrom.registration.RegistrationStatus;
import no.mestringsrom.registration.SignUpCommand;
import no.mestringsrom.registration.SignUpCommand.NeedsForm;
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
import org.springframework.test.web.servlet.MockMvc;

@ServiceTest
class SignOffPagesTest {

    @Autowired
    MockMvc browser;

    @Autowired
    TestCourses courses;

    @Autowired
    TestClock clock;

    @Autowired
    TestParticipants registered;

    @Autowired
    Participants participants;

    @Autowired
    Links links;

    @Autowired
    Texts texts;

    CourseId course;

    @BeforeEach
    void aCourseWithOneOnTheWaitingList() {
        clock.set(TestClock.START);
        course = courses.published(courses.service(), LocalDateTime.parse("2026-03-10T12:00"));
        for (int i = 0; i <= 12; i++) {
            registered.signUp(new SignUpCommand(
                    course,
                    UUID.randomUUID(),
                    "Kari",
                    i + "@eksempel.no",
                    "",
                    NeedsForm.NONE,
                    "5501",
                    ParticipantKind.RELATIVE,
                    true,
                    Language.BOKMAL));
        }
    }

    @Test
    void thePersonalLinkLeadsToOneQuestionAndOnePress() throws Exception {
        String link = link(0);
        String leave = link + "/avmelding";

        assertThat(open(link, 200)).contains("href=\"" + leave + "\"", "Jeg kan ikke komme likevel");
        assertThat(open(leave, 200)).contains("mister du plassen din", "method=\"post\"", "href=\"" + link + "\"");
        assertThat(statusOf(0)).isEqualTo(RegistrationStatus.CONFIRMED);

        browser.perform(post(leave)).andExpect(status().isSeeOther()).andExpect(redirectedUrl(leave));
        browser.perform(post(leave)).andExpect(redirectedUrl(leave));

        assertThat(open(leave, 200)).contains("Du er meldt av").doesNotContain("<form");
        assertThat(participants.addressees(course)).extracting(Addressee::email).doesNotContain("0@eksempel.no");
        assertThat(statusOf(12)).isEqualTo(RegistrationStatus.OFFERED);
    }

    @Test
    void theLinkOfWhoLeftOpensNeitherLobbyNorRoomAndSaysWhy() throws Exception {
        String link = link(0);
        browser.perform(post(link + "/avmelding"));

        for (String path : new String[] {link, link + "/rom"}) {
            assertThat(open(path, 410)).contains("Du er meldt av kurset");
        }
    }

    @Test
    void whoWaitsMayLeaveTheLine() throws Exception {
        String link = link(12);

        browser.perform(get(link + "/rom")).andExpect(redirectedUrl(link + "/plass"));
        assertThat(open(link + "/plass", 200)).contains("href=\"" + link + "/avmelding\"");
        assertThat(open(link + "/avmelding", 200)).contains("står du ikke lenger på venteliste");
        browser.perform(post(link + "/avmelding"));

        assertThat(participants.addressees(course)).hasSize(12);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPageSpeaksOneLanguageAndSetsNoCookie(Language language) throws Exception {
        String leave = link(0) + "/avmelding";
        String lang = "?lang=" + language.tag();

        assertThat(PublicPage.of(browser.perform(get(leave + lang)).andReturn(), language))
                .contains(texts.get(language, "registration.Leave.title"));
        browser.perform(post(leave + lang)).andExpect(redirectedUrl(leave + lang));
        assertThat(PublicPage.of(browser.perform(get(leave + lang)).andReturn(), language))
                .contains(texts.get(language, "registration.Left.title"));
    }

    @Test
    void aLinkThatIsNoneLeavesNothing() throws Exception {
        for (String token : new String[] {"x", links.sign(LinkPurpose.HOST, UUID.randomUUID())}) {
            browser.perform(get("/p/" + token + "/avmelding")).andExpect(status().isNotFound());
            browser.perform(post("/p/" + token + "/avmelding")).andExpect(status().isNotFound());
        }
    }

    private String link(int person) {
        return "/p/"
                + links.sign(
                        LinkPurpose.PARTICIPANT,
                        addressee(person).registration().value());
    }

    private RegistrationStatus statusOf(int person) {
        return addressee(person).status();
    }

    private Addressee addressee(int person) {
        return participants.addressees(course).stream()
                .filter(who -> who.email().equals(person + "@eksempel.no"))
                .findFirst()
                .orElseThrow();
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
