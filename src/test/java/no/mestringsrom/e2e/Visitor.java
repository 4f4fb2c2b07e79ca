package no.mestringsrom.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import no.mestringsrom.texts.Language;
import no.mestringsrom.texts.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with a browser of their own, who finds things by what they read, in bokmål. On a device without a mouse nothing
 * is ever pressed or given the focus but by keys.
 */
final class Visitor {

    static final Texts TEXTS = new Texts();

    /** For what may take its time on a machine with much else to do, in milliseconds. */
    private static final double PATIENCE = 150_000;

    /** More than any page has to tab through, the practice room's own buttons included. */
    private static final int MOST_TABS = 120;

    /** Tracks into which nobody ever writes a picture or a sound. */
    private static final String STILL = """
            if (navigator.mediaDevices) {
              navigator.mediaDevices.getUserMedia = async (wanted) =>
                new MediaStream(
                  ['audio', 'video'].filter((kind) => wanted[kind]).map((kind) => new MediaStreamTrackGenerator({ kind })),
                );
            }
            """;

    private final String url;
    private final Device device;
    private final Page page;

    Visitor(String url, Browser browser, Device device) {
        this.url = url;
        this.device = device;
        this.page = browser.newContext(device.context()).newPage();
        page.setDefaultTimeout(PATIENCE);
        if (device.still()) {
            page.addInitScript(STILL);
        }
    }

    static String text(String key, Object... arguments) {
        return TEXTS.get(Language.BOKMAL, key, arguments);
    }

    Page page() {
        return page;
    }

    void open(String path) {
        page.navigate(path.startsWith("http") ? path : url + path);
    }

    void press(String key, Object... arguments) {
        press(button(key, arguments).first());
    }

    void press(Locator what) {
        if (device.keyboardOnly()) {
            reach(what);
            page.keyboard().press("Enter");
        } else {
            what.click();
        }
    }

    /** A button or a link of that name, wherever on the page but in the frame around every page. */
    Locator button(String key, Object... arguments) {
        String name = text(key, arguments);
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .or(page.getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true)))
                .and(page.locator(":not(.mr-header *)"));
    }

    /** Opens what is folded together under these words. */
    void unfold(String key) {
        press(page.getByText(text(key), new Page.GetByTextOptions().setExact(true))
                .and(page.locator("summary")));
    }

    void fill(String key, String value) {
        Locator field = field(key);
        if (device.keyboardOnly()) {
            reach(field);
            page.keyboard().press("ControlOrMeta+a");
            page.keyboard().type(value);
        } else {
            field.fill(value);
        }
    }

    /** Of a few choices of which all can be seen. */
    void check(String key) {
        Locator choice = field(key);
        if (device.keyboardOnly()) {
            reach(choice);
            page.keyboard().press("Space");
        } else {
            choice.check();
        }
    }

    /** From a list that unfolds. */
    void choose(String key, String option) {
        Locator list = field(key);
        if (device.keyboardOnly()) {
            reach(list);
            page.keyboard().type(option);
        } else {
            list.selectOption(option);
        }
    }

    /** @param option the first there is, if none is named */
    void select(String key, @Nullable String option) {
        page.locator("vaadin-select")
                .filter(new Locator.FilterOptions().setHasText(text(key)))
                .last()
                .click();
        Page.GetByRoleOptions named = new Page.GetByRoleOptions();
        if (option != null) {
            named.setName(option).setExact(true);
        }
        page.getByRole(AriaRole.OPTION, named).first().click();
    }

    void sees(String text) {
        page.getByText(text).locator("visible=true").first().waitFor();
    }

    void seesText(String key, Object... arguments) {
        sees(text(key, arguments));
    }

    /** Nothing on the page breaks a rule of WCAG that a machine can check, once the page has come to rest. */
    void assertAccessible() {
        page.locator("h1").first().waitFor();
        List<String> violations = violations();
        for (int again = 0; again < 10 && !violations.isEmpty(); again++) {
            page.waitForTimeout(500);
            violations = violations();
        }
        assertThat(violations).as("axe on " + page.url()).isEmpty();
    }

    void assertNoScrollingSideways() {
        assertThat(page.evaluate("() => Math.max(0, document.documentElement.scrollWidth - innerWidth)"))
                .as("what sticks out sideways on " + page.url())
                .isEqualTo(0);
    }

    private Locator field(String key) {
        return page.getByLabel(text(key), new Page.GetByLabelOptions().setExact(true))
                .first();
    }

    /** With nothing but the tabulator. */
    private void reach(Locator what) {
        what.waitFor();
        page.waitForCondition(what::isEnabled);
        for (int tabs = 0; tabs < MOST_TABS; tabs++) {
            if (Boolean.TRUE.equals(what.evaluate("it => it === document.activeElement"))) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("No way to " + what + " by keyboard");
    }

    /** Where nothing is framed one script in the page itself is enough, and quicker. */
    private List<String> violations() {
        return new AxeBuilder(page)
                        .setLegacyMode(page.frames().size() == 1)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(rule -> rule.getId() + ": "
                                + rule.getNodes().stream()
                                        .map(node -> node.getHtml())
                                        .toList())
                        .toList();
    }
}
