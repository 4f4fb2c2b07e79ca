package no.mestringsrom.practice;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Somebody in the practice room, in a browser window of their own: a page that embeds it and notes every event. */
final class Attendee implements AutoCloseable {

    private static final String EMBEDDING_PAGE = """
            <!doctype html>
            <html lang="nb">
            <head><title>Testside</title><meta name="viewport" content="width=device-width"></head>
            <body style="margin: 0"><main><h1 style="margin: 0; font-size: 1rem">Testside</h1><div id="frame" style="height: calc(100vh - 1.5rem)"></div></main>
            <script src="/practice/external_api.js"></script>
            <script>
              window.events = [];
              window.enter = (options) => {
                window.api = new JitsiMeetExternalAPI(location.host, {
                  parentNode: document.getElementById('frame'), ...options });
                for (const name of api.getSupportedEvents())
                  api.addListener(name, (payload) => events.push({ name, payload }));
              };
            </script></body></html>
            """;

    private final BrowserContext context;
    private final Page page;
    private final String name;

    private Attendee(BrowserContext context, String name) {
        this.context = context;
        this.page = context.newPage();
        this.name = name;
    }

    /**
     * Opens the meeting; {@link #joined} says when they are in.
     *
     * @param camera whether they begin with the camera on
     */
    static Attendee enter(
            BrowserContext context, String url, String room, @Nullable String token, String name, boolean camera) {
        return enter(context, url, room, token, name, "nb", Map.of("startWithVideoMuted", !camera));
    }

    /** @param config what the embedding page wants changed ({@code configOverwrite}) */
    static Attendee enter(
            BrowserContext context,
            String url,
            String room,
            @Nullable String token,
            String name,
            String language,
            Map<String, Object> config) {
        Attendee attendee = new Attendee(context, name);
        attendee.page.route(
                "**/embedding-page",
                route -> route.fulfill(
                        new Route.FulfillOptions().setContentType("text/html").setBody(EMBEDDING_PAGE)));
        attendee.page.navigate(url + "/embedding-page");
        attendee.page.evaluate("""
                ([roomName, jwt, lang, configOverwrite]) => enter({ roomName, jwt: jwt || undefined, lang, configOverwrite })
                """, List.of(room, token == null ? "" : token, language, config));
        return attendee;
    }

    Page page() {
        return page;
    }

    String name() {
        return name;
    }

    /** Waits until they are in and have seen this many others. */
    Attendee joined(int others) {
        page.waitForFunction(
                "others => api.getNumberOfParticipants() === others + 1", others, new Page.WaitForFunctionOptions());
        return this;
    }

    String id() {
        return (String) Objects.requireNonNull(
                page.evaluate("events.findLast(({ name }) => name === 'videoConferenceJoined').payload.id"));
    }

    void command(String command, Object... arguments) {
        page.evaluate("([name, args]) => api.executeCommand(name, ...args)", List.of(command, List.of(arguments)));
    }

    Object ask(String call) {
        return page.evaluate("call => api[call]()", call);
    }

    Map<String, Object> awaitEvent(String event) {
        return awaitEvent(event, "true");
    }

    /** @param condition JavaScript about {@code payload} */
    @SuppressWarnings("unchecked")
    Map<String, Object> awaitEvent(String event, String condition) {
        String find = "events.find(({ name, payload }) => name === '" + event + "' && (" + condition + "))";
        page.waitForFunction("() => " + find);
        return (Map<String, Object>) Objects.requireNonNull(page.evaluate(find + ".payload"));
    }

    @SuppressWarnings("unchecked")
    List<String> events() {
        return (List<String>) Objects.requireNonNull(page.evaluate("events.map(({ name }) => name)"));
    }

    void forgetEvents() {
        page.evaluate("() => { events.length = 0 }");
    }

    Frame frame() {
        return page.frames().stream()
                .filter(frame -> frame.url().contains("/practice/meeting/"))
                .findFirst()
                .orElseThrow();
    }

    Locator button(String label) {
        return page.frameLocator("iframe").getByText(label);
    }

    String text() {
        return page.frameLocator("iframe").locator("main").innerText();
    }

    void awaitText(String text) {
        page.frameLocator("iframe").getByText(text).first().waitFor();
    }

    void awaitGone(String text) {
        page.frameLocator("iframe")
                .getByText(text)
                .first()
                .waitFor(new Locator.WaitForOptions()
                        .setState(WaitForSelectorState.HIDDEN)
                        .setTimeout(60_000));
    }

    /** Picture and sound of this many others really arrive: frames are drawn, time runs, bytes come in. */
    void assertMediaFlows(int others) {
        assertMediaFlows(others, List.of("time", "frames", "audio", "video"));
    }

    void assertMediaFlows(int others, List<String> figures) {
        frame().waitForFunction("""
                        others => [...document.querySelectorAll('practice-tile:not([own])')]
                          .map((tile) => tile.shadowRoot.querySelector('video'))
                          .filter((video) => video.videoWidth > 0 && video.currentTime > 0).length === others
                        """, others);
        assertGrowing(others, figures);
    }

    void awaitConnected() {
        frame().waitForFunction(
                        "() => [...document.querySelectorAll('practice-tile:not([own])')].every((tile) => !tile.connecting)");
    }

    /** Sound alone, where the others have their cameras off. */
    void assertSoundFlows(int others) {
        assertGrowing(others, List.of("audio"));
    }

    private void assertGrowing(int others, List<String> figures) {
        Map<?, ?> before = flow();
        page.waitForTimeout(1_500);
        Map<?, ?> after = flow();
        assertThat(before).as("peers of " + name).hasSize(others);
        after.forEach((id, now) -> {
            Map<?, ?> was = (Map<?, ?>) before.get(id);
            Map<?, ?> is = (Map<?, ?>) now;
            for (String figure : figures) {
                assertThat(number(is.get(figure)))
                        .as(figure + " of " + id + " at " + name)
                        .isGreaterThan(number(was.get(figure)));
            }
        });
    }

    /** Per other person: playback time, frames decoded, bytes of sound and of picture received. */
    private Map<?, ?> flow() {
        return (Map<?, ?>) Objects.requireNonNull(frame().evaluate("""
                        async () => {
                          const reports = await document.querySelector('practice-meeting').statistics();
                          const tiles = [...document.querySelectorAll('practice-tile:not([own])')];
                          return Object.fromEntries(tiles.map((tile, i) => {
                            const inbound = [...reports[i].values()].filter(({ type }) => type === 'inbound-rtp');
                            const of = (kind) => inbound.find((stream) => stream.kind === kind);
                            return [tile.dataset.id, {
                              time: tile.shadowRoot.querySelector('video').currentTime,
                              frames: of('video')?.framesDecoded ?? 0,
                              audio: of('audio')?.bytesReceived ?? 0,
                              video: of('video')?.bytesReceived ?? 0,
                            }];
                          }));
                        }
                        """));
    }

    private static double number(@Nullable Object value) {
        return ((Number) Objects.requireNonNull(value)).doubleValue();
    }

    @Override
    public void close() {
        context.close();
    }
}
