package no.mestringsrom.selfhelp;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import no.mestringsrom.texts.Language;
import no.mestringsrom.texts.Texts;

/** What somebody reads and presses, by its words in bokmål. */
final class OnScreen {

    private static final Texts TEXTS = new Texts();

    private OnScreen() {}

    static void press(Page page, String key, Object... arguments) {
        page.getByRole(AriaRole.BUTTON, named(text(key, arguments)))
                .or(page.getByRole(AriaRole.LINK, named(text(key, arguments))))
                .locator("visible=true")
                .first()
                .click();
    }

    static void sees(Page page, String words) {
        page.getByText(words).locator("visible=true").first().waitFor();
    }

    static void isOn(Page page, String part) {
        assertThat(page.locator(".room-now h2").first()).hasText(text(part));
    }

    static void accessible(Page page) {
        assertThat(page.evaluate("() => document.documentElement.scrollWidth > innerWidth"))
                .as(page.url())
                .isEqualTo(false);
        assertThat(new AxeBuilder(page)
                        .setLegacyMode(page.frames().size() == 1)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                        .analyze()
                        .getViolations())
                .as(page.url())
                .isEmpty();
    }

    static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    static String text(String key, Object... arguments) {
        return TEXTS.get(Language.BOKMAL, key, arguments);
    }
}
