package no.mestringsrom.selfhelp.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import no.mestringsrom.link.LinkPurpose;
import no.mestringsrom.link.Links;
import no.mestringsrom.selfhelp.TestGroups;
import no.mestringsrom.selfhelp.TestGroups.Asked;
import no.mestringsrom.testing.PublicPage;
import no.mestringsrom.testing.ServiceTest;
import no.mestringsrom.testing.TestClock;
import no.mestringsrom.texts.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ServiceTest
class GroupPagesTest {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    @Autowired
    MockMvc web;

    @Autowired
    TestGroups groups;

    @Autowired
    Links links;

    @Autowired
    TestClock clock;

    @Test
    void aParticipantIsAskedOnTheirOwnPageAndAnswersThere() throws Exception {
        Asked asked = groups.asked("Kari", "Ola");
        String link = "/p/" + asked.links().get("Kari");
        assertThat(page(get(link), 200)).contains("href=\"" + link + "/videre\"", "Vil du fortsette å møte de andre?");
        assertThat(page(get(link + "/videre"), 200))
                .contains("Verken kurslederne eller de andre får se hva du svarer", "hjelpe gruppa i gang")
                .doesNotContain("Takk. Du har sagt");

        assertThat(page(post(link + "/videre"), 422)).contains("Velg ett av svarene");
        web.perform(post(link + "/videre").param("svar", "YES_AND_INITIATES"))
                .andExpect(redirectedUrl(link + "/videre?svart=ja"));
        assertThat(page(get(link + "/videre?svart=ja"), 200))
                .contains("Takk. Du har sagt ja, og vil hjelpe gruppa i gang.")
                .containsPattern("value=\"YES_AND_INITIATES\"\\s+checked");
        assertThat(page(get(link), 200)).contains("Se eller endre svaret om å fortsette");

        groups.whenAnswersAreDue(asked);
        assertThat(page(get(link + "/videre"), 409)).contains("Nå er det ingenting å svare på");
        assertThat(page(get(link), 200)).doesNotContain("/videre");
    }

    @Test
    void aGroupAgreesOnATimeCallsItOffAndHoldsItAfterAll() throws Exception {
        String link = link("Kari", "Ola");
        assertThat(page(get(link), 200))
                .contains("Gruppa vår", "Foreslå et tidspunkt", "Det som blir sagt her, blir her.");
        LocalDate day = LocalDate.ofInstant(clock.instant(), OSLO).plusDays(5);

        web.perform(post(link + "/tid")
                        .param("lest", revision(link))
                        .param("dato", day.toString())
                        .param("tid", "18:30")
                        .param("uker", "1")
                        .param("minutter", "60"))
                .andExpect(redirectedUrl(link + "?gjort=tid"));
        String home = page(get(link + "?gjort=tid"), 200);
        assertThat(home)
                .contains("alle har fått beskjed", "18.30", "Hver uke", "Rommet kan åpnes fra")
                .doesNotContain("/grupperom/");

        String evening = home.replaceFirst("(?s).*?(/gruppe/[^\"]*/kveld/[^\"?]*).*", "$1");
        web.perform(post(evening).param("avlyst", "ja")).andExpect(redirectedUrl(link + "?gjort=avlyst"));
        assertThat(page(get(link), 200)).contains("Avlyst</strong>", "Møtes likevel");
        web.perform(post(evening).param("avlyst", "nei")).andExpect(redirectedUrl(link + "?gjort=likevel"));

        clock.set(day.atTime(17, 45).atZone(OSLO).toInstant());
        assertThat(page(get(link), 200)).contains("href=\"/grupperom/" + link.substring("/gruppe/".length()));
    }

