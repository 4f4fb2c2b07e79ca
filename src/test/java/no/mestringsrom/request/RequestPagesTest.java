package no.mestringsrom.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.UUID;
import no.mestringsrom.mail.Outbox;
import no.mestringsrom.mail.OutboxMail;
import no.mestringsrom.site.FormPace;
import no.mestringsrom.testing.ServiceTest;
import no.mestringsrom.testing.TestCourses;
import no.mestringsrom.texts.Language;
import no.mestringsrom.texts.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ServiceTest
class RequestPagesTest {

    @Autowired
    MockMvc web;

    @Autowired
    Outbox outbox;

    @Autowired
    TestCourses courses;

    @Autowired
    Texts texts;

    @BeforeEach
    void aServiceToAsk() {
        courses.service();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theFormIsInTheVisitorsLanguageWithoutACookie(Language language) throws Exception {
        MockHttpServletResponse answer = answer(get("/bestill?lang=" + language.tag()));
        assertThat(answer.getContentAsString())
                .contains(texts.get(language, "request.Form.title"), "Tromsø")
                .doesNotContain("!request.");
        assertThat(answer.getCookies()).isEmpty();
    }

    @Test
    void whoeverAsksGetsAReceiptAndALinkToWhatBecameOfIt() throws Exception {
        String email = UUID.randomUUID() + "@eksempel.no";
        MockHttpServletResponse sent = answer(form(email, "8"));
        assertThat(sent.getStatus()).isEqualTo(303);
        assertThat(sent.getRedirectedUrl()).startsWith("/bestill/mottatt");
        assertThat(answer(get("/bestill/mottatt")).getContentAsString())
                .contains(texts.get(Language.BOKMAL, "request.Receipt.title"));

        List<OutboxMail> mails = outbox.recent(100_000).stream()
                .filter(mail -> mail.recipient().equals(email))
                .toList();
        assertThat(mails).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("Vi har mottatt bestillingen");
            String link = mail.body().replaceAll("(?s).*(http://localhost/bestilling/\\S+).*", "$1");
            assertThat(answer(get(link.replace("http://localhost", ""))).getContentAsString())
                    .contains(texts.get(Language.BOKMAL, "request.Status.wait"));
        });
        assertThat(outbox.recent(100_000))
                .as("to the service, without what it is about in the subject")
                .anySatisfy(mail -> {
                    assertThat(mail.subject()).isEqualTo("En ny bestilling venter på svar");
                    assertThat(mail.body()).contains("Åsgårdveien legekontor", "/arbeid/bestilling/");
                });
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndWhatWasWrittenStays() throws Exception {
        MockHttpServletResponse answer = answer(form("liv@eksempel", "mange"));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString())
                .contains("href=\"#epost\"", "href=\"#antall\"", "value=\"mange\"", "Åsgårdveien legekontor")
                .contains(texts.get(Language.BOKMAL, "request.RequestRefused.EMAIL_INVALID"));
    }

    @Test
    void aLinkThatLeadsNowhereSaysSo() throws Exception {
        MockHttpServletResponse answer = answer(get("/bestilling/tull"));
        assertThat(answer.getStatus()).isEqualTo(404);
        assertThat(answer.getContentAsString()).contains(texts.get(Language.BOKMAL, "request.Missing.title"));
    }

    @Test
    void whoeverSendsOneFormAfterTheOtherIsHeldBackAndLosesNothing() throws Exception {
        String address = "203.0.113." + (1 + new java.util.Random().nextInt(250));
        for (int i = 0; i < FormPace.MOST; i++) {
            assertThat(answer(from(address)).getStatus()).isEqualTo(303);
        }
        MockHttpServletResponse held = answer(from(address));
        assertThat(held.getStatus()).isEqualTo(429);
        assertThat(held.getContentAsString()).contains("Åsgårdveien legekontor");
    }

    private static MockHttpServletRequestBuilder from(String address) {
        return form("liv@eksempel.no", "8").with(request -> {
            request.setRemoteAddr(address);
            return request;
        });
    }

    private static MockHttpServletRequestBuilder form(String email, String participants) {
        return post("/bestill")
                .param("skjema", UUID.randomUUID().toString())
                .param("enhet", "Åsgårdveien legekontor")
                .param("navn", "Liv Lege")
                .param("epost", email)
                .param("kommune", "5501")
                .param("gruppe", "DIABETES")
                .param("antall", participants)
                .param("sprak", "NORWEGIAN")
                .param("mer", "");
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse answer =
                web.perform(request.header("Accept-Language", "nb")).andReturn().getResponse();
        answer.setCharacterEncoding("UTF-8");
        return answer;
    }
}
