package no.mestringsrom.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.meeting.MeetingId;
import no.mestringsrom.testing.ServiceTest;
import no.mestringsrom.testing.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the editor speaks with, and the files, as a browser meets them. */
@ServiceTest
class MinutesLineTest {

    @Autowired
    MockMvc web;

    @Autowired
    TestMinutes minutes;

    @Autowired
    MinutesWriting writing;

    @Autowired
    TestPeople people;

    @Autowired
    JsonMapper json;

    AccountId member;
    MeetingId meeting;
    String address;

    @BeforeEach
    void meet() {
        member = people.someone("Mona Medlem");
        meeting = minutes.meeting(minutes.network(member), LocalDateTime.of(2026, 3, 9, 12, 0), member);
        minutes.by(member, () -> writing.open(meeting));
        address = "/arbeid/moter/" + meeting.value() + "/referat";
    }

    @Test
    void theTextIsFetchedChangedAndHeardOf() throws Exception {
        JsonNode opened = read(as(member, get(address + "/tekst")));
        String text = opened.get("text").stringValue();
        assertThat(text).startsWith("# Referat: Nettverksmøte");
        assertThat(opened.get("token").stringValue()).isNotBlank();

        String change = "[[0,\"Čáhci 😀\",\"\"]," + text.length() + "]";
        JsonNode pushed = read(as(member, push(0, change).with(csrf())));
        assertThat(pushed.get("updates")).hasSize(1);
        JsonNode news = read(as(member, get(address + "/endringer?etter=0")));

        assertThat(news.at("/updates/0/changes").toString()).isEqualTo(change);
        assertThat(news.at("/updates/0/page").stringValue()).isEqualTo("side");
        assertThat(news.get("approved").booleanValue()).isFalse();
        assertThat(news.get("token").stringValue()).isNotBlank();
        assertThat(minutes.by(member, () -> writing.open(meeting)).text()).isEqualTo("Čáhci 😀\n" + text);
    }

    @Test
    void lookingBeginsNone() throws Exception {
        MeetingId other = minutes.meeting(minutes.network(member), LocalDateTime.of(2026, 3, 9, 12, 0), member);
        MockHttpServletResponse answer = as(member, get("/arbeid/moter/" + other.value() + "/referat/tekst"));
        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(answer.getContentAsString()).isEqualTo("{\"reason\":\"NONE\"}");
    }

    @Test
    void refusalsSayWhy() throws Exception {
        for (String body : List.of("nei", "{}", "[]", "{\"version\":0,\"page\":\"p\",\"changes\":[[1]]}")) {
            MockHttpServletResponse answer = as(
                    member,
                    post(address + "/endringer")
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(body)
                            .with(csrf()));
            assertThat(answer.getStatus()).as(body).isEqualTo(409);
            assertThat(answer.getContentAsString()).isEqualTo("{\"reason\":\"UNREADABLE\"}");
        }
        MockHttpServletResponse answer =
                as(member, push(0, "[[0,\"" + "x".repeat(2_000_000) + "\"]]").with(csrf()));
        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(answer.getContentAsString()).isEqualTo("{\"reason\":\"TOO_LONG\"}");
    }

    @Test
    void othersFindNothing() throws Exception {
        AccountId neighbour = people.someone("Nils Nabo");
        minutes.network(neighbour);

        for (String path : List.of("/tekst", "/endringer?etter=0", ".pdf", ".md")) {
            assertThat(as(neighbour, get(address + path)).getStatus()).as(path).isEqualTo(404);
            assertThat(as(neighbour, get("/arbeid/moter/tull/referat" + path)).getStatus())
                    .as(path)
                    .isEqualTo(404);
            assertThat(web.perform(get(address + path))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .as("without being signed in")
                    .isEqualTo(302);
        }
        assertThat(as(neighbour, push(0, "[1]").with(csrf())).getStatus()).isEqualTo(404);
        assertThat(as(member, push(0, "[1]")).getStatus())
                .as("from another site")
                .isEqualTo(403);
    }

    @Test
    void theFilesAreTheMinutes() throws Exception {
        MockHttpServletResponse text = as(member, get(address + ".md"));
        assertThat(text.getContentAsString(StandardCharsets.UTF_8)).startsWith("# Referat: Nettverksmøte");
        assertThat(text.getHeader("Content-Disposition")).isEqualTo("attachment; filename=\"referat.md\"");
        MockHttpServletResponse pdf = as(member, get(address + ".pdf"));
        assertThat(pdf.getContentType()).isEqualTo("application/pdf");
        assertThat(pdf.getContentAsByteArray()).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
    }

    private MockHttpServletRequestBuilder push(int version, String change) {
        return post(address + "/endringer")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"version\":" + version + ",\"page\":\"side\",\"changes\":[" + change + "]}");
    }

    private MockHttpServletResponse as(AccountId who, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(user(who.toString()))).andReturn().getResponse();
    }

    private JsonNode read(MockHttpServletResponse response) throws Exception {
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getHeader("Cache-Control")).contains("no-store");
        return json.readTree(response.getContentAsByteArray());
    }
}