    @Test
    void whatIsRefusedIsShownAgainWithAllThatWasTyped() throws Exception {
        String link = link("Kari", "Ola");
        String read = revision(link);
        assertThat(page(
                        post(link + "/tid")
                                .param("lest", read)
                                .param("dato", "i morgen")
                                .param("minutter", "60"),
                        422))
                .contains("Velg en dag og et klokkeslett", "value=\"i morgen\"");
        assertThat(page(
                        post(link + "/tid")
                                .param("lest", read)
                                .param("dato", "2020-01-01")
                                .param("tid", "18:00"),
                        422))
                .contains("Tidspunktet har vært");
        assertThat(page(
                        post(link + "/regler")
                                .param("lest", read)
                                .param("navn", " ")
                                .param("regler", "Vi <b>hører</b>"),
                        422))
                .contains("Skriv et navn.", "Vi &lt;b&gt;hører");
        assertThat(page(post(link + "/meg").param("navn", "x".repeat(101)), 422))
                .contains("Navnet er for langt", "x".repeat(101));
        assertThat(page(post(link + "/hjelp").param("ord", "  ").param("svar", "nei"), 422))
                .contains("Skriv noen ord")
                .containsPattern("value=\"nei\"\\s+checked");

        web.perform(post(link + "/regler")
                        .param("lest", read)
                        .param("navn", "Čáhči ŋ 🌞")
                        .param("regler", "Én\r\nTo"))
                .andExpect(redirectedUrl(link + "?gjort=regler"));
        assertThat(page(
                        post(link + "/regler")
                                .param("lest", read)
                                .param("navn", "Mitt")
                                .param("regler", "Tre"),
                        422))
                .contains(
                        "Noen andre i gruppa har endret dette",
                        "Čáhči ŋ 🌞",
                        "<p>Én</p>",
                        "value=\"Mitt\"",
                        "Tre</textarea>");
    }

    @Test
    void whoWantsHelpIsNotSeenByTheOthersAndWhoLeavesIsThanked() throws Exception {
        Map<String, String> members = groups.formed("Kari", "Ola");
        String kari = "/gruppe/" + members.get("Kari");
        assertThat(page(get(kari + "/hjelp"), 200))
                .contains("Ring 113", "ingen i gruppa får vite", "Ja. Da ser koordinatoren at det er Kari");
        web.perform(post(kari + "/hjelp")
                        .param("ord", "Det er en som roper.")
                        .param("skjema", UUID.randomUUID().toString()))
                .andExpect(redirectedUrl(kari + "?gjort=hjelp"));
        assertThat(page(get("/gruppe/" + members.get("Ola")), 200)).doesNotContain("roper");

        web.perform(post(kari + "/meg").param("navn", "Kari N").param("igangsetter", "ja"))
                .andExpect(redirectedUrl(kari + "?gjort=meg"));
        assertThat(page(get("/gruppe/" + members.get("Ola")), 200))
                .contains("Kari N")
                .contains("igangsetter");
        assertThat(page(get(kari + "/ut"), 200)).contains("bare én igjen");
        assertThat(page(post(kari + "/ut"), 200)).contains("Du er ute av gruppa");
        assertThat(page(get(kari), 404)).contains("Denne lenken virker ikke");
        assertThat(page(post(kari + "/ut"), 404)).contains("Denne lenken virker ikke");
    }

    @Test
    void strangersAreToldNothing() throws Exception {
        for (String path : new String[] {"", "/tid", "/regler", "/meg", "/hjelp", "/ut"}) {
            assertThat(page(get("/gruppe/forged" + path), 404)).contains("Denne lenken virker ikke");
        }
        String other = links.sign(LinkPurpose.PARTICIPANT, UUID.randomUUID());
        assertThat(page(get("/p/" + other + "/videre"), 404)).contains("Denne lenken virker ikke");
        web.perform(get(link("Kari", "Ola")))
                .andExpect(result -> assertThat(result.getResponse().getHeader(HttpHeaders.CACHE_CONTROL))
                        .contains("no-store"));
    }

    @ParameterizedTest
    @EnumSource
    void everyPageIsInOneLanguage(Language language) throws Exception {
        Asked asked = groups.asked("Kari", "Ola");
        PublicPage.of(
                web.perform(get("/p/" + asked.links().get("Kari") + "/videre").param("lang", language.tag()))
                        .andReturn(),
                language);
        String link = "/gruppe/" + groups.formed(asked).get("Kari");
        for (String path : new String[] {"", "/tid", "/regler", "/meg", "/hjelp", "/ut"}) {
            PublicPage.of(
                    web.perform(get(link + path).param("lang", language.tag())).andReturn(), language);
        }
    }

    private String link(String... names) {
        return "/gruppe/" + groups.formed(names).get(names[0]);
    }

    private String revision(String link) throws Exception {
        return page(get(link + "/tid"), 200).replaceFirst("(?s).*name=\"lest\" value=\"(\\d+)\".*", "$1");
    }

    private String page(MockHttpServletRequestBuilder request, int expected) throws Exception {
        ResultActions answer = web.perform(request).andExpect(status().is(expected));
        return answer.andReturn().getResponse().getContentAsString();
    }
}
