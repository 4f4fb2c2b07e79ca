package no.mestringsrom.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import no.mestringsrom.testing.BrowserTest;
import no.mestringsrom.testing.Browsers;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every page of the demo fits on a phone, a tablet and a desk without scrolling sideways, and breaks no rule of WCAG that
 * a machine can check, in light and in dark. All that is wrong on a tour is told at its end.
 */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesIT {

    /** The last is the one that is looked at for access: there everything stands below each other. */
    private static final List<Integer> STAFF = List.of(1280, 768, 360);

    /** A desk, the same with everything twice as large, and four times, which is the smallest phone too. */
    private static final List<Integer> PUBLIC = List.of(1280, 640, 320);

    /** Less than anybody sees: what moves on a page that is loading is pressed by mistake. */
    private static final double SHIFT = 0.001;

    private static final UnaryOperator<AxeBuilder> EVERYTHING =
            axe -> axe.withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"));

    /** All that differs in the dark. */
    private static final UnaryOperator<AxeBuilder> COLOURS =
            axe -> axe.withRules(List.of("color-contrast", "link-in-text-block"));

    @TempDir
    static Path folder;

    private final Browsers browsers = new Browsers();
    private PackagedApplication application;
    private Browser browser;
    private SoftAssertions wrong = new SoftAssertions();
    private Tour tour;
    private NetworkTour networkTour;

    @BeforeAll
    void start() {
        application = new PackagedApplication(
                folder, PackagedApplication.QUICK_TO_START, Map.of("spring.profiles.active", "demo"));
        application.start();
        browser = browsers.launch();
        tour = new Tour(application.url(), this::window, this::look);
        tour.waitForTheDemo();
        networkTour = new NetworkTour(tour, application.url());
    }

    @AfterEach
    void tell() {
        SoftAssertions told = wrong;
        wrong = new SoftAssertions();
        told.assertAll();
    }

    @AfterAll
    void stop() {
        browsers.close();
        application.close();
    }

    @Test
    void publicPages() {
        tour.publicPages();
    }

    @Test
    void signUpAndOff() {
        tour.signUpAndOff();
    }

    @Test
    void lobbies() {
        tour.participantLobbies();
        tour.hostLobby();
    }

    @Test
    void coordinator() {
        tour.coordinator();
    }

    @Test
    void hosts() {
        tour.hosts();
    }

    @Test
    void otherStaff() {
        tour.otherStaff();
    }

    @Test
    void network() {
        networkTour.network();
    }

    @Test
    void byMail() {
        networkTour.byMail();
    }

    private Page window() {
        return new Visitor(application.url(), browser, Device.DESK).page();
    }

    private void look(String name, Page page) {
        wrong.check(() -> assertThat(unknown(page))
                .as("%s: what its scripts do not know", name)
                .isEmpty());
        boolean open = page.locator("vaadin-app-layout").count() == 0;
        if (open) {
            wrong.check(() -> assertThat(shifted(page))
                    .as("%s: what moved while it was loading", name)
                    .isLessThan(SHIFT));
        }
        for (int width : open ? PUBLIC : STAFF) {
            page.setViewportSize(width, 900);
            wrong.check(() ->
                    assertThat(sticksOut(page)).as("%s at %d px", name, width).isEmpty());
        }
        if (open) {
            wrong.check(() -> assertThat(tooLow(page))
                    .as("%s: what a finger misses", name)
                    .isEmpty());
        }
        wrong.check(() -> assertThat(violations(page, EVERYTHING))
                .as("axe, %s on a phone", name)
                .isEmpty());
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        page.setViewportSize(1280, 900);
        wrong.check(() -> assertThat(violations(page, COLOURS))
                .as("axe, %s on a desk in the dark", name)
                .isEmpty());
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    /** The build leaves out what it does not find in a view: such a field would be a box without anything in it. Three names are the framework's own, and stand for nothing. */
    private static List<?> unknown(Page page) {
        return (List<?>) page.evaluate("""
                () => [...document.querySelectorAll(':not(:defined)')]
                    .map((element) => element.localName)
                    .filter((name) => !/^flow-container-|^vaadin-(grid-cell|dialog)-content$/.test(name))
                """);
    }

    /** How much the page moved by itself since it was opened: part of the screen times part of its height. */
    private static double shifted(Page page) {
        return ((Number) page.evaluate("""
                () => new Promise((done) => {
                  let moved = 0;
                  new PerformanceObserver((list) => {
                    for (const shift of list.getEntries()) if (!shift.hadRecentInput) moved += shift.value;
                  }).observe({type: 'layout-shift', buffered: true});
                  setTimeout(() => done(moved), 50);
                })
                """)).doubleValue();
    }

    /** Lower than 24 px, whatever room there is around it. A choice is as high as the words beside it, which belong to it. */
    private static List<?> tooLow(Page page) {
        return (List<?>) page.evaluate("""
                () => [...document.querySelectorAll('main :is(a, button, summary, select, textarea, input:not([type=radio], [type=checkbox]))')]
                    .filter((one) => one.getClientRects().length && !one.closest('svg, iframe'))
                    .filter((one) => Math.max(...[...one.getClientRects()].map((line) => line.height)) < 24)
                    .map((one) => one.localName + ' ' + one.innerText.trim().slice(0, 40))
                """);
    }

    /** A page takes a moment to find its place in another width: what is too wide stays too wide. */
    private static List<?> sticksOut(Page page) {
        List<?> tooWide = tooWide(page);
        for (int again = 0; again < 6 && !tooWide.isEmpty(); again++) {
            page.waitForTimeout(500);
            tooWide = tooWide(page);
        }
        return tooWide;
    }

    /** A page may still be fading in: what is wrong with it is wrong a moment later too. */
    private static List<String> violations(Page page, UnaryOperator<AxeBuilder> rules) {
        List<String> violations = axe(page, rules);
        for (int again = 0; again < 6 && !violations.isEmpty(); again++) {
            page.waitForTimeout(500);
            violations = axe(page, rules);
        }
        return violations;
    }

    /**
     * In one script, which is quicker than a page of its own for each, and enough where nothing is framed; and without telling
     * of everything that is as it should be.
     */
    private static List<String> axe(Page page, UnaryOperator<AxeBuilder> rules) {
        AxeRunOptions violationsOnly = new AxeRunOptions();
        violationsOnly.setResultTypes(List.of("violations"));
        return rules
                .apply(new AxeBuilder(page).options(violationsOnly).setLegacyMode(true))
                .analyze()
                .getViolations()
                .stream()
                .map(rule -> rule.getId() + ": "
                        + rule.getNodes().stream().map(node -> node.getHtml()).toList())
                .toList();
    }

    /** What sticks out to the right, of the document or of the staff pages' content, which scrolls by itself. */
    private static List<?> tooWide(Page page) {
        return (List<?>) page.evaluate("""
                () => {
                  const layout = document.querySelector('vaadin-app-layout');
                  const content = layout?.shadowRoot?.querySelector('[part=content]');
                  return [document.documentElement, layout, content]
                      .filter((scrolled) => scrolled && scrolled.scrollWidth > scrolled.clientWidth)
                      .flatMap((scrolled) => [...document.querySelectorAll('body *')]
                          .filter((one) => one.getBoundingClientRect().right > scrolled.getBoundingClientRect().right + 1)
                          .map((one) => one.tagName + '.' + one.className + ' ' + one.textContent.trim().slice(0, 40)));
                }
                """);
    }
}
