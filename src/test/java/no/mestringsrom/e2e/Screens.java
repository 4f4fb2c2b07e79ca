package no.mestringsrom.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    private record Size(String name, int width, int height, ColorScheme scheme, Path folder) {}

    private final PackagedApplication application;
    private final Browser browser;

    private Screens(PackagedApplication application, Browser browser) {
        this.application = application;
        this.browser = browser;
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory("screens");
        try (Browsers browsers = new Browsers();
                PackagedApplication application =
                        new PackagedApplication(folder, List.of(), Map.of("spring.profiles.active", "demo"))) {
            application.start();
            Screens screens = new Screens(application, browsers.launch());
            screens.waitForTheDemo();
            List<Size> sizes = new ArrayList<>(KEPT);
            if (List.of(arguments).contains("all")) {
                sizes.addAll(LOOKED_AT);
            }
            for (Size size : sizes) {
                screens.publicPages(size);
                screens.participant(size);
                screens.staff(size, "COORDINATOR", "coordinator");
                screens.staff(size, "PROFESSIONAL", "professional");
                screens.open(size, "ADMINISTRATOR", "/arbeid/administrasjon", "administration");
                screens.open(size, "NETWORK_MEMBER", "/arbeid/nettverk", "network");
                screens.host(size);
            }
        }
    }

    /** Its people move in while the first visitors are let in already. */
    private void waitForTheDemo() {
        Page page = browser.newContext().newPage();
        do {
            page.waitForTimeout(1_000);
            page.navigate(application.url() + "/kurs");
        } while (page.locator("main a[href*='/kurs/']").count() < 3);
        page.context().close();
    }

    private void publicPages(Size size) {
        Page page = page(size);
        take(page, size, "landing", "/");
        take(page, size, "sign-in", "/logg-inn");
        take(page, size, "demo-mails", "/demo/post");
        take(page, size, "catalogue", "/kurs");
        page.locator("main a[href*='/kurs/']").first().click();
        shoot(page, size, "course");
        page.locator("a[href*='/pamelding']").first().click();
        shoot(page, size, "sign-up");
    }

    private void participant(Size size) {
        Page page = page(size);
        page.navigate(application.url() + "/");
        page.locator("a[href*='/p/']").first().click();
        shoot(page, size, "lobby");
        page.locator("a[href$='/rom']").first().click();
        page.locator(".room-video__frame[data-in]").waitFor();
        shoot(page, size, "room-participant");
    }

    private void staff(Size size, String role, String name) {
        Page page = signIn(size, role);
        shoot(page, size, "start-" + name);
        if (role.equals("COORDINATOR")) {
            page.locator("a[href*='arbeid/kurs/']").last().click();
            page.waitForURL(url -> url.matches(".*/arbeid/kurs/[0-9a-f-]{36}.*"));
            shoot(page, size, "course-planning");
            page.navigate(application.url() + "/arbeid/kurs/nytt");
            shoot(page, size, "course-new");
            ledger(page, size);
        }
        page.context().close();
    }

    /** Of the course on the start page that has been held. */
    private void ledger(Page page, Size size) {
        page.navigate(application.url() + "/start");
        page.locator("a[href*='arbeid/kurs/']").first().waitFor();
        List<String> courses = page.locator("a[href*='arbeid/kurs/']").all().stream()
                .map(link -> link.getAttribute("href"))
                .distinct()
                .toList();
        for (String course : courses) {
            page.navigate(application.url() + "/" + course.replaceFirst("^/", ""));
            page.getByRole(AriaRole.HEADING).first().waitFor();
            page.waitForTimeout(1_000);
            Locator read = page.locator("vaadin-button")
                    .filter(new Locator.FilterOptions().setHasText(Visitor.text("report.ReadAccount.read")));
            if (read.count() > 0) {
                read.first().click();
                page.waitForURL(url -> url.contains("/tid"));
                shoot(page, size, "ledger");
                return;
            }
        }
        throw new IllegalStateException("No session that was held");
    }

    private void open(Size size, String role, String path, String name) {
        Page page = signIn(size, role);
        page.navigate(application.url() + path);
        shoot(page, size, name);
        page.context().close();
    }

    private void host(Size size) {
        Page page = signIn(size, "EXPERIENCED_USER");
        page.locator("a[href*='/arbeid/rom/']").first().click();
        page.locator("a[href$='/rom']").first().click();
        page.locator(".room-video__frame[data-in]").waitFor();
        shoot(page, size, "room-host");
        page.context().close();
    }

    private Page signIn(Size size, String role) {
        Page page = page(size);
        page.navigate(application.url() + "/");
        page.locator("form[action='/demo/inn/" + role + "'] button").click();
        page.waitForURL(url -> url.contains("/start"));
        return page;
    }

    private Page page(Size size) {
        return browser.newContext(new Browser.NewContextOptions()
                        .setLocale("nb-NO")
                        .setColorScheme(size.scheme())
                        .setViewportSize(size.width(), size.height()))
                .newPage();
    }

    private void take(Page page, Size size, String name, String path) {
        page.navigate(application.url() + path);
        shoot(page, size, name);
    }

    private static void shoot(Page page, Size size, String name) {
        page.getByRole(AriaRole.HEADING).first().waitFor();
        page.waitForTimeout(1_500);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(size.folder().resolve(name + "-" + size.name() + ".png"))
                .setFullPage(!name.startsWith("room") && !name.equals("demo-mails")));
    }
}
