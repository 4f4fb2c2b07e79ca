package no.mestringsrom.evaluation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import no.mestringsrom.evaluation.CourseQuestions;
import no.mestringsrom.evaluation.TestEvaluations;
import no.mestringsrom.evaluation.TestEvaluations.Group;
import no.mestringsrom.link.LinkPurpose;
import no.mestringsrom.link.Links;
import no.mestringsrom.registration.RegistrationId;
import no.mestringsrom.registration.SignOff;
import no.mestringsrom.room.Seat;
import no.mestringsrom.testing.ServiceTest;
import no.mestringsrom.testing.TestClock;
import no.mestringsrom.testing.TestPeople;
import no.mestringsrom.texts.Language;
import no.mestringsrom.texts.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.RequestBuilder;

@ServiceTest
class EvaluationPagesTest {

    @Autowired
    MockMvc web;

    @Autowired
    TestEvaluations evaluations;

    @Autowired
    CourseQuestions questions;

    @Autowired
    TestPeople people;

    @Autowired
    SignOff signOff;

    @Autowired
    JdbcClient database;

    @Autowired
    Links links;

    @Autowired
    Texts texts;

    @Autowired
    TestClock clock;

    Group group;
    Seat seat;
    String link;
    String form;

    @BeforeEach
    void aGroup() {
        group = evaluations.group(2, 0);
        seat = group.patients.getFirst();
        link = "/p/" + links.sign(LinkPurpose.PARTICIPANT, seat.person());
        form = link + "/evaluering";
    }

    @AfterEach
    void signOut() {
        clock.set(TestClock.START);
        SecurityContextHolder.clearContext();
    }

    @Test
    void thePersonalLinkLeadsToTheFormAndTheFormToThanks() throws Exception {
        assertThat(body(get(link), 200)).contains("href=\"" + form + "\"", "Fortell hvordan du har det før kurset");
        assertThat(body(get(form), 200))
                .contains(
                        "Før kurset",
                        "Hvor godt synes du at du mestrer hverdagen nå?",
                        "0 = Ikke i det hele tatt",
                        "ikke validert",
                        "Uten skript, eller fra et annet utstyr, teller svarene likevel",
                        "name=\"kode\"")
                .doesNotContain(seat.person().toString());

        answer("BEFORE", "everyday-mastery", "7").andExpect(redirectedUrl(form + "/takk"));
        assertThat(body(get(form + "/takk"), 200))
                .contains("Takk for svaret", "href=\"" + link + "\"")
                .doesNotContain("Svar på ett skjema til");
        assertThat(body(get(link), 200)).doesNotContain(form);
    }

    @Test
    void pressedTwiceOrReloadedItIsOneAnswer() throws Exception {
        answer("BEFORE", "everyday-mastery", "7").andExpect(status().isSeeOther());
        answer("BEFORE", "everyday-mastery", "2").andExpect(redirectedUrl(form + "/takk"));

        assertThat(body(get(form), 200))
                .contains("Det er ikke noe å svare på nå")
                .doesNotContain("<form");
        assertThat(database.sql("select number from evaluation_answer where course_id = ?")
                        .param(group.course.value())
                        .query(Integer.class)
                        .list())
                .containsExactly(7);
    }

    @Test
    void anEmptyFormIsRefusedKindly() throws Exception {
        assertThat(body(post(form).param("skjema", "BEFORE"), 422))
                .contains("Ikke sendt ennå: Før kurset", "role=\"alert\"", "Du har ikke svart på noe ennå.");
    }

    @Test
    void whatWasTypedStaysWhenItIsRefused() throws Exception {
        String long_ = "å".repeat(1001);
        assertThat(body(
                        post(form)
                                .param("skjema", "BEFORE")
                                .param("svar-everyday-mastery", "7")
                                .param("svar-hopes", long_ + "<b>"),
                        422))
                .contains("En av tekstene er for lang", long_ + "&lt;b&gt;</textarea>")
                .containsPattern("name=\"svar-everyday-mastery\" value=\"7\" checked");
        assertThat(web.perform(post(form).param("skjema", "BEFORE").param("svar-hopes", long_))
                        .andReturn()
                        .getResponse()
                        .getHeaders(HttpHeaders.CACHE_CONTROL))
                .containsExactly("no-store");
    }

