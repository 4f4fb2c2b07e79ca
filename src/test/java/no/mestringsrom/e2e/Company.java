package no.mestringsrom.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitUntilState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import no.mestringsrom.testing.Browsers;
import org.jspecify.annotations.Nullable;

/** The people of a test: staff, who sign in by mail, and those at home, with a browser, a camera and a microphone each. */
final class Company implements AutoCloseable {

    private final String url;
    private final Letters letters;
    private final Browsers browsers = new Browsers();
    private final List<Visitor> visitors = new ArrayList<>();
    private @Nullable Browser atWork;

    Company(String url, Letters letters) {
        this.url = url;
        this.letters = letters;
    }

    Letters letters() {
        return letters;
    }

    /** Signs in by the link in the mail. */
    Visitor staff(String address) throws Exception {
        Visitor visitor = visitor();
        visitor.open("/logg-inn");
        visitor.assertAccessible();
        visitor.fill("account.LoginPages.email", address);
        visitor.press("account.LoginPages.send");
        visitor.seesText("account.LoginPages.sentTitle");
        String letter = letters.next(address);
        while (!letter.contains("/logg-inn/lenke")) {
            letter = letters.next(address);
        }
        visitor.open(Letters.link(letter, "/logg-inn/lenke"));
        visitor.press("account.LoginPages.followButton");
        visitor.page()
                .waitForURL(
                        url -> url.contains("/start"),
                        new Page.WaitForURLOptions().setWaitUntil(WaitUntilState.COMMIT));
        visitor.page().locator("h1").first().waitFor();
        return visitor;
    }

    Visitor withoutScript() {
        return remember(new Visitor(
                url,
                staffBrowser(),
                new Browser.NewContextOptions().setViewportSize(360, 740).setJavaScriptEnabled(false)));
    }

    /** On a phone, with a browser, a camera and a microphone of their own. */
    Visitor atHome(String link, ColorScheme scheme) {
        Visitor participant = remember(new Visitor(
                url,
                browsers.launch(),
                new Browser.NewContextOptions().setViewportSize(360, 740).setColorScheme(scheme)));
        participant.open(link);
        return participant;
    }

    /** What each of them sees, into {@code target/failed}. */
    void photograph(String test) {
        for (Visitor visitor : visitors) {
            visitor.page()
                    .screenshot(new Page.ScreenshotOptions()
                            .setPath(Path.of("target/failed/" + test + "-" + visitors.indexOf(visitor) + ".png"))
                            .setFullPage(true));
        }
    }

    @Override
    public void close() {
        browsers.close();
    }

    private Visitor visitor() {
        return remember(new Visitor(url, staffBrowser(), new Browser.NewContextOptions().setViewportSize(1280, 900)));
    }

    private Visitor remember(Visitor visitor) {
        visitors.add(visitor);
        return visitor;
    }

    private Browser staffBrowser() {
        if (atWork == null) {
            atWork = browsers.launch();
        }
        return atWork;
    }
}
