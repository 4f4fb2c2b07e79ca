package no.mestringsrom.host.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.host.Availabilities;
import no.mestringsrom.host.Availability;
import no.mestringsrom.host.AvailabilityKeeping;
import no.mestringsrom.host.AvailabilityLinks;
import no.mestringsrom.host.HostProfiles;
import no.mestringsrom.host.OneOff;
import no.mestringsrom.host.PartOfDay;
import no.mestringsrom.host.ShownTo;
import no.mestringsrom.host.TestHosts;
import no.mestringsrom.host.WeeklyTime;
import no.mestringsrom.link.LinkPurpose;
import no.mestringsrom.link.Links;
import no.mestringsrom.mail.TestPost;
import no.mestringsrom.template.TargetGroup;
import no.mestringsrom.testing.PublicPage;
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
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The link, what changed, save. It is noon UTC on Monday 9 March 2026, one o'clock in Oslo. */
@ServiceTest
class AvailabilityPagesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 9);
    private static final LocalDate FRIDAY = LocalDate.of(2026, 3, 13);
    private static final Pattern SHOWN = Pattern.compile("name=\"vist\" value=\"([^\"]+)\"");
    private static final Pattern TICKED = Pattern.compile("name=\"valgt\" value=\"([^\"]+)\" checked");

    @Autowired
    MockMvc browser;

    @Autowired
    TestHosts hosts;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock clock;

    @Autowired
    HostProfiles profiles;

    @Autowired
    AvailabilityKeeping keeping;

    @Autowired
    AvailabilityLinks availabilityLinks;

    @Autowired
    Availabilities availabilities;

    @Autowired
    TestPost post;

    @Autowired
    Links links;

    @Autowired
    Texts texts;

    AccountId eva;

    @BeforeEach
    void aHostWhoCanOnFridayEvenings() {
        eva = hosts.experiencedUser("Eva Erfaren", "5501", Map.of(TargetGroup.CANCER, ShownTo.ALL_COORDINATORS));
        people.signIn(eva);
        keeping.keepWeek(List.of(
                PartOfDay.EVENING.on(DayOfWeek.FRIDAY),
                new WeeklyTime(DayOfWeek.TUESDAY, LocalTime.of(17, 0), LocalTime.of(19, 0))));
        SecurityContextHolder.clearContext();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void theLinkFromTheMailWhatChangedAndSave() throws Exception {
        people.signIn(eva);
        availabilityLinks.sendMine();
        SecurityContextHolder.clearContext();

        String page = open(post.to(eva).getFirst().path("/tilgjengelig/"), 200);
        assertThat(page).contains("Når kan du, Eva?", "fredag 13. mars 2026").doesNotContain("Kreft");
        assertThat(ticked(page)).contains("2026-03-13.EVENING", "2026-03-10.EVENING");

        Set<String> wanted = ticked(page);
        wanted.remove("2026-03-13.EVENING");
        wanted.add("2026-03-12.MORNING");
        wanted.add("2026-04");
        String path = "/tilgjengelig/" + token();
        browser.perform(form(path, shown(page), wanted))
                .andExpect(status().isSeeOther())
                .andExpect(redirectedUrl(path + "/lagret"));
        assertThat(open(path + "/lagret", 200)).contains("Takk, det er lagret", "href=\"" + path + "\"");

        Availability kept = availabilities.of(eva);
        assertThat(kept.oneOffs())
                .containsExactly(
                        slot(true, LocalDate.of(2026, 3, 12), PartOfDay.MORNING),
                        slot(false, FRIDAY, PartOfDay.EVENING));
        assertThat(kept.monthsOff()).containsExactly(YearMonth.of(2026, 4));
        assertThat(kept.isFree(FRIDAY.plusWeeks(1).atTime(18, 0), Duration.ofHours(2)))
                .isTrue();

        String again = open(path, 200);
        assertThat(ticked(again)).contains("2026-03-12.MORNING", "2026-04").doesNotContain("2026-03-13.EVENING");
    }

    @Test
    void savingWithoutAnyChangeSaysThatItIsRightAsItStands() throws Exception {
        String path = "/tilgjengelig/" + token();
        String page = open(path, 200);
        Availability before = availabilities.of(eva);

        browser.perform(form(path, shown(page), ticked(page))).andExpect(status().isSeeOther());
        browser.perform(post(path)).andExpect(status().isSeeOther());

        assertThat(availabilities.of(eva)).isEqualTo(before);
    }

    /** What another page changed meanwhile is not undone by one that did not show it. */
    @Test
    void onlyWhatItsReaderChangedIsChanged() throws Exception {
        String path = "/tilgjengelig/" + token();
        String page = open(path, 200);
        Set<String> wanted = ticked(page);
        wanted.add("2026-03-12.MORNING");
        people.signIn(eva);
        OneOff meanwhile = slot(true, LocalDate.of(2026, 3, 18), PartOfDay.AFTERNOON);
        keeping.say(meanwhile);
        SecurityContextHolder.clearContext();

        browser.perform(form(path, shown(page), wanted));

        assertThat(availabilities.of(eva).oneOffs())
                .containsExactly(slot(true, LocalDate.of(2026, 3, 12), PartOfDay.MORNING), meanwhile);
    }

    @Test
    void whatIsOverIsNotAskedForAndNotTaken() throws Exception {
        String path = "/tilgjengelig/" + token();
        String page = open(path, 200);
        assertThat(page).doesNotContain("2026-03-09.MORNING").contains("2026-03-09.AFTERNOON");
        Set<String> wanted = ticked(page);
        wanted.add("2026-03-09.AFTERNOON");
        wanted.add("2026-03-09.EVENING");

        clock.set(Instant.parse("2026-03-09T15:00:00Z"));
        browser.perform(form(path, shown(page), wanted)).andExpect(status().isSeeOther());

        assertThat(availabilities.of(eva).oneOffs()).containsExactly(slot(true, TODAY, PartOfDay.EVENING));
    }

    @Test
    void nonsenseChangesNothing() throws Exception {
        String path = "/tilgjengelig/" + token();
        Availability before = availabilities.of(eva);
        List<String> nonsense = List.of(
                "=false",
                "x=false",
                "2026-03-12.NIGHT=false",
                "2026-13-45.MORNING=false",
                "2026-03-12.MORNING.x=false",
                "1999-01-01.MORNING=false",
                "2026-12-24.EVENING=false",
                "+999999999-12-31.MORNING=false",
                "1999-01=false",
                "2030-01=false",
                "2026-03-12.MORNING");
        Set<String> wanted = Set.of(
                "",
                "x",
                "2026-03-12.NIGHT",
                "2026-13-45.MORNING",
                "2026-03-12.MORNING.x",
                "1999-01-01.MORNING",
                "2026-12-24.EVENING",
                "+999999999-12-31.MORNING",
                "1999-01",
                "2030-01",
                "2026-03-12.MORNING");

        browser.perform(form(path, nonsense, wanted)).andExpect(status().isSeeOther());

        assertThat(availabilities.of(eva)).isEqualTo(before);
    }

    @Test
    void aLinkThatIsAlteredTooOldOrForSomethingElseOpensNothing() throws Exception {
        String token = token();
        String altered = (token.charAt(0) == 'A' ? "B" : "A") + token.substring(1);
        String feed = links.sign(LinkPurpose.HOST_FEED, eva.value());
        String stranger = links.sign(LinkPurpose.HOST_AVAILABILITY, UUID.randomUUID());
        for (String wrong : List.of("x", altered, feed, stranger)) {
            assertThat(open("/tilgjengelig/" + wrong, 404)).contains("Lenken virker ikke", "/arbeid/min-profil");
            browser.perform(post("/tilgjengelig/" + wrong)).andExpect(status().isNotFound());
        }
        clock.advance(Duration.ofDays(60));
        assertThat(open("/tilgjengelig/" + token, 410)).contains("Lenken er for gammel");
        browser.perform(post("/tilgjengelig/" + token)).andExpect(status().isGone());
    }

    @Test
    void theLinkOfWhoeverDeletedTheirProfileOpensNothing() throws Exception {
        String token = token();
        people.signIn(eva);
        profiles.delete();
        SecurityContextHolder.clearContext();

        assertThat(open("/tilgjengelig/" + token, 404)).contains("Lenken virker ikke");
        browser.perform(post("/tilgjengelig/" + token)).andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPageSpeaksOneLanguageAndSetsNoCookie(Language language) throws Exception {
        String lang = "?lang=" + language.tag();
        String path = "/tilgjengelig/" + token();

        assertThat(page(path + lang, language)).contains(texts.get(language, "host.Sheet.heading", "Eva"));
        browser.perform(post(path + lang)).andExpect(redirectedUrl(path + "/lagret" + lang));
        assertThat(page(path + "/lagret" + lang, language)).contains(texts.get(language, "host.SheetSaved.title"));
        assertThat(page("/tilgjengelig/x" + lang, language)).contains(texts.get(language, "host.SheetLink.signIn"));
    }

    private String token() {
        return links.sign(
                LinkPurpose.HOST_AVAILABILITY, eva.value(), clock.instant().plus(Duration.ofDays(60)));
    }

    private String page(String path, Language language) throws Exception {
        return PublicPage.of(browser.perform(get(path)).andReturn(), language);
    }

    private String open(String path, int expected) throws Exception {
        var answer = browser.perform(get(path).header("Accept-Language", "nb"))
                .andExpect(status().is(expected))
                .andReturn()
                .getResponse();
        answer.setCharacterEncoding("UTF-8");
        return answer.getContentAsString();
    }

    private static MockHttpServletRequestBuilder form(String path, List<String> shown, Set<String> ticked) {
        return post(path).param("vist", shown.toArray(String[]::new)).param("valgt", ticked.toArray(String[]::new));
    }

    private static List<String> shown(String page) {
        List<String> shown = new ArrayList<>();
        SHOWN.matcher(page).results().map(found -> found.group(1)).forEach(shown::add);
        return shown;
    }

    private static Set<String> ticked(String page) {
        Set<String> ticked = new HashSet<>();
        TICKED.matcher(page).results().map(found -> found.group(1)).forEach(ticked::add);
        return ticked;
    }

    private static OneOff slot(boolean free, LocalDate day, PartOfDay part) {
        return new OneOff(free, part.startsOn(day), part.endsOn(day));
    }
}
