package no.mestringsrom.e2e;

import static no.mestringsrom.e2e.SessionOnNow.IN;
import static no.mestringsrom.e2e.SessionOnNow.button;
import static no.mestringsrom.e2e.Visitor.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import no.mestringsrom.testing.BrowserTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What a participant is told, and what comes back by itself, when a line or a machine gives out. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrokenLineIT {

    private static final Locator.WaitForOptions GONE =
            new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN);

    @TempDir
    static Path folder;

    private SessionOnNow session;

    @BeforeAll
    void start() {
        session = new SessionOnNow(folder, Map.of());
    }

    @AfterEach
    void goHome() {
        session.allGoHome();
    }

    @AfterAll
    void stop() {
        session.close();
    }

    @Test
    void theSecondTabSaysSoAndTakesOverOnlyWhenAsked() {
        Page first = session.inTheRoom();
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
        Page page = session.inTheRoom();
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
        Visitor visitor = session.visitor(Device.PHONE);
        Page page = visitor.page();
        page.clock().install();
        page.navigate(session.lobby(page) + "/rom");
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
        Page page = session.inTheRoom();
        button(page, "room.Client.ask").click();
        page.locator("#ask-text").fill("Husker dere dette?");
        button(page, "room.Client.ask.send").click();
        page.getByText(text("room.Client.ask.sent")).waitFor();
        page.evaluate("() => document.querySelector('iframe').dataset.mine = 'yes'");

        session.application().kill();
        page.getByText(text("room.Client.lost")).waitFor();
        button(page, "room.Client.ask").click();
        page.locator("#ask-text").fill("Kom dette fram?");
        button(page, "room.Client.ask.send").click();
        page.getByText(text("room.Client.told.offline")).waitFor();
        session.application().start();
        page.getByText(text("room.Client.lost"))
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        button(page, "room.Client.ask.send").click();
        page.getByText(text("room.Client.ask.sent")).waitFor();

        assertThat(page.locator("iframe[data-mine]").count())
                .as("the same frame")
                .isEqualTo(1);
        session.asked("Husker dere dette?").waitFor();
        session.asked("Kom dette fram?").waitFor();
    }

    /** No browser says that it is offline, and no connection is closed. */
    @Test
    void aLineThatDiesWithoutAWordIsNoticedAtBothEnds() {
        try (SilentLine line = new SilentLine(session.application().url())) {
            Page page = session.visitor(Device.PHONE).page();
            String own = URI.create(session.lobby(page)).getPath();
            page.navigate(line.url() + own + "/rom");
            page.locator(IN).waitFor();
            Locator here = turid(text("room.Client.where.IN"));
            here.waitFor();

            line.fallsSilent();
            page.getByText(text("room.Client.lost")).waitFor(new Locator.WaitForOptions().setTimeout(45_000));
            assertThat(page.locator(IN).count()).as("the picture stays").isEqualTo(1);
            here.waitFor(new Locator.WaitForOptions()
                    .setState(WaitForSelectorState.HIDDEN)
                    .setTimeout(90_000));

            line.isRestored();
            page.getByText(text("room.Client.lost")).waitFor(GONE);
            here.waitFor();
        }
    }

    /** The line about her on the host's page, once it says this. */
    private Locator turid(String where) {
        return session.host()
                .locator("mr-people li")
                .filter(new Locator.FilterOptions().setHasText("Turid"))
                .getByText(where, new Locator.GetByTextOptions().setExact(true));
    }
}
