package no.mestringsrom.room;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import no.mestringsrom.testing.BrowserTest;
import no.mestringsrom.testing.Browsers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the person is told, and what the frame does by itself, when the video server does not do what it should. */
@BrowserTest
class VideoTroubleIT {

    private static final String LOST = "errorOccurred', { error: { name: 'connection.otherError', isFatal: true } }";

    private static Browsers browsers;
    private static Browser browser;

    private VideoPage frame;
    private Page page;

    @BeforeAll
    static void open() {
        browsers = new Browsers();
        browser = browsers.launch();
    }

    @AfterAll
    static void close() {
        browsers.close();
    }

    @BeforeEach
    void newPage() {
        frame = new VideoPage(browser);
        page = frame.page();
    }

    @AfterEach
    void closePage() {
        frame.close();
    }

    @Test
    void aScriptThatCannotBeReachedIsTriedAgainUntilItComes() {
        frame.scriptBroken(true);
        frame.connect();
        assertAdvised("Videoen svarer ikke", "Se etter at du er koblet til internett");

        frame.scriptBroken(false);
        frame.passes(30_500);
        frame.awaitFrame();
        frame.tell("ready', {}");
        frame.comesIn("e1");

        assertNoAdvice();
        assertThat(frame.news()).containsExactly("video-wanted", "video-in e1 main", "video-muted false");
    }

    @Test
    void aScriptThatNeverAnswersIsGivenUpAndTheMeetingCanBeReachedWithoutIt() {
        frame.scriptSilent(true);
        frame.connect();
        frame.passes(14_000);
        assertThat(page.getByText("Henter bildet.")).isVisible();
        assertNoAdvice();
        frame.passes(2_000);
        assertAdvised("Videoen svarer ikke", "Se etter at du er koblet til internett");
        assertLink("https://video.example/r?jwt=t1");

        frame.scriptSilent(false);
        frame.passes(30_500);
        frame.awaitFrame();
        frame.tell("ready', {}");
        frame.comesIn("e1");

        assertNoAdvice();
        assertThat(frame.news()).containsExactly("video-wanted", "video-in e1 main", "video-muted false");
    }

    @Test
    void aFrameThatIsBlockedIsTriedAgainByItselfAndByThePerson() {
        frame.connect();
        frame.awaitFrame();
        frame.passes(14_000);
        assertThat(page.getByText("Henter bildet.")).isVisible();
        frame.passes(2_000);
        assertAdvised("Bildet kommer ikke fram", "tillegg");
        assertLink("https://video.example/r?jwt=t1");
        frame.passes(30_500);
        assertThat(frame.news()).containsExactly("video-wanted");
        assertAdvised("Bildet kommer ikke fram", "Vi prøver igjen av oss selv");

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Prøv igjen"))
                .click();
        frame.passes(300);
        assertThat(frame.news()).containsExactly("video-wanted", "video-wanted");
        assertNoAdvice();
    }

    @Test
    void whoeverHasNotAnsweredTheBrowserIsReminded() {
        frame.connect();
        frame.awaitFrame();
        frame.tell("ready', {}");
        frame.passes(16_000);
        assertAdvised("Dette tar lengre tid enn vanlig", "Har nettleseren spurt om kamera og mikrofon?");
        frame.comesIn("e1");
        assertNoAdvice();
    }

    @Test
    void aRefusedTokenIsRenewedOnceAndThenExplained() {
        frame.connect();
        frame.awaitFrame();
        refuse();
        assertThat(frame.news()).containsExactly("video-wanted");
        assertNoAdvice();
        refuse();
        assertAdvised("Videoen slapp deg ikke inn", "Det er ikke du som har gjort noe galt.");
        assertThat(frame.tokens()).as("a token of its own each time").containsExactly("t1", "t2");

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Prøv igjen"))
                .click();
        frame.passes(300);
        frame.comesIn("e1");
        assertNoAdvice();
        assertThat(frame.tokens()).hasSize(3);
    }

