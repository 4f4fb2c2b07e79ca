package no.mestringsrom.minutes;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Pattern;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.meeting.MeetingId;
import no.mestringsrom.testing.BrowserTest;
import no.mestringsrom.testing.Browsers;
import no.mestringsrom.testing.ServerTest;
import no.mestringsrom.testing.TestPeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.authentication.ott.GenerateOneTimeTokenRequest;
import org.springframework.security.authentication.ott.JdbcOneTimeTokenService;

/** Two who write at the same time, each in a browser, and a line that goes dead. */
@BrowserTest
@ServerTest
class MinutesIT {

    @Autowired
    TestMinutes minutes;

    @Autowired
    TestPeople people;

    @Autowired
    MinutesWriting writing;

    @Autowired
    JdbcOneTimeTokenService tokens;

    @LocalServerPort
    int port;

    private Browsers browsers;
    private Browser browser;
    private AccountId lise;
    private AccountId mona;
    private MeetingId meeting;

    @BeforeEach
    void meet() {
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
        browsers = new Browsers();
        browser = browsers.launch();
        lise = people.someone("Lise Leder");
        mona = people.someone("Mona Medlem");
        meeting = minutes.meeting(minutes.network(lise, mona), LocalDateTime.of(2026, 3, 9, 12, 0), lise);
        minutes.by(lise, () -> writing.open(meeting));
    }

    @AfterEach
    void goHome() {
        browsers.close();
    }

    @Test
    void twoWriteAtTheSameTimeAndALineThatGoesDeadLosesNothing() {
        Page first = open(lise);
        Page second = open(mona);
        Locator ofFirst = first.getByLabel("Referatet", new Page.GetByLabelOptions().setExact(true));
        Locator ofSecond = second.getByLabel("Referatet", new Page.GetByLabelOptions().setExact(true));
        caret(ofFirst, 0);
        caret(ofSecond, Integer.MAX_VALUE);

        for (String letters : new String[] {"Én ", "Čá", "😀", " to"}) {
            first.keyboard().insertText(letters);
            second.keyboard().insertText(letters);
        }
        second.waitForFunction("() => document.querySelector('textarea').value.startsWith('Én Čá😀 to#')");
        second.keyboard().insertText(" videre");
        second.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Oppgave").setExact(true))
                .click();
        second.getByLabel("Hva skal gjøres?").fill("Ringe");
        second.getByLabel("Hvem gjør det?").fill("Lise Leder");
        second.getByLabel("Frist").fill("2026-03-12");
        second.getByText("Sett inn oppgaven").click();
        String written = "Én Čá😀 to videre\nOppgave: Ringe | Lise Leder | 12.3.2026";
        assertThat(second.getByText("Lagret", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        first.waitForFunction("end => document.querySelector('textarea').value.endsWith(end)", written);
        assertThat(first.getByText("Mona Medlem skriver nå, under «Eventuelt»")).isVisible();
        assertThat(first.getByText("Oppgave: Ringe").first()).isVisible();

        caret(ofFirst, 0);
        first.keyboard().insertText("Feil. ");
        second.keyboard().insertText(" også");
        first.waitForFunction("() => document.querySelector('textarea').value.endsWith(' også')");
        first.keyboard().press("Control+z");
        assertThat(ofFirst).hasValue(Pattern.compile("^Én Čá😀 to#.* også$", Pattern.DOTALL));
        first.keyboard().press("Control+Shift+z");
        assertThat(ofFirst).hasValue(Pattern.compile("^Feil\\. Én Čá.* også$", Pattern.DOTALL));
        first.getByText("Angre", new Page.GetByTextOptions().setExact(true)).click();
        second.waitForFunction("() => document.querySelector('textarea').value.startsWith('Én Čá😀 to#')");

        second.route("**/endringer*", Route::abort);
        second.keyboard().insertText(" uten linje");
        assertThat(second.getByText("Ikke lagret – vi prøver igjen.")).isVisible();
        second.onDialog(Dialog::accept);
        second.reload();
        assertThat(ofSecond).hasValue(Pattern.compile(".*uten linje$", Pattern.DOTALL));
        second.unroute("**/endringer*");

        first.waitForFunction("() => document.querySelector('textarea').value.endsWith('12.3.2026 også uten linje')");
        assertThat(second.getByText("Lagret", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        assertThat(ofFirst.inputValue())
                .isEqualTo(ofSecond.inputValue())
                .isEqualTo(minutes.by(lise, () -> writing.open(meeting)).text());
        assertThat(second.evaluate("() => sessionStorage.length")).isEqualTo(0);
        assertThat(new AxeBuilder(first)
                        .setLegacyMode(true)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                        .analyze()
                        .getViolations())
                .isEmpty();
    }

    private Page open(AccountId who) {
        String token =
                tokens.generate(new GenerateOneTimeTokenRequest(who.toString())).getTokenValue();
        Page page = browser.newContext(new Browser.NewContextOptions()
                        .setBaseURL("http://localhost:" + port)
                        .setLocale("nb-NO"))
                .newPage();
        page.navigate("/logg-inn/lenke?token=" + token);
        page.locator("form button[type=submit]").click();
        page.waitForURL("**/start*");
        page.navigate("/arbeid/moter/" + meeting.value() + "/referat");
        assertThat(page.getByText("Lagret", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        return page;
    }

    private static void caret(Locator field, int at) {
        field.focus();
        field.evaluate("(field, at) => field.setSelectionRange(at, at)", at);
    }
}
