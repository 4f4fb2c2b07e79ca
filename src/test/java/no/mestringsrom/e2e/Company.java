package no.mestringsrom.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import no.mestringsrom.testing.Browsers;
import org.jspecify.annotations.Nullable;

/** The people of a test: staff, who sign in by mail, and those at home, with a browser, a camera and a microphone each. */
final class Company implements AutoCloseable {

    private final String url;
    private final Letters letters;
    private final Browsers browsers = new Browsers();
    private final List<Visitor> visitors = new ArrayList<>();
    private final Set<Device> signedInOn = new HashSet<>();
    private @Nullable Browser atWork;

    Company(String url, Letters letters) {
        this.url = url;
        this.letters = letters;
    }

    Letters letters() {
        return letters;
    }

    /** Signs in by the link in the mail. */
    Visitor staff(String address, Device device) throws Exception {
        Visitor visitor = remember(new Visitor(url, staffBrowser(), device));
        boolean firstOfItsKind = signedInOn.add(device);
        visitor.open("/logg-inn");
        check(visitor, firstOfItsKind);
        visitor.fill("account.LoginPages.email", address);
        visitor.press("account.LoginPages.send");
        visitor.seesText("account.LoginPages.sentTitle");
        check(visitor, firstOfItsKind);
        String letter = letters.next(address);
        while (!letter.contains("/logg-inn/lenke")) {
            letter = letters.next(address);
        }
        visitor.open(Letters.link(letter, "/logg-inn/lenke"));
        visitor.seesText("account.LoginPages.followButton");
        check(visitor, firstOfItsKind);
        visitor.press("account.LoginPages.followButton");
        visitor.page()
                .waitForURL(
                        url -> url.contains("/start"),
                        new Page.WaitForURLOptions().setWaitUntil(WaitUntilState.COMMIT));
        visitor.page().locator("h1").first().waitFor();
        visitor.assertAccessible();
        return visitor;
    }

    /** With a browser that comes new to the public pages. */
    Visitor passingBy(Device device) {
        return remember(new Visitor(url, staffBrowser(), device));
    }

    /** With a browser, a camera and a microphone of their own, at their personal link. */
    Visitor atHome(String link, Device device) {
        Visitor participant = remember(new Visitor(url, browsers.launch(), device));
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

    /** The pages are the same for everybody who signs in on the same device. */
    private static void check(Visitor visitor, boolean firstOfItsKind) {
        if (firstOfItsKind) {
            visitor.assertAccessible();
        }
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
