package no.mestringsrom.selfhelp;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static no.mestringsrom.selfhelp.OnScreen.accessible;
import static no.mestringsrom.selfhelp.OnScreen.isOn;
import static no.mestringsrom.selfhelp.OnScreen.named;
import static no.mestringsrom.selfhelp.OnScreen.press;
import static no.mestringsrom.selfhelp.OnScreen.sees;
import static no.mestringsrom.selfhelp.OnScreen.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.link.LinkPurpose;
import no.mestringsrom.link.Links;
import no.mestringsrom.room.SessionLedgers;
import no.mestringsrom.room.SittingId;
import no.mestringsrom.selfhelp.TestGroups.Asked;
import no.mestringsrom.testing.BrowserTest;
import no.mestringsrom.testing.Browsers;
import no.mestringsrom.testing.ServerTest;
import no.mestringsrom.testing.TestClock;
import no.mestringsrom.testing.TestPeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.ott.GenerateOneTimeTokenRequest;
import org.springframework.security.authentication.ott.JdbcOneTimeTokenService;

/** From the question at a course's last session to a group's own room, on phones; and a coordinator who stays outside. */
@BrowserTest
@ServerTest
class GroupGoesOnIT {

    private static final String NEWCOMER = UUID.randomUUID() + "@eksempel.no";

    @Autowired
    TestGroups groups;

    @Autowired
    WishesToAct answersToAct;

    @Autowired
    SelfHelpGroups members;

    @Autowired
    SessionLedgers ledgers;

    @Autowired
    TestPeople people;

    @Autowired
    Links links;

    @Autowired
    JdbcOneTimeTokenService tokens;

    @Autowired
    JdbcClient database;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    private Browsers browsers;
    private Browser browser;
    private Browser another;

    @BeforeEach
    void sitDown() {
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
        browsers = new Browsers();
        browser = browsers.launch();
        another = browsers.launch();
    }

    @AfterEach
    void goHome() {
        browsers.close();
    }

    @Test
    void aGroupGoesOnAfterACourseAndOpensItsOwnRoom() {
        Asked asked = groups.asked("Kari", "Ola", "Nils", "Anne");
        Page reading = phone(browser, true);
        answer(reading, asked, "Kari", GoingOnAnswer.YES_AND_INITIATES);
        accessible(reading);
        Page old = phone(browser, false);
        answer(old, asked, "Ola", GoingOnAnswer.YES);
        answer(old, asked, "Nils", GoingOnAnswer.YES);
        answer(old, asked, "Anne", GoingOnAnswer.NO);
        clock.advance(Duration.ofDays(4));
        answersToAct.forget();
        assertThat(groups.members(asked)).containsOnlyKeys("Kari", "Ola", "Nils");

        String kari = linkIn(groups.members(asked).get("Kari"));
        String ola = linkIn(groups.members(asked).get("Ola"));
        agreeOnATime(reading, kari);
        EveningId evening = held(kari, ola);
        nothingOfVoicesIsKept(evening);
        assertThat(ledgers.of(new SittingId(evening.value())).actualExchangeMillis())
                .isEqualTo(Duration.ofMinutes(20).toMillis());

        invite(reading, kari, ola);
        leave(reading, linkIn(groups.members(asked).get("Nils")), ola);
        askForHelp(reading, ola);
        staysOutside(asked, kari);
    }

    /** Each by their own link, where nobody looks over their shoulder. */
    private void answer(Page page, Asked asked, String who, GoingOnAnswer answer) {
        page.navigate("/p/" + asked.links().get(who));
        press(page, "selfhelp.Invitation.ask");
        page.locator("#svar-" + answer).check();
        press(page, "selfhelp.Question.submit");
        sees(page, text("selfhelp.Question.answered." + answer));
    }

    /** The way in stands in a letter, and nothing of what the course was about. */
    private String linkIn(String token) {
        String letter = groups.mailsTo(token).stream()
                .filter(mail -> mail.contains(text("mail.SelfHelpMails.keepLink")))
                .findFirst()
                .orElseThrow();
        assertThat(letter).doesNotContain("Diabetes");
        return URI.create(letter.replaceFirst("(?s).*(http://\\S+/gruppe/\\S+).*", "$1"))
                .getPath();
    }

    private void agreeOnATime(Page page, String kari) {
        page.navigate(kari);
        sees(page, "Det som blir sagt her, blir her.");
        assertThat(page.locator("#medlemmer ~ ul li"))
                .containsText(new String[] {"Kari (deg), igangsetter", "Nils", "Ola"});
        accessible(page);
        press(page, "selfhelp.Group.agree");
        accessible(page);
        LocalDate day = LocalDate.ofInstant(clock.instant(), GroupPage.ZONE).plusDays(2);
        page.locator("#dato").fill(day.toString());
        page.locator("#tid").fill("18:00");
        press(page, "selfhelp.Times.submit");
        sees(page, text("selfhelp.Group.done.tid"));
        assertThat(page.getByRole(AriaRole.LINK, named(text("selfhelp.Group.enter"))))
                .hasCount(0);
        accessible(page);
        clock.set(day.atTime(17, 50).atZone(GroupPage.ZONE).toInstant());
    }

