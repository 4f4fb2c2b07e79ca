package no.mestringsrom.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Chromium as installed on the machine, with a camera and a microphone that are always there: a moving picture and a
 * beep every second. Playwright belongs to one thread: make it in the thread that uses it.
 */
public final class Browsers implements AutoCloseable {

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            // Five pictures a second: five people see each other in a test, and each picture is coded for each of the
            // others.
            "--use-fake-device-for-media-stream=fps=5");

    /**
     * What it is called on the path, the best first; {@code .ci/run} asks for the same. The one that never had a window
     * draws the same pages for a third less work.
     */
    private static final List<String> NAMES =
            List.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome");

    /** The whole browser, with what the other has not: questions that can be refused, and a viewer of PDFs. */
    private static final List<String> WHOLE = NAMES.subList(1, NAMES.size());

    private static final List<String> PLACES_OFF_THE_PATH = List.of(
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe");

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));

    /**
     * The browser's executable: what the environment variable {@code CHROMIUM} names, or one on the path, or where other
     * systems have it.
     */
    public static Optional<Path> chromium() {
        return chromium(System.getenv());
    }

    static Optional<Path> chromium(Map<String, String> environment) {
        return chromium(environment, NAMES);
    }

    private static Optional<Path> chromium(Map<String, String> environment, List<String> names) {
        List<String> folders = List.of(environment.getOrDefault("PATH", "").split(File.pathSeparator));
        Stream<String> onThePath =
                names.stream().flatMap(name -> folders.stream().map(folder -> folder + File.separator + name));
        return Stream.of(Stream.ofNullable(environment.get("CHROMIUM")), onThePath, PLACES_OFF_THE_PATH.stream())
                .flatMap(places -> places)
                .map(Path::of)
                .filter(place -> Files.isRegularFile(place) && Files.isExecutable(place))
                .findFirst();
    }

    /** A browser whose user says yes to camera and microphone. */
    public Browser launch() {
        return launch(NAMES, "--use-fake-ui-for-media-stream");
    }

    /**
     * The whole browser, which shows PDFs, and asks before it gives the camera, which nobody answers: grant or deny it in
     * the context.
     */
    public Browser launchAsking() {
        return launch(WHOLE);
    }

    private Browser launch(List<String> names, String... more) {
        List<String> arguments = new ArrayList<>(ARGUMENTS);
        arguments.addAll(List.of(more));
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(
                                chromium(System.getenv(), names)
                                        .orElseThrow(
                                                () -> new IllegalStateException(
                                                        "No Chromium found: install it, or name it in the environment variable CHROMIUM")))
                        .setArgs(arguments));
    }

    @Override
    public void close() {
        playwright.close();
    }
}
