package no.mestringsrom.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import no.mestringsrom.testing.Browsers;

/**
 * Takes the pictures in {@code docs/screens}: every page of the demo on a phone and on a desk. A program, not a test;
 * {@code docs/screens/take} starts it.
 */
public final class Screens {

    private static final Path PICTURES = Path.of("docs/screens");
    private static final Map<String, Integer> WIDTHS = Map.of("phone", 360, "desk", 1280);

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
            for (String size : WIDTHS.keySet()) {
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

    private void publicPages(String size) {
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

    private void participant(String size) {
        Page page = page(size);
        page.navigate(application.url() + "/");
        page.locator("a[href*='/p/']").first().click();
        shoot(page, size, "lobby");
        page.locator("a[href$='/rom']").first().click();
        page.locator(".room-video__frame[data-in]").waitFor();
        shoot(page, size, "room-participant");
    }

    private void staff(String size, String role, String name) {
        Page page = signIn(size, role);
        shoot(page, size, "start-" + name);
        if (role.equals("COORDINATOR")) {
            page.locator("a[href*='arbeid/kurs/']").last().click();
            page.waitForURL(url -> url.matches(".*/arbeid/kurs/[0-9a-f-]{36}.*"));
            shoot(page, size, "course-planning");
            page.navigate(application.url() + "/arbeid/kurs/nytt");
            shoot(page, size, "course-new");
        }
        page.context().close();
    }

    private void open(String size, String role, String path, String name) {
        Page page = signIn(size, role);
        page.navigate(application.url() + path);
        shoot(page, size, name);
        page.context().close();
    }

    private void host(String size) {
        Page page = signIn(size, "EXPERIENCED_USER");
        page.locator("a[href*='/arbeid/rom/']").first().click();
        page.locator("a[href$='/rom']").first().click();
        page.locator(".room-video__frame[data-in]").waitFor();
        shoot(page, size, "room-host");
        page.context().close();
    }

    private Page signIn(String size, String role) {
        Page page = page(size);
        page.navigate(application.url() + "/");
        page.locator("form[action='/demo/inn/" + role + "'] button").click();
        page.waitForURL(url -> url.contains("/start"));
        return page;
    }

    private Page page(String size) {
        Integer width = WIDTHS.get(size);
        return browser.newContext(new Browser.NewContextOptions()
                        .setLocale("nb-NO")
                        .setViewportSize(width, width < 500 ? 740 : 900))
                .newPage();
    }

    private void take(Page page, String size, String name, String path) {
        page.navigate(application.url() + path);
        shoot(page, size, name);
    }

    private static void shoot(Page page, String size, String name) {
        page.getByRole(AriaRole.HEADING).first().waitFor();
        page.waitForTimeout(1_500);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + "-" + size + ".png"))
                .setFullPage(!name.startsWith("room") && !name.equals("demo-mails")));
    }
}
