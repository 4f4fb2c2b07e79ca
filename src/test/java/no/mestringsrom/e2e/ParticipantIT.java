package no.mestringsrom.e2e;

import static no.mestringsrom.e2e.Visitor.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import no.mestringsrom.testing.BrowserTest;
import no.mestringsrom.testing.Browsers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a participant sees, presses and is told, on a small phone and by keyboard; also when things go wrong. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ParticipantIT {

    private static final String IN = ".room-video__frame[data-in]";
    private static final String QUESTION = "Hva gjør dere når motet svikter?";

    @TempDir
    static Path folder;

    private final Browsers browsers = new Browsers();
    private PackagedApplication application;
    private Browser browser;
    private Browser asking;
    private Page host;

    @BeforeAll
    void start() {
        application = new PackagedApplication(
                folder, PackagedApplication.QUICK_TO_START, Map.of("spring.profiles.active", "demo"));
        application.start();
        browser = browsers.launch();
        asking = browsers.launchAsking();
        host = visitor(browser, Device.DESK).page();
        Locator asProfessional = host.locator("form[action='/demo/inn/PROFESSIONAL'] button");
        host.navigate(application.url());
        // The application answers before its invented people have moved in.
        host.waitForCondition(() -> {
            host.reload();
            return asProfessional.count() > 0;
        });
        asProfessional.click();
        host.locator("a[href*='/arbeid/rom/']").first().click();
        host.locator("a[href$='/rom']").first().click();
        host.locator(IN).waitFor();
    }

    @AfterEach
    void goHome() {
        browser.contexts().stream()
                .filter(context -> !context.equals(host.context()))
                .toList()
                .forEach(BrowserContext::close);
    }

    @AfterAll
    void stop() {
        browsers.close();
        application.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void lobbyRoomAndAfterPageAreAccessibleOnASmallPhone(ColorScheme scheme) {
        Visitor visitor = visitor(browser, scheme == ColorScheme.DARK ? Device.PHONE.inTheDark() : Device.PHONE);
        Page page = visitor.page();
        page.navigate(lobby(page));
        button(page, "room.Check.start").click();
        page.locator("video").waitFor();
        visitor.assertAccessible();
        visitor.assertNoScrollingSideways();

        page.locator("a[href$='/rom']").click();
        page.locator(IN).waitFor();
        visitor.assertAccessible();
        visitor.assertNoScrollingSideways();
        button(page, "room.Client.ask").click();
        visitor.assertAccessible();
        page.keyboard().press("Escape");

        button(page, "room.Client.leave").click();
        page.getByText(text("room.Client.felt")).waitFor();
        visitor.assertAccessible();
        visitor.assertNoScrollingSideways();
    }

    @Test
    void handQuestionAndFarewellByKeyboardAlone() {
        Visitor visitor = visitor(browser, Device.PHONE.withKeyboardOnly());
        Page page = visitor.page();
        page.navigate(lobby(page));
        visitor.press("room.Lobby.enter");
        page.locator(IN).waitFor();
        visitor.press("room.Client.hand.up");
        visitor.seesText("room.Client.hand.isUp");
        visitor.press("room.Client.hand.down");
        button(page, "room.Client.hand.up").waitFor();

        visitor.press("room.Client.ask");
        visitor.fill("room.Client.ask.label", QUESTION);
        visitor.check("room.Client.ask.anonymous");
        visitor.press("room.Client.ask.send");
        visitor.seesText("room.Client.ask.sent");

        Locator queue = host.locator("mr-question-queue");
        asked(QUESTION).waitFor();
        assertThat(queue.innerText())
                .contains(text("room.Client.queue.anonymous"))
                .doesNotContain("Turid");
        host.getByLabel(text("room.Client.queue.answered.label", QUESTION)).click();
        queue.getByText(text("room.Client.queue.none")).waitFor();

        visitor.press("room.Client.leave");
        visitor.press("room.Client.felt.GOOD");
        visitor.seesText("room.Client.felt.thanks");
        assertThat(button(page, "room.Client.felt.GOOD").getAttribute("aria-pressed"))
                .isEqualTo("true");
    }

    @Test
    void aQuestionThatIsTooLongIsRefusedAndStays() {
        Page page = inTheRoom(browser);
        button(page, "room.Client.ask").click();
        Locator field = page.locator("#ask-text");
        field.fill("æ".repeat(501));
        page.getByText(text("room.Client.ask.over", 1)).waitFor();
        button(page, "room.Client.ask.send").click();
        page.getByText(text("room.Client.told.QUESTION_TOO_LONG")).waitFor();
        assertThat(field.inputValue()).hasSize(501);
    }

    @Test
    void aPermissionThatWasRefusedIsExplainedAndTheDoorStaysOpen() {
        Visitor visitor = visitor(asking, Device.PHONE);
        Page page = visitor.page();
        page.navigate(lobby(page));
        button(page, "room.Check.start").click();
        page.getByText(text("room.Check.refused.chrome")).waitFor();
        page.getByText(text("room.Check.anyway")).waitFor();
        page.context().close();
    }

    @Test
    void aCameraThatAnotherProgramHasLeavesTheMicrophoneToTry() {
        Page page = visitor(browser, Device.PHONE).page();
        page.addInitScript("""
                const media = navigator.mediaDevices;
                const ask = media.getUserMedia.bind(media);
                media.getUserMedia = (what) =>
                  what.video ? Promise.reject(new DOMException('in use', 'NotReadableError')) : ask(what);
                """);
        page.navigate(lobby(page));
        button(page, "room.Check.start").click();
        page.getByText(text("room.Check.busy.what")).waitFor();
        page.getByText(text("room.Check.noCamera")).waitFor();
    }

    @Test
    void theSecondTabSaysSoAndTakesOverOnlyWhenAsked() {
        Page first = inTheRoom(browser);
        Page second = first.context().newPage();
        second.navigate(first.url());
        second.getByText(text("room.Client.elsewhere.title")).waitFor();
        assertThat(first.locator(IN).count()).isEqualTo(1);

        button(second, "room.Client.elsewhere.here").click();
        second.locator(IN).waitFor();
        first.getByText(text("room.Client.elsewhere.title")).waitFor();
        assertThat(first.locator("iframe").count()).isZero();
    }

    @Test
    void withoutANetworkThePageSaysSoAtOnceAndIsBackAtOnce() {
        Page page = inTheRoom(browser);
        button(page, "room.Client.hand.up").click();
        page.getByText(text("room.Client.hand.isUp")).waitFor();

        page.context().setOffline(true);
        page.getByText(text("room.Client.lost.offline")).waitFor(new Locator.WaitForOptions().setTimeout(15_000));
        page.context().setOffline(false);
        page.getByText(text("room.Client.lost.offline"))
                .waitFor(new Locator.WaitForOptions()
                        .setState(WaitForSelectorState.HIDDEN)
                        .setTimeout(15_000));
        page.getByText(text("room.Client.hand.isUp")).waitFor();
        assertThat(page.locator(IN).count()).as("the picture stays").isEqualTo(1);
        button(page, "room.Client.hand.down").click();
        button(page, "room.Client.hand.up").waitFor();
    }

    @Test
    void afterAnHourWithTheLidClosedThePageIsBackWithAFreshLine() {
        Visitor visitor = visitor(browser, Device.PHONE);
        Page page = visitor.page();
        page.clock().install();
        page.navigate(lobby(page) + "/rom");
        page.locator(IN).waitFor();
        Page.WaitForWebSocketOptions options = new Page.WaitForWebSocketOptions()
                .setPredicate(socket -> socket.url().contains("/rom/socket"))
                .setTimeout(20_000);
        page.waitForWebSocket(options, () -> page.clock().fastForward("01:00:00"));
        page.locator(IN).waitFor();
        page.getByText(text("room.Client.lost"))
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    }

    @Test
    void aKilledApplicationLeavesThePictureAndForgetsNoQuestion() {
        Page page = inTheRoom(browser);
        button(page, "room.Client.ask").click();
        page.locator("#ask-text").fill("Husker dere dette?");
        button(page, "room.Client.ask.send").click();
        page.getByText(text("room.Client.ask.sent")).waitFor();
        page.evaluate("() => document.querySelector('iframe').dataset.mine = 'yes'");

        application.kill();
        page.getByText(text("room.Client.lost")).waitFor();
        button(page, "room.Client.ask").click();
        page.locator("#ask-text").fill("Kom dette fram?");
        button(page, "room.Client.ask.send").click();
        page.getByText(text("room.Client.told.offline")).waitFor();
        application.start();
        page.getByText(text("room.Client.lost"))
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        button(page, "room.Client.ask.send").click();
        page.getByText(text("room.Client.ask.sent")).waitFor();

        assertThat(page.locator("iframe[data-mine]").count())
                .as("the same frame")
                .isEqualTo(1);
        asked("Husker dere dette?").waitFor();
        asked("Kom dette fram?").waitFor();
    }

    @Test
    void aNewPartOfTheSessionIsAnnouncedOnce() {
        Page page = inTheRoom(browser);
        page.evaluate("""
                () => {
                  window.announced = [];
                  const region = document.querySelector('.room > [role=status]');
                  new MutationObserver(() => window.announced.push(region.textContent.trim()))
                      .observe(region, {childList: true, characterData: true, subtree: true});
                }
                """);
        String next = host.locator(".room-steps .room-primary").innerText();
        host.locator(".room-steps .room-primary").click();
        page.waitForFunction("() => window.announced.length > 0");
        page.waitForTimeout(3_000);

        assertThat((List<?>) page.evaluate("() => window.announced"))
                .singleElement()
                .satisfies(said -> assertThat(said.toString())
                        .contains(next.substring(next.indexOf(':') + 1).strip()));
    }

    private Locator asked(String question) {
        return host.locator("mr-question-queue").getByText(question, new Locator.GetByTextOptions().setExact(true));
    }

    private Page inTheRoom(Browser from) {
        Page page = visitor(from, Device.PHONE).page();
        page.navigate(lobby(page) + "/rom");
        page.locator(IN).waitFor();
        return page;
    }

    /** The address of the personal link of one who takes part. */
    private String lobby(Page page) {
        page.navigate(application.url());
        return application.url() + page.locator("a[href*='/p/']").first().getAttribute("href");
    }

    private Visitor visitor(Browser from, Device device) {
        return new Visitor(application.url(), from, device);
    }

    private static Locator button(Page page, String key) {
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(text(key)).setExact(true))
                .first();
    }
}
