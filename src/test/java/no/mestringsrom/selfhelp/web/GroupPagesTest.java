package no.mestringsrom.selfhelp.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.mestringsrom.link.LinkPurpose;
import no.mestringsrom.link.Links;
import no.mestringsrom.selfhelp.GroupInvitations;
import no.mestringsrom.selfhelp.Rhythm;
import no.mestringsrom.selfhelp.SelfHelpGroups;
import no.mestringsrom.selfhelp.TestGroups;
import no.mestringsrom.selfhelp.TestGroups.Asked;
import no.mestringsrom.site.FormPace;
import no.mestringsrom.testing.PublicPage;
import no.mestringsrom.testing.ServiceTest;
import no.mestringsrom.testing.TestClock;
import no.mestringsrom.texts.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ServiceTest
class GroupPagesTest {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    private static final List<String> PAGES =
            List.of("", "/tid", "/regler", "/meg", "/hjelp", "/ut", "/inviter", "/adresse", "/kalender");

    @Autowired
    MockMvc web;

    @Autowired
    TestGroups groups;

    @Autowired
    SelfHelpGroups members;

    @Autowired
    GroupInvitations invitations;

    @Autowired
    Links links;

    @Autowired
    JdbcClient database;

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
    void whoeverNothingReachesIsToldThatAnAddressIsNeededAndWhereToGiveOne() throws Exception {
        Asked asked = groups.asked("Kari", "Olga");
        String link = "/p/" + asked.links().get("Olga");
        assertThat(page(get(link + "/videre"), 200)).doesNotContain("må du ha en e-postadresse");
        database.sql("update registration set email = null, phone = '+4777644000' where id = ?")
                .param(links.open(LinkPurpose.PARTICIPANT, asked.links().get("Olga")))
                .update();
        web.perform(post(link + "/videre").param("svar", "YES"));
        assertThat(page(get(link + "/videre?svart=ja"), 200))
                .contains("Takk. Du har sagt ja.", "må du ha en e-postadresse", "href=\"" + link + "/endre\"");
        assertThat(page(get(link + "/endre"), 200)).contains("name=\"epost\"");
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
        for (Language language : Language.values()) {
            PublicPage.of(
                    web.perform(get(evening).param("lang", language.tag())).andReturn(), language);
        }
        assertThat(page(get(evening), 200))
                .contains("Avlyse møtet?", "Alle i gruppa får beskjed", "18.30", "action=\"" + evening + "\"");
        assertThat(page(get(link), 200)).as("asked, not done").doesNotContain("Avlyst</strong>");
        web.perform(get(link + "/kveld/" + UUID.randomUUID())).andExpect(redirectedUrl(link));
        page(get("/gruppe/forged/kveld/" + UUID.randomUUID()), 404);
        web.perform(post(evening).param("avlyst", "ja")).andExpect(redirectedUrl(link + "?gjort=avlyst"));
        assertThat(page(get(link), 200)).contains("Avlyst</strong>", "Møtes likevel");
        web.perform(get(evening)).andExpect(redirectedUrl(link));
        web.perform(post(evening).param("avlyst", "nei")).andExpect(redirectedUrl(link + "?gjort=likevel"));

        clock.set(day.atTime(17, 45).atZone(OSLO).toInstant());
        assertThat(page(get(link), 200)).contains("href=\"/grupperom/" + link.substring("/gruppe/".length()));
    }