    @Test
    void afterTheLastSessionOneFormLeadsToTheNext() throws Exception {
        group.whenOver(4);
        String session = group.session(4).id().value().toString();
        assertThat(body(get(link), 200)).contains("Kurset er ferdig", "Fortell hvordan samlingen var");
        assertThat(body(get(form), 200)).contains("value=\"" + session + "\"").doesNotContain("name=\"kode\"");

        answer(session, "technical-trouble", "no").andExpect(status().isSeeOther());
        assertThat(body(get(form + "/takk"), 200)).contains("Svar på ett skjema til");
        assertThat(body(get(form), 200)).contains("Hvordan var kurset?", "name=\"kode\"");
        answer("BEFORE", "everyday-mastery", "7").andExpect(status().isConflict());

        clock.advance(Duration.ofDays(14));
        assertThat(body(get(form), 200)).contains("Det er ikke noe å svare på nå");
        assertThat(body(get(link), 200)).doesNotContain(form);
    }

    @Test
    void aLinkThatLeadsToNoSeatOpensNothing() throws Exception {
        for (String token : new String[] {
            "x", links.sign(LinkPurpose.HOST, UUID.randomUUID()), links.sign(LinkPurpose.PARTICIPANT, UUID.randomUUID())
        }) {
            assertThat(body(get("/p/" + token + "/evaluering"), 404)).contains("Lenken virker ikke");
            web.perform(post("/p/" + token + "/evaluering").param("skjema", "BEFORE"))
                    .andExpect(status().isNotFound());
        }
        signOff.signOff(new RegistrationId(seat.person()));
        web.perform(get(form)).andExpect(status().isGone());
        answer("BEFORE", "everyday-mastery", "7").andExpect(status().isGone());
    }

    @Test
    void questionsOfAnotherLanguageSayWhichOneItIs() throws Exception {
        people.signIn(people.coordinator(group.service.value()));
        questions.bringIn(group.course, """
                {"title": {"nb": "Lisensiert"}, "version": "2", "notice": {"nb": "Brukt med lisens."},
                 "forms": {"BEFORE": [{"key": "a", "kind": "FREE_TEXT", "text": {"nb": "Hvordan <har> du det?"}}]}}
                """, true);
        SecurityContextHolder.clearContext();

        assertThat(body(get(form + "?lang=en"), 200))
                .contains("lang=\"nb\">Hvordan &lt;har&gt; du det?", "lang=\"nb\">Brukt med lisens.")
                .doesNotContain("name=\"kode\"");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPageSpeaksOneLanguageAndKeepsNothing(Language language) throws Exception {
        String lang = "?lang=" + language.tag();
        for (String page : new String[] {form, form + "/takk"}) {
            MvcResult result = web.perform(get(page + lang)).andReturn();
            MockHttpServletResponse response = result.getResponse();
            assertThat(response.getHeader(HttpHeaders.SET_COOKIE)).isNull();
            assertThat(result.getRequest().getSession(false)).isNull();
            assertThat(response.getContentAsString(StandardCharsets.UTF_8))
                    .contains("<html lang=\"" + language.tag() + "\"", "noindex")
                    .doesNotContainPattern("!\\w+\\.\\w+\\.[\\w.]+!");
        }
        assertThat(body(get(form + lang), 200))
                .contains(texts.get(language, "evaluation.Form.submit"), "action=\"" + form + lang + "\"");
        web.perform(post(form + lang).param("skjema", "BEFORE").param("svar-everyday-mastery", "7"))
                .andExpect(redirectedUrl(form + "/takk" + lang));
    }

    private org.springframework.test.web.servlet.ResultActions answer(String occasion, String question, String given)
            throws Exception {
        return web.perform(post(form).param("skjema", occasion).param("svar-" + question, given));
    }

    private String body(RequestBuilder request, int expected) throws Exception {
        return web.perform(request)
                .andExpect(status().is(expected))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