    @Test
    void aFrameThatLoadsItselfAnewIsTheSamePersonUnderAnotherName() {
        inTheMeeting();
        frame.tell(LOST);
        assertAdvised("Bildet er borte et øyeblikk", "Du trenger ikke å gjøre noe.");
        frame.passes(8_000);
        frame.tell("ready', {}");
        frame.comesIn("e2");
        frame.passes(60_000);

        assertNoAdvice();
        assertThat(frame.news())
                .containsExactly(
                        "video-in e1 main", "video-muted false", "video-out", "video-in e2 main", "video-muted false");
    }

    @Test
    void aFrameThatStaysDeadIsMadeAnew() {
        inTheMeeting();
        frame.tell(LOST);
        frame.passes(12_500);
        assertThat(frame.news()).endsWith("video-out", "video-wanted");
        assertAdvised("Bildet er borte et øyeblikk", "Vi henter det tilbake av oss selv.");
        frame.tell("ready', {}");
        frame.comesIn("e2");
        assertNoAdvice();
        assertThat(frame.tokens()).hasSize(2);
    }

    @Test
    void leavingWithoutAWordIsALostFrameButMovingIsNot() {
        inTheMeeting();
        frame.tell("videoConferenceLeft', { roomName: 'r' }");
        frame.passes(3_000);
        frame.tell("videoConferenceJoined', { id: 'e1', roomName: 'g1', breakoutRoom: true }");
        frame.passes(30_000);
        assertThat(frame.news()).doesNotContain("video-out").contains("video-in e1 g1");

        frame.tell("videoConferenceLeft', { roomName: 'g1' }");
        frame.passes(5_500);
        assertThat(frame.news()).endsWith("video-out");
        assertAdvised("Bildet er borte et øyeblikk", "Vi henter det tilbake av oss selv.");
        frame.passes(12_500);
        assertThat(frame.news()).endsWith("video-out", "video-wanted");
    }

    @Test
    void aDeviceThatSleptGetsANewFrame() {
        inTheMeeting();
        frame.sleeps(3_600_000);
        assertThat(frame.news()).endsWith("video-out", "video-wanted");
        assertAdvised("Maskinen har sovet", "Vi henter bildet igjen av oss selv.");
        frame.passes(300);
        frame.tell("ready', {}");
        frame.comesIn("e2");
        assertNoAdvice();
    }

    @Test
    void aFullMeetingAndALobbyOfTheServersOwnAreExplained() {
        frame.connect();
        frame.awaitFrame();
        frame.tell("errorOccurred', { error: { name: 'conference.max_users', isFatal: false } }");
        assertAdvised("Videoen er full", "ring den som arrangerer kurset");
        frame.tell("errorOccurred', { error: { name: 'conference.connectionError.membersOnly', isFatal: false } }");
        frame.passes(120_000);
        assertAdvised("Du venter på å bli sluppet inn", "Du kan vente her.");
    }

    @Test
    void aCameraThatAnotherProgramHoldsIsExplainedAndTheOthersAreStillThere() {
        inTheMeeting();
        frame.tell("cameraError', { type: 'gum.general', message: '' }");
        Locator note =
                page.getByRole(AriaRole.STATUS).filter(new Locator.FilterOptions().setHasText("et annet program"));
        assertThat(note).isVisible();
        note.getByRole(AriaRole.BUTTON).click();
        assertThat(note).hasCount(0);
        assertThat(frame.news()).doesNotContain("video-out", "video-wanted");
    }

    private void inTheMeeting() {
        frame.connect();
        frame.awaitFrame();
        frame.tell("ready', {}");
        frame.comesIn("e1");
    }

    private void refuse() {
        frame.tell("ready', {}");
        frame.tell("errorOccurred', { error: { name: 'connection.passwordRequired', message: 'Not acceptable by exp',"
                + " isFatal: false } }");
        frame.passes(300);
    }

    private void assertAdvised(String title, String text) {
        Locator advice = page.getByRole(AriaRole.ALERT);
        assertThat(advice).containsText(title);
        assertThat(advice).containsText(text);
    }

    private void assertLink(String address) {
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Åpne videoen i egen fane")))
                .hasAttribute("href", address);
    }

    private void assertNoAdvice() {
        assertThat(page.getByRole(AriaRole.ALERT)).hasCount(0);
    }
}
