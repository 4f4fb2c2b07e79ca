package no.mestringsrom.e2e;

import static no.mestringsrom.e2e.Visitor.text;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import no.mestringsrom.testing.Browsers;

/** The demo's session that is on, with the professional in its room; those who take part come and go. */
final class SessionOnNow implements AutoCloseable {

    static final String IN = ".room-video__frame[data-in]";

    private final Browsers browsers = new Browsers();
    private final PackagedApplication application;
    private final Browser browser;
    private final Browser asking;
    private final Page host;

    /** @param settings besides those of the demo */
    SessionOnNow(Path folder, Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("spring.profiles.active", "demo");
        application = new PackagedApplication(folder, PackagedApplication.QUICK_TO_START, all);
        application.start();
        browser = browsers.launch();
        asking = browsers.launchAsking();
        host = visitor(Device.DESK.unseenAndUnheard()).page();
        Locator asProfessional = host.locator("form[action='/demo/inn/PROFESSIONAL'] button");
        host.navigate(application.url());
        // The application answers before its invented people have moved in.
        host.waitForCondition(() -> {
            host.reload();
            return asProfessional.count() > 0;
        });
        asProfessional.click();
        host.locator("a[href*='/arbeid/rom/']").first().click();
        host.locator("a[href$='/rom']").first().click();
        host.locator(IN).waitFor();
    }

    PackagedApplication application() {
        return application;
    }

    Page host() {
        return host;
    }

    Visitor visitor(Device device) {
        return new Visitor(application.url(), browser, device);
    }

    /** A page in a browser that lets pages have nothing, and says that it is this one. */
    Page forbidding(String userAgent) {
        return asking.newContext(Device.PHONE.context().setUserAgent(userAgent)).newPage();
    }

    /** A page of one who takes part. */
    Page inTheRoom() {
        Page page = visitor(Device.PHONE).page();
        page.navigate(lobby(page) + "/rom");
        page.locator(IN).waitFor();
        return page;
    }

    /** The address of the personal link of one who takes part. */
    String lobby(Page page) {
        page.navigate(application.url());
        return application.url() + page.locator("a[href*='/p/']").first().getAttribute("href");
    }

    /** A question as the host has it in the queue. */
    Locator asked(String question) {
        return host.locator("mr-question-queue").getByText(question, new Locator.GetByTextOptions().setExact(true));
    }

    /** Closes the pages of all but the host. */
    void allGoHome() {
        Stream.of(browser, asking)
                .flatMap(one -> one.contexts().stream())
                .filter(context -> !context.equals(host.context()))
                .toList()
                .forEach(BrowserContext::close);
    }

    static Locator button(Page page, String key) {
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(text(key)).setExact(true))
                .first();
    }

    @Override
    public void close() {
        browsers.close();
        application.close();
    }
}
