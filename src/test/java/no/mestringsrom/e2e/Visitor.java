package no.mestringsrom.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.function.Predicate;
import no.mestringsrom.texts.Language;
import no.mestringsrom.texts.Texts;
import org.jspecify.annotations.Nullable;

/** Somebody with a browser of their own, who finds things by what they read, in bokmål. */
final class Visitor {

    static final Texts TEXTS = new Texts();

    private final String url;
    private final Page page;

    Visitor(String url, Browser browser, Browser.NewContextOptions options) {
        this.url = url;
        this.page = browser.newContext(options.setLocale("nb-NO")).newPage();
        page.setDefaultTimeout(60_000);
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
        button(key, arguments).first().click();
    }

    /** With nothing but the tabulator and the enter key. */
    void pressByKeyboard(String key, Object... arguments) {
        Locator button = button(key, arguments).first();
        button.waitFor();
        for (int tabs = 0; tabs < 80; tabs++) {
            if (Boolean.TRUE.equals(button.evaluate("button => button === document.activeElement"))) {
                page.keyboard().press("Enter");
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("No way to «" + text(key, arguments) + "» by keyboard");
    }

    /** A button or a link of that name, wherever on the page but in the frame around every page. */
    Locator button(String key, Object... arguments) {
        String name = text(key, arguments);
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .or(page.getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true)))
                .and(page.locator(":not(header *)"));
    }

    void fill(String key, String value) {
        page.getByLabel(text(key), new Page.GetByLabelOptions().setExact(true))
                .first()
                .fill(value);
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
        assertAccessible(rule -> true);
    }

    void assertAccessible(Predicate<Rule> counts) {
        page.locator("h1").first().waitFor();
        List<String> violations = violations(counts);
        for (int again = 0; again < 10 && !violations.isEmpty(); again++) {
            page.waitForTimeout(500);
            violations = violations(counts);
        }
        assertThat(violations).as("axe on " + page.url()).isEmpty();
    }

    private List<String> violations(Predicate<Rule> counts) {
        return new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                        .analyze()
                        .getViolations()
                        .stream()
                        .filter(counts)
                        .map(rule -> rule.getId() + ": "
                                + rule.getNodes().stream()
                                        .map(node -> node.getHtml())
                                        .toList())
                        .toList();
    }
}
