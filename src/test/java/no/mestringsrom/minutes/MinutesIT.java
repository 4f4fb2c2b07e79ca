package no.mestringsrom.minutes;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
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
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.authentication.ott.GenerateOneTimeTokenRequest;
import org.springframework.security.authentication.ott.JdbcOneTimeTokenService;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

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

    @Autowired
    MinutesStore store;

    @Autowired
    PlatformTransactionManager transactions;

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

    /** A phone's keyboard composes every word, and says so to the page. */
    @Test
    void aWordThatIsStillComposedIsSaved() {
        Page page = open(mona);
        Locator field = page.getByLabel("Referatet", new Page.GetByLabelOptions().setExact(true));
        caret(field, Integer.MAX_VALUE);
        CDPSession keyboard = page.context().newCDPSession(page);
        JsonObject word = new JsonObject();
        word.addProperty("text", "Takk");
        word.addProperty("selectionStart", 4);
        word.addProperty("selectionEnd", 4);
        keyboard.send("Input.imeSetComposition", word);
        assertThat(field).hasValue(Pattern.compile(".*Takk$", Pattern.DOTALL));

        assertThat(page.getByText("Lagret", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        assertThat(minutes.by(lise, () -> writing.open(meeting)).text()).endsWith("Takk");
    }

    /**
     * The page's own code, as three pages that write at random where the others write, too, undo, are loaded again, and whose
     * questions and answers are lost, doubled and late.
     */
    @Test
    void threeEndWithTheSameTextWhateverTheLineDoes() throws IOException {
        Page page = open(mona);
        String script = new ClassPathResource("minutes/three-writers.js").getContentAsString(StandardCharsets.UTF_8);
        for (int seed : List.of(1, 2, 3, 20261127)) {
            assertThat((List<?>) page.evaluate(script, List.of("/arbeid/moter/" + meeting.value() + "/referat", seed)))
                    .as("seed %d", seed)
                    .isEmpty();
        }
    }

    @Test
    void whatWasNotSavedBeforeTheyWereApprovedIsShownAfterwards() {
        Page page = open(mona);
        page.onDialog(Dialog::accept);
        page.route("**/endringer*", Route::abort);
        caret(page.getByLabel("Referatet", new Page.GetByLabelOptions().setExact(true)), Integer.MAX_VALUE);
        page.keyboard().insertText("Dette kom aldri fram");
        assertThat(page.getByText("Ikke lagret – vi prøver igjen.")).isVisible();
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> store.approve(meeting, lise, Instant.now()));
        page.reload();

        assertThat(page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Dette fra deg kom ikke med")))
                .hasValue("Dette kom aldri fram");
        assertThat(new AxeBuilder(page)
                        .setLegacyMode(true)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                        .analyze()
                        .getViolations())
                .isEmpty();
        page.getByText("Fjern det herfra").click();
        assertThat(page.getByText("Dette fra deg kom ikke med")).hasCount(0);
        assertThat(page.evaluate("() => sessionStorage.length")).isEqualTo(0);
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