    /** Two in a browser each; the one opens the room, the other keeps the clock. */
    private EveningId held(String kari, String ola) {
        EveningId evening = members.page(token(kari)).next().orElseThrow().id();
        Page opens = enter(phone(browser, true), kari);
        Page comes = enter(phone(another, true), ola);
        assertThat(opens.frameLocator("iframe").getByText("Ola").first()).isVisible();
        accessible(comes);
        clock.advance(Duration.ofMinutes(10));
        press(comes, "room.Meeting.start");
        isOn(opens, "selfhelp.Evening.welcome");
        clock.advance(Duration.ofMinutes(9));
        // Steps take no press that was meant for the one before.
        opens.waitForTimeout(1_600);
        press(opens, "room.Client.step.next", text("selfhelp.Evening.round"));
        isOn(comes, "selfhelp.Evening.round");
        sees(comes, text("room.Client.now.exchange"));
        assertThat(opens.getByText(text("room.Meeting.people.mute"))).hasCount(0);
        sees(opens, text("room.Client.meter"));
        clock.advance(Duration.ofMinutes(20));
        press(opens, "room.Client.end.short");
        press(opens, "room.Client.end.yes");
        assertThat(comes.locator(".room-now")).hasCount(0);
        opens.context().close();
        comes.context().close();
        return evening;
    }

    private static Page enter(Page page, String link) {
        page.navigate(link);
        press(page, "selfhelp.Group.enter");
        sees(page, text("room.Lobby.measured.onlyTime"));
        press(page, "room.Lobby.enter");
        page.locator(".room-video__frame[data-in]").waitFor();
        return page;
    }

    private void nothingOfVoicesIsKept(EveningId evening) {
        assertThat(database.sql("select distinct type from session_log where session_id = ?")
                        .param(evening.value())
                        .query(String.class)
                        .list())
                .contains("JOINED")
                .doesNotContain("SPEAKER", "MUTED");
        assertThat(database.sql("select count(*) from session_voice where session_id = ?")
                        .param(evening.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    /** One would like to have somebody new, another agrees, and whoever is asked comes in. */
    private void invite(Page page, String kari, String ola) {
        page.navigate(kari);
        press(page, "selfhelp.Group.invite");
        accessible(page);
        page.locator("#navn").fill("Siri");
        page.locator("#adresse").fill(NEWCOMER);
        press(page, "selfhelp.Invite.submit");
        sees(page, text("selfhelp.Group.invited.mine", "Siri"));
        page.navigate(ola);
        sees(page, text("selfhelp.Group.invited.wanted", "Siri", "Kari"));
        accessible(page);
        press(page, "selfhelp.Group.invited.yes.label", "Siri");
        sees(page, text("selfhelp.Group.done.invitert"));
        page.navigate(groups.mailsAt(NEWCOMER).getFirst().replaceFirst("(?s).*(/gruppeinvitasjon/\\S+).*", "$1"));
        accessible(page);
        press(page, "selfhelp.Invitation.yes");
        sees(page, text("selfhelp.Group.done.med"));
        sees(page, text("selfhelp.Group.hello", "Siri"));
    }

    private void leave(Page page, String nils, String ola) {
        page.navigate(nils);
        press(page, "selfhelp.Group.leave");
        accessible(page);
        press(page, "selfhelp.Leave.confirm");
        sees(page, text("selfhelp.Closed.left.title"));
        assertThat(page.navigate(nils).status()).isEqualTo(404);
        page.navigate(ola);
        assertThat(page.getByText("Nils")).hasCount(0);
    }

    private void askForHelp(Page page, String ola) {
        press(page, "selfhelp.Group.help");
        accessible(page);
        page.locator("#ord").fill("Det ble vanskelig i går.");
        page.locator("#svar-nei").check();
        press(page, "selfhelp.Help.submit");
        sees(page, text("selfhelp.Group.done.hjelp"));
        assertThat(page.url()).contains(ola);
    }

    /** They read what somebody asks help with, and see neither who is in the group nor a way into it. */
    private void staysOutside(Asked asked, String kari) {
        Page desk = signedIn(people.coordinator(asked.service().value()));
        sees(desk, text("selfhelp.HelpSection.one"));
        nobodyIsNamed(desk);
        press(desk, "selfhelp.HelpSection.read");
        sees(desk, "Det ble vanskelig i går.");
        nobodyIsNamed(desk);
        assertThat(desk.locator("a[href*='/gruppe']")).hasCount(0);

        UUID group = members.page(token(kari)).group().value();
        String known = links.sign(LinkPurpose.SELFHELP, group);
        for (String path : List.of("/gruppe/" + known, "/grupperom/" + known, "/grupperom/" + known + "/rom")) {
            Response refused = desk.navigate(path);
            assertThat(refused.status()).as(path).isEqualTo(404);
            nobodyIsNamed(desk);
            assertThat(desk.locator("h1")).hasText(Pattern.compile("\\S+"));
            accessible(desk);
        }
    }

    private static void nobodyIsNamed(Page page) {
        // Kari is what the coordinator is called, too.
        assertThat(page.locator("body").innerText()).doesNotContainPattern("Ola|Nils|Siri");
    }

    private Page phone(Browser on, boolean script) {
        Page page = on.newContext(new Browser.NewContextOptions()
                        .setBaseURL("http://localhost:" + port)
                        .setLocale("nb-NO")
                        .setViewportSize(360, 740)
                        .setJavaScriptEnabled(script))
                .newPage();
        page.setDefaultTimeout(20_000);
        return page;
    }

    private Page signedIn(AccountId who) {
        Page page = browser.newContext(new Browser.NewContextOptions()
                        .setBaseURL("http://localhost:" + port)
                        .setLocale("nb-NO"))
                .newPage();
        page.navigate("/logg-inn/lenke?token="
                + tokens.generate(new GenerateOneTimeTokenRequest(who.toString()))
                        .getTokenValue());
        page.locator("form button[type=submit]").click();
        page.waitForURL("**/start*");
        return page;
    }

    private static String token(String link) {
        return link.substring("/gruppe/".length());
    }
}
