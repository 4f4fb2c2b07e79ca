package no.mestringsrom.e2e;

import static no.mestringsrom.e2e.Visitor.text;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.account.Accounts;
import no.mestringsrom.mail.TestPost;
import no.mestringsrom.mail.TestPost.Mail;
import no.mestringsrom.testing.TestPeople;
import org.springframework.security.authentication.ott.GenerateOneTimeTokenRequest;
import org.springframework.security.authentication.ott.JdbcOneTimeTokenService;

/**
 * Fifteen who meet in a network, known by their number: what they are called and represent, what comes to them by mail, and
 * a browser for some. The first leads, the second is secretary; the third is to do something, the fourth has a phone.
 */
final class NetworkMembers {

    static final int MANY = 15;

    private static final List<Member> MEMBERS = Stream.concat(
                    Stream.of(
                            new Member("Lise Leder-Eksempel", "Eksempelsykehuset HF"),
                            new Member("Sara Skriver-Eksempel", "Tromsø kommune"),
                            new Member("Mona Medlem-Eksempel", "Balsfjord kommune"),
                            new Member("Per Prøve-Eksempel", "Eksempelforbundet")),
                    IntStream.rangeClosed(5, MANY)
                            .mapToObj(number -> new Member("Medlem " + number + " Eksempel", "Tromsø kommune")))
            .toList();

    /** The video server's script: whoever enters is in at once, and the picture is nobody's concern here. */
    private static final String VIDEO = """
            window.JitsiMeetExternalAPI = class {
              listeners = {};
              constructor() {
                setTimeout(() => {
                  this.tell('ready', {});
                  this.tell('videoConferenceJoined', { id: crypto.randomUUID(), roomName: 'r', breakoutRoom: false });
                });
              }
              addListener(name, listener) { (this.listeners[name] ??= []).push(listener) }
              tell(name, payload) { (this.listeners[name] ?? []).forEach((listener) => listener(payload)) }
              isAudioMuted() { return Promise.resolve(false) }
              getRoomsInfo() { return Promise.resolve({ rooms: [] }) }
              listBreakoutRooms() { return Promise.resolve({}) }
              executeCommand() {}
              dispose() {}
            };
            """;

    private final String url;
    private final Browser browser;
    private final Accounts accounts;
    private final JdbcOneTimeTokenService tokens;
    private final TestPost post;
    private final List<AccountId> ids;
    private final List<Visitor> visitors = new ArrayList<>();

    private record Member(String name, String represents) {}

    NetworkMembers(
            String url,
            Browser browser,
            TestPeople people,
            Accounts accounts,
            JdbcOneTimeTokenService tokens,
            TestPost post) {
        this.url = url;
        this.browser = browser;
        this.accounts = accounts;
        this.tokens = tokens;
        this.post = post;
        this.ids = MEMBERS.stream().map(member -> people.someone(member.name())).toList();
    }

    AccountId id(int member) {
        return ids.get(member);
    }

    String name(int member) {
        return MEMBERS.get(member).name();
    }

    String whom(int member) {
        return MEMBERS.get(member).represents();
    }

    String address(int member) {
        return accounts.get(id(member)).email();
    }

    /** The newest with this subject. */
    Mail letter(int member, String subject, Object... arguments) {
        String wanted = text(subject, arguments);
        return post.to(id(member)).stream()
                .filter(mail -> mail.subject().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No letter «" + wanted + "» to " + name(member)));
    }

    List<String> subjects(int member) {
        return post.to(id(member)).stream().map(Mail::subject).toList();
    }

    Visitor signIn(AccountId who, Device device) {
        Visitor visitor = passingBy(device);
        visitor.open("/logg-inn/lenke?token="
                + tokens.generate(new GenerateOneTimeTokenRequest(who.toString()))
                        .getTokenValue());
        visitor.press("account.LoginPages.followButton");
        visitor.page().waitForURL("**/start*");
        return visitor;
    }

    Visitor passingBy(Device device) {
        Visitor visitor = new Visitor(url, browser, device);
        visitor.page()
                .context()
                .route(
                        "**/practice/external_api.js",
                        route -> route.fulfill(new Route.FulfillOptions()
                                .setContentType("text/javascript")
                                .setBody(VIDEO)));
        visitors.add(visitor);
        return visitor;
    }

    /** What each of them sees, into {@code target/failed}. */
    void photograph(String test) {
        for (Visitor visitor : visitors) {
            if (!visitor.page().isClosed()) {
                visitor.page()
                        .screenshot(new Page.ScreenshotOptions()
                                .setPath(Path.of("target/failed/" + test + "-" + visitors.indexOf(visitor) + ".png"))
                                .setFullPage(true));
            }
        }
    }
}
