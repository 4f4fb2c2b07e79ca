package no.mestringsrom.room;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import no.mestringsrom.testing.JitsiTrace;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Plays what a page was told on a real video server to the room's own video frame, in a real browser whose clock runs
 * fast, and writes down what the frame makes of it. The page is the shipped script; only the video server's is ours.
 */
final class TracePlayer implements AutoCloseable {

    /** Longer than any patience of the frame. */
    private static final long AFTERWARDS = 60_000;

    private static final String PAGE = """
            <!doctype html><html lang="nb"><head><title>Avspilling</title></head><body>
            <script type="module" src="/assets/room.js"></script>
            <script type="module">
              await customElements.whenDefined('mr-video');
              const video = document.createElement('mr-video');
              video.texts = { t: (key) => key };
              document.body.append(video);
              const connection = () => ({ scriptUrl: '/external_api.js', domain: 'localhost', room: 'r', token: 't',
                configOverwrite: {}, interfaceConfigOverwrite: {} });
              window.prepare = () => { video.connection = connection() };
              window.play = ({ events, microphone, everIn }) => {
                const start = Date.now();
                const reports = (window.reports = []);
                const now = () => Date.now() - start;
                // How often the recorded frame had been loaded; what is left of a frame that was taken down, nobody hears.
                let load = 0;
                let takenDown = 0;
                const loaded = (until) => events.slice(0, until + 1).filter(({ name }) => name === 'ready').length;
                const loads = events.map((event, i) => ({ ...event, load: loaded(i) }));
                const show = (list) => list.forEach((event) => setTimeout(() => {
                  load = event.load;
                  if (load > takenDown) window.frameNow?.tell(event.name, event.payload);
                }, event.at));
                window.mutedNow = () => microphone.findLast(({ at }) => at <= now())?.muted ?? false;
                for (const name of ['video-in', 'video-out', 'video-muted', 'video-speaker', 'video-closed', 'video-wanted'])
                  video.addEventListener(name, ({ detail }) => reports.push({ at: now(), name, detail: detail ?? null }));
                video.addEventListener('video-closed', () => { video.connection = null });
                // As the room does: the old way in is forgotten, and a fresh one comes.
                video.addEventListener('video-wanted', () => {
                  video.connection = null;
                  takenDown = load;
                  setTimeout(() => {
                    video.connection = connection();
                    // Who never got in is told the same at every new try.
                    if (!everIn) show(events.map((event) => ({ ...event, at: event.at - events[0].at + 1_000, load: takenDown + 1 })));
                  }, 200);
                });
                show(loads);
              };
              window.advice = () => document.querySelector('.room-video__trouble h2')?.textContent ?? null;
            </script></body></html>
            """;

    /** What the frame said, in milliseconds since the scenario began. */
    record Report(long at, String name, @Nullable Object detail) {

        String inside(String field) {
            return Objects.toString(((Map<?, ?>) Objects.requireNonNull(detail)).get(field));
        }
    }

    /** @param advice the key of the heading under which the person is advised at the end, if any */
    record Played(List<Report> reports, @Nullable String advice) {

        /** Why the frame said that the meeting was over. */
        Optional<String> closing() {
            return reports.stream()
                    .filter(report -> report.name().equals("video-closed"))
                    .map(report -> Objects.toString(report.detail()))
                    .findFirst();
        }
    }

    private final BrowserContext context;

    TracePlayer(Browser browser) {
        context = browser.newContext();
        context.route("**/*", TracePlayer::serve);
    }

    /** Every page of the trace, by name, each in a tab of its own and all by the same clock. */
    Map<String, Played> play(JitsiTrace trace) {
        Map<JitsiTrace.Page, Page> tabs = new LinkedHashMap<>();
        context.clock().install(new Clock.InstallOptions().setTime(0));
        for (JitsiTrace.Page page : trace.pages()) {
            Page tab = context.newPage();
            tab.navigate("http://localhost/page");
            tab.waitForFunction("() => window.prepare");
            tabs.put(page, tab);
        }
        tabs.forEach((page, tab) -> {
            tab.evaluate("() => prepare()");
            tab.waitForFunction("() => window.frameNow");
            tab.evaluate(
                    "json => play(JSON.parse(json))",
                    JsonMapper.shared()
                            .writeValueAsString(Map.of(
                                    "events",
                                    page.events(),
                                    "microphone",
                                    trace.microphone(page),
                                    "everIn",
                                    page.everIn())));
        });
        context.clock().runFor(trace.end() + AFTERWARDS);
        Map<String, Played> played = new LinkedHashMap<>();
        tabs.forEach((page, tab) -> {
            List<?> reports = (List<?>) Objects.requireNonNull(tab.evaluate("() => reports"));
            played.put(
                    page.name(),
                    new Played(reports.stream().map(TracePlayer::report).toList(), (String)
                            tab.evaluate("() => advice()")));
        });
        return played;
    }

    @Override
    public void close() {
        context.close();
    }

    private static Report report(Object json) {
        Map<?, ?> report = (Map<?, ?>) json;
        return new Report(
                ((Number) Objects.requireNonNull(report.get("at"))).longValue(),
                Objects.toString(report.get("name")),
                report.get("detail"));
    }

    private static void serve(Route route) {
        String path = URI.create(route.request().url()).getPath();
        Route.FulfillOptions answer = new Route.FulfillOptions();
        switch (path) {
            case "/page" -> route.fulfill(answer.setContentType("text/html").setBody(PAGE));
            case "/external_api.js" ->
                route.fulfill(answer.setContentType("text/javascript").setBody(VideoPage.SCRIPT));
            default -> {
                byte[] built = VideoPage.built(path);
                if (built == null) {
                    route.fulfill(answer.setStatus(404));
                } else {
                    route.fulfill(answer.setContentType("text/javascript").setBodyBytes(built));
                }
            }
        }
    }
}
