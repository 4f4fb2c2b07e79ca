package no.mestringsrom.room;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The room's own video frame on a page by itself, as shipped, with the texts as they are; the video server's script is
 * ours and says what the test likes, and the clock runs as the test likes.
 */
final class VideoPage implements AutoCloseable {

    private static final Path TEXTS = Path.of("src/main/resources/vaadin-i18n/translations.properties");

    private static final String PAGE = """
            <!doctype html><html lang="nb"><head><title>Videoramme</title></head><body>
            <script type="module" src="/assets/room.js"></script>
            <script type="module">
              await customElements.whenDefined('mr-video');
              const video = document.createElement('mr-video');
              const texts = await (await fetch('/texts')).json();
              video.texts = { t: (key) => texts[key] ?? `!${key}!` };
              document.body.append(video);
              let tokens = 0;
              window.connect = () => {
                video.connection = { scriptUrl: 'https://video.example/external_api.js', domain: 'video.example', room: 'r',
                  token: `t${++tokens}`, configOverwrite: {}, interfaceConfigOverwrite: {} };
              };
              window.news = [];
              window.tokens = [];
              for (const name of ['video-in', 'video-out', 'video-muted', 'video-speaker', 'video-closed', 'video-wanted'])
                video.addEventListener(name, ({ detail }) => news.push([name,
                  ...(typeof detail === 'object' && detail ? [detail.endpoint, detail.room] : detail == null ? [] : [detail])].join(' ')));
              // As the room does: the old way in is forgotten, and a fresh one comes.
              video.addEventListener('video-wanted', () => { video.connection = null; setTimeout(connect, 200) });
              video.addEventListener('video-closed', () => { video.connection = null });
            </script></body></html>
            """;

    /** The video server's script: does nothing but what it is told to. */
    static final String SCRIPT = """
            window.JitsiMeetExternalAPI = class {
              listeners = {};
              constructor(domain, options) { window.frameNow = this; window.tokens?.push(options.jwt) }
              addListener(name, listener) { (this.listeners[name] ??= []).push(listener) }
              tell(name, payload) { (this.listeners[name] ?? []).forEach((listener) => listener(payload)) }
              isAudioMuted() { return Promise.resolve(window.mutedNow?.() ?? false) }
              executeCommand() {}
              dispose() { if (window.frameNow === this) window.frameNow = null }
            };
            """;

    private final BrowserContext context;
    private final Page page;
    private boolean scriptBroken;
    private boolean scriptSilent;

    VideoPage(Browser browser) {
        context = browser.newContext();
        context.route("**/*", this::serve);
        page = context.newPage();
        page.clock().install(new Clock.InstallOptions().setTime(0));
        page.navigate("http://localhost/page");
        page.waitForFunction("() => window.news");
        page.clock().pauseAt(60_000);
    }

    Page page() {
        return page;
    }

    void scriptBroken(boolean broken) {
        scriptBroken = broken;
    }

    /** The server takes the request for its script, and never says a word. */
    void scriptSilent(boolean silent) {
        scriptSilent = silent;
    }

    void connect() {
        page.evaluate("() => connect()");
    }

    /** Until the script is there and has made its frame. */
    void awaitFrame() {
        page.waitForFunction("() => window.frameNow", null, new Page.WaitForFunctionOptions().setPollingInterval(50));
    }

    /** @param event the rest of a call: {@code name', payload} */
    void tell(String event) {
        page.evaluate("() => frameNow.tell('" + event + ")");
    }

    void comesIn(String endpoint) {
        tell("videoConferenceJoined', { id: '" + endpoint + "', roomName: 'r', breakoutRoom: false }");
    }

    void passes(long millis) {
        page.clock().runFor(millis);
    }

    /** The lid is closed for so long: nothing ran meanwhile. */
    void sleeps(long millis) {
        page.clock().fastForward(millis);
    }

    List<String> news() {
        return strings("() => news");
    }

    /** With what token each frame was made. */
    List<String> tokens() {
        return strings("() => tokens");
    }

    @Override
    public void close() {
        context.close();
    }

    static byte @Nullable [] built(String path) {
        try (InputStream file = VideoPage.class.getResourceAsStream("/META-INF/resources" + path)) {
            return file == null ? null : file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> strings(String expression) {
        return ((List<?>) Objects.requireNonNull(page.evaluate(expression)))
                .stream().map(Objects::toString).toList();
    }

    private void serve(Route route) {
        String path = URI.create(route.request().url()).getPath();
        Route.FulfillOptions answer = new Route.FulfillOptions();
        if (path.equals("/page")) {
            route.fulfill(answer.setContentType("text/html").setBody(PAGE));
        } else if (path.equals("/texts")) {
            route.fulfill(answer.setContentType("application/json").setBody(texts()));
        } else if (path.equals("/external_api.js")) {
            if (scriptBroken) {
                route.abort();
            } else if (!scriptSilent) {
                route.fulfill(answer.setContentType("text/javascript").setBody(SCRIPT));
            }
        } else {
            byte[] built = built(path);
            if (built == null) {
                route.fulfill(answer.setStatus(404));
            } else {
                route.fulfill(answer.setContentType("text/javascript").setBodyBytes(built));
            }
        }
    }

    private static String texts() {
        Properties all = new Properties();
        try (Reader file = Files.newBufferedReader(TEXTS)) {
            all.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> ours = all.stringPropertyNames().stream()
                .filter(key -> key.startsWith("room.Client."))
                .collect(Collectors.toMap(key -> key.substring("room.Client.".length()), all::getProperty));
        return JsonMapper.shared().writeValueAsString(ours);
    }
}
