package no.mestringsrom.e2e;

import static no.mestringsrom.e2e.SessionOnNow.IN;
import static no.mestringsrom.e2e.SessionOnNow.button;
import static no.mestringsrom.e2e.Visitor.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import no.mestringsrom.testing.BrowserTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a participant sees, presses and is told, in the lobby and in the room, on a small phone and by keyboard. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ParticipantIT {

    private static final String QUESTION = "Hva gjør dere når motet svikter?";
    private static final String PHONE_NUMBER = "21 40 00 00";

    @TempDir
    static Path folder;

    private HttpServer mapper;
    private SessionOnNow session;
    private Page host;

    @BeforeAll
    void start() throws IOException {
        mapper = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        mapper.createContext("/", exchange -> {
            byte[] answer = "{\"id\":2223513633}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        mapper.start();
        session = new SessionOnNow(
                folder,
                Map.of(
                        "mestringsrom.video.dial-in.phone",
                        PHONE_NUMBER,
                        "mestringsrom.video.dial-in.pin-url",
                        "http://localhost:" + mapper.getAddress().getPort() + "/?conference={room}"));
        host = session.host();
    }

    @AfterEach
    void goHome() {
        session.allGoHome();
    }

    @AfterAll
    void stop() {
        session.close();
        mapper.stop(0);
    }

    @ParameterizedTest
    @MethodSource
    void lobbyRoomAndAfterPageAreAccessible(Device device) {
        Visitor visitor = session.visitor(device);
        Page page = visitor.page();
        page.navigate(session.lobby(page));
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

    static List<Device> lobbyRoomAndAfterPageAreAccessible() {
        return List.of(Device.PHONE, Device.PHONE.inTheDark(), Device.TABLET);
    }

    @Test
    void handQuestionAndFarewellByKeyboardAlone() {
        Visitor visitor = session.visitor(Device.PHONE.withKeyboardOnly());
        Page page = visitor.page();
        page.navigate(session.lobby(page));
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
        session.asked(QUESTION).waitFor();
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
        Page page = session.inTheRoom();
        button(page, "room.Client.ask").click();
        Locator field = page.locator("#ask-text");
        field.fill("æ".repeat(501));
        page.getByText(text("room.Client.ask.over", 1)).waitFor();
        button(page, "room.Client.ask.send").click();
        page.getByText(text("room.Client.told.QUESTION_TOO_LONG")).waitFor();
        assertThat(field.inputValue()).hasSize(501);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    chrome | Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36
                    chromeAndroid | Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36
                    samsung | Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36
                    firefox | Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0
                    safariMac | Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Safari/605.1.15
                    safariIos | Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1
                    iosApp | Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/142.0.7444.77 Mobile/15E148 Safari/604.1
                    """)
    void aPermissionThatWasRefusedIsExplainedForEachBrowserAndTheDoorStaysOpen(String family, String userAgent) {
        Page page = session.forbidding(userAgent);
        page.navigate(session.lobby(page));
        button(page, "room.Check.start").click();
        page.getByText(text("room.Check.refused." + family)).waitFor();
        page.getByText(text("room.Check.anyway")).waitFor();
        assertThat(page.locator("a[href$='/rom']").count()).isEqualTo(1);
    }

    /** The demo has no session that begins in a moment: the page is told that this one does. */
    @Test
    void whoeverWaitsInTheLobbyIsLetInWhenTheTimeHasCome() {
        Page page = session.visitor(Device.PHONE).page();
        String lobby = session.lobby(page);
        page.route(lobby, route -> {
            APIResponse answer = route.fetch();
            String soon = "\"startsAt\":" + (System.currentTimeMillis() + 8_000);
            route.fulfill(new Route.FulfillOptions()
                    .setResponse(answer)
                    .setBody(answer.text().replaceFirst("\"startsAt\":\\d+", soon)));
        });
        page.navigate(lobby);
        Locator countdown = page.getByRole(AriaRole.TIMER);
        countdown.waitFor();
        assertThat(countdown.innerText()).matches(Pattern.compile(text("room.Check.countdown", "0:0\\d")));

        page.locator(IN).waitFor();
        assertThat(page.url()).isEqualTo(lobby + "/rom");
    }

    @Test
    void whoeverHasButATelephoneIsToldHowToCall() {
        Page page = session.visitor(Device.PHONE).page();
        page.navigate(session.lobby(page));
        page.getByText(text("room.Lobby.phone.what", PHONE_NUMBER, "222 351 363 3"))
                .waitFor();
        page.locator("a[href$='/rom']").click();
        page.getByText(text("room.Client.phone", PHONE_NUMBER, "222 351 363 3"))
                .first()
                .waitFor();
    }

    @Test
    void aCameraThatAnotherProgramHasLeavesTheMicrophoneToTry() {
        Page page = session.visitor(Device.PHONE).page();
        page.addInitScript("""
                const media = navigator.mediaDevices;
                const ask = media.getUserMedia.bind(media);
                media.getUserMedia = (what) =>
                  what.video ? Promise.reject(new DOMException('in use', 'NotReadableError')) : ask(what);
                """);
        page.navigate(session.lobby(page));
        button(page, "room.Check.start").click();
        page.getByText(text("room.Check.busy.what")).waitFor();
        page.getByText(text("room.Check.noCamera")).waitFor();
    }

    @Test
    void aNewPartOfTheSessionIsAnnouncedOnce() {
        Page page = session.inTheRoom();
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
}