    @Test
    void whatIsHeldBackIsSaidAndADoubleClickCountsOnce() throws Exception {
        String link = link("Kari", "Ola");
        String token = link.substring("/gruppe/".length());
        LocalDate day = LocalDate.ofInstant(clock.instant(), OSLO).plusDays(5);
        members.meet(token, Long.parseLong(revision(link)), new Rhythm(day.atTime(18, 30), 1, 60));
        String evening = link + "/kveld/"
                + members.page(token).evenings().getFirst().id().value();
        for (int press = 0; press < FormPace.MOST; press++) {
            boolean off = press % 2 == 0;
            for (int click = 0; click < 2; click++) {
                web.perform(elsewhere(post(evening).param("avlyst", off ? "ja" : "nei")))
                        .andExpect(redirectedUrl(link + "?gjort=" + (off ? "avlyst" : "likevel")));
            }
        }
        assertThat(page(elsewhere(post(evening).param("avlyst", "nei")), 429))
                .contains("Dette er ikke lagret", "Avlyst</strong>");
        web.perform(elsewhere(post(evening).param("avlyst", "ja"))).andExpect(redirectedUrl(link + "?gjort=avlyst"));
        assertThat(page(
                        elsewhere(post(link + "/tid")
                                .param("lest", revision(link))
                                .param("dato", day.plusDays(1).toString())
                                .param("tid", "18:30")),
                        429))
                .contains("Dette er ikke lagret");
    }

