package no.mestringsrom.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.mestringsrom.testing.Browsers;

/**
 * Takes the pictures in {@code docs/screens}: every page of the demo on a phone and on a desk; with the argument
 * {@code all} also on a tablet and in the dark, into {@code target/screens}. A program, not a test; {@code
 * docs/screens/take} starts it.
 */
public final class Screens {

    private static final List<Size> KEPT = List.of(
            new Size("phone", 360, 740, ColorScheme.LIGHT, Path.of("docs/screens")),
            new Size("desk", 1280, 900, ColorScheme.LIGHT, Path.of("docs/screens")));
    private static final List<Size> LOOKED_AT = List.of(
            new Size("tablet", 768, 1024, ColorScheme.LIGHT, Path.of("target/screens")),
            new Size("phone-dark", 360, 740, ColorScheme.DARK, Path.of("target/screens")),
            new Size("desk-dark", 1280, 900, ColorScheme.DARK, Path.of("target/screens")));

    /** Between the colours of two who come after each other: far enough to tell them apart. */
    private static final int NEXT_HUE = 100;

    private record Size(String name, int width, int height, ColorScheme scheme, Path folder) {}

    private final PackagedApplication application;
    private final Browser browser;
    private final List<Size> sizes;
    private final String camera;
    private int people;

    private Screens(PackagedApplication application, Browser browser, List<Size> sizes) throws IOException {
        this.application = application;
        this.browser = browser;
        this.sizes = sizes;
        try (InputStream script = Objects.requireNonNull(Screens.class.getResourceAsStream("/e2e/calm-camera.js"))) {
            camera = new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    public static void main(String[] arguments) throws IOException {
        List<Size> sizes = new ArrayList<>(KEPT);
        if (List.of(arguments).contains("all")) {
            sizes.addAll(LOOKED_AT);
        }
        Path folder = Files.createTempDirectory("screens");
        try (Browsers browsers = new Browsers();
                PackagedApplication application =
                        new PackagedApplication(folder, List.of(), Map.of("spring.profiles.active", "demo"))) {
            application.start();
            new Screens(application, browsers.launch(), sizes).all();
        }
    }

    private void all() {
        Tour tour = new Tour(application.url(), this::window, this::take);
        tour.waitForTheDemo();
        tour.publicPages();
        tour.signUpAndOff();
        tour.participantLobbies();
        tour.coordinator();
        tour.hosts();
        tour.otherStaff();
        tour.hostLobby();
        new RoomStage(application.url(), tour, this::window, this::take).play();
    }

    /** Somebody's browser, with a face of their own. */
    private Page window() {
        BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setLocale("nb-NO").setViewportSize(1280, 900));
        context.addInitScript(camera.replace("HUE", String.valueOf(190 + people++ * NEXT_HUE)));
        Page page = context.newPage();
        page.setDefaultTimeout(120_000);
        return page;
    }

    private void take(String name, Page page) {
        for (Size size : sizes) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(size.scheme()));
            page.setViewportSize(size.width(), size.height());
            page.waitForTimeout(700);
            // A room has the height there is, and nobody reads two hundred mails.
            boolean whole = !name.startsWith("room") && !name.equals("demo-mails");
            if (whole) {
                growToTheContent(page, size);
            }
            scrollToWhatItShows(page);
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(size.folder().resolve(name + "-" + size.name() + ".png"))
                    .setAnimations(ScreenshotAnimations.DISABLED)
                    .setFullPage(whole));
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(1280, 900);
    }

    /** Where a panel scrolls by itself the page around it stays. */
    private static void scrollToWhatItShows(Page page) {
        page.evaluate("""
                () => {
                  const look = document.querySelector('[data-look]');
                  look?.scrollIntoView({block: 'center'});
                  if (look?.closest('.room__panel')?.scrollTop > 0) {
                    window.scrollTo(0, 0);
                  }
                }
                """);
    }

    /** The staff pages scroll inside their frame: what lies below the window's edge would be missing. */
    private static void growToTheContent(Page page, Size size) {
        int below = ((Number) page.evaluate("""
                () => {
                  const content = document.querySelector('vaadin-app-layout')?.shadowRoot?.querySelector('[part=content]');
                  return content ? content.scrollHeight - content.clientHeight : 0;
                }
                """)).intValue();
        if (below > 0) {
            page.setViewportSize(size.width(), size.height() + below);
            page.waitForTimeout(300);
        }
    }
}