    /** Not this machine, which is not held back. */
    private static MockHttpServletRequestBuilder elsewhere(MockHttpServletRequestBuilder request) {
        return request.with(from -> {
            from.setRemoteAddr("192.0.2.7");
            return from;
        });
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
        for (String absurd : List.of("-999999999-01-01", "+999999999-12-31")) {
            assertThat(page(post(link + "/tid").param("dato", absurd).param("tid", "18:00"), 422))
                    .contains("Velg en dag og et klokkeslett");
        }
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
        assertThat(page(post(link + "/hjelp").param("ord", "x".repeat(2001)).param("svar", "ja"), 422))
                .contains("2 000 tegn er det meste", "x".repeat(2001) + "</textarea>")
                .containsPattern("value=\"ja\"\\s+checked");

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
        assertThat(page(get(kari + "/hjelp"), 200)).doesNotContain("checked", "maxlength");
        assertThat(page(post(kari + "/hjelp").param("ord", "Det er en som roper."), 422))
                .contains("Velg om du vil ha svar", "Det er en som roper.</textarea>")
                .doesNotContain("checked");
        web.perform(post(kari + "/hjelp")
                        .param("ord", "Det er en som roper.")
                        .param("svar", "ja")
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
    void somebodyIsInvitedAgreedToAndComesIn() throws Exception {
        Map<String, String> members = groups.formed("Kari", "Ola");
        String kari = "/gruppe/" + members.get("Kari");
        String ola = "/gruppe/" + members.get("Ola");
        String address = UUID.randomUUID() + "@eksempel.no";
        assertThat(page(post(kari + "/inviter").param("navn", "Per").param("adresse", "41234567"), 422))
                .contains("Dit kan vi ikke sende noe", "value=\"41234567\"", "E-postadressen til den");
        web.perform(post(kari + "/inviter").param("navn", "Per").param("adresse", address))
                .andExpect(redirectedUrl(kari + "?gjort=foreslaatt"));
        String mine = page(get(kari), 200);
        assertThat(mine).contains("Du vil invitere Per", "Ta tilbake").doesNotContain(address, "Ja, inviter");
        String asked = page(get(ola), 200);
        assertThat(asked).contains("Kari vil gjerne invitere Per").doesNotContain(address);
        String decide = asked.replaceFirst("(?s).*?(/gruppe/[^\"]*/invitasjon/[^\"?]*).*", "$1");
        web.perform(post(decide.replace(ola, kari)).param("svar", "ja")).andExpect(redirectedUrl(kari));
        web.perform(post(decide).param("svar", "ja")).andExpect(redirectedUrl(ola + "?gjort=invitert"));

        String invitation = groups.mailsAt(address).getFirst().replaceFirst("(?s).*(/gruppeinvitasjon/\\S+).*", "$1");
        assertThat(page(get(invitation), 200))
                .contains("Kari vil gjerne ha deg med i «Gruppa vår»", "2 er med.", "Det som blir sagt her", "Nei takk")
                .doesNotContain("Ola", "Diabetes", address);
        assertThat(page(post(invitation).param("svar", "ja").param("navn", " "), 422))
                .contains("Skriv et navn.");
        String welcome = web.perform(post(invitation).param("svar", "ja").param("navn", "Per <b>P</b>"))
                .andExpect(status().isSeeOther())
                .andReturn()
                .getResponse()
                .getHeader(HttpHeaders.LOCATION);
        assertThat(page(get(String.valueOf(welcome)), 200))
                .contains("Velkommen til gruppa", "Per &lt;b&gt;P", "Hei, Per");
        assertThat(page(get(invitation), 410))
                .contains("Invitasjonen er ikke åpen lenger", "Sa du ja, har vi sendt deg lenken");
        assertThat(page(post(invitation).param("svar", "ja").param("navn", "Per"), 410))
                .as("a double click")
                .contains("Sa du ja, har vi sendt deg lenken");
    }

    @Test
    void whoeverIsInvitedMaySayNo() throws Exception {
        Map<String, String> members = groups.formed("Kari", "Ola");
        String address = UUID.randomUUID() + "@eksempel.no";
        invitations.propose(members.get("Kari"), "Per", address);
        String ola = members.get("Ola");
        invitations.agree(ola, this.members.page(ola).invited().getFirst().id());
        String invitation = groups.mailsAt(address).getFirst().replaceFirst("(?s).*(/gruppeinvitasjon/\\S+).*", "$1");
        for (Language language : Language.values()) {
            PublicPage.of(
                    web.perform(get(invitation).param("lang", language.tag())).andReturn(), language);
        }
        assertThat(page(post(invitation).param("svar", "nei"), 200)).contains("Takk for svaret");
        assertThat(page(get("/gruppe/" + ola), 200)).doesNotContain("er invitert");
    }

    @Test
    void anAddressAndACalendarAreOnesOwn() throws Exception {
        Map<String, String> members = groups.formed("Kari", "Ola");
        String kari = "/gruppe/" + members.get("Kari");
        String address = UUID.randomUUID() + "@eksempel.no";
        assertThat(page(get(kari + "/meg"), 200))
                .contains("Vi skriver til deg på " + groups.addressOf(members.get("Kari")));
        assertThat(page(post(kari + "/adresse").param("adresse", "<kari>"), 422))
                .contains("Dit kan vi ikke sende noe", "value=\"&lt;kari>");
        web.perform(post(kari + "/adresse").param("adresse", address))
                .andExpect(redirectedUrl(kari + "?gjort=adresse"));
        String confirm = groups.mailsAt(address).getFirst().replaceFirst("(?s).*(/gruppeadresse/\\S+).*", "$1");
        assertThat(page(get(confirm), 200)).contains("Er dette adressen din?");
        assertThat(page(post(confirm), 200)).contains("Adressen er byttet");
        assertThat(page(get(confirm), 410)).contains("Lenken kan ikke brukes");
        assertThat(page(post("/gruppeadresse/forged"), 410)).contains("Lenken kan ikke brukes");

        page(get(kari + "/kalender.ics"), 404);
        LocalDate day = LocalDate.ofInstant(clock.instant(), OSLO).plusDays(5);
        web.perform(post(kari + "/tid")
                .param("lest", revision(kari))
                .param("dato", day.toString())
                .param("tid", "18:30"));
        assertThat(page(get(kari + "/kalender"), 200)).contains("Ja, send dem til meg", "Last ned kalenderfil");
        assertThat(page(get(kari + "/kalender.ics"), 200)).startsWith("BEGIN:VCALENDAR");
        web.perform(post(kari + "/kalender").param("med", "ja")).andExpect(redirectedUrl(kari + "?gjort=kalender"));
        assertThat(page(get(kari + "/kalender"), 200)).contains("Ta møtene ut av kalenderen", address);
        page(get("/gruppe/forged/kalender.ics"), 404);
    }

    @Test
    void strangersAreToldNothing() throws Exception {
        for (String path : PAGES) {
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
        for (String path : PAGES) {
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
