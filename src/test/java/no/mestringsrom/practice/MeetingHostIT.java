package no.mestringsrom.practice;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import no.mestringsrom.testing.BrowserTest;
import no.mestringsrom.testing.Browsers;
import no.mestringsrom.video.PracticeTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What hosts do in the meeting through the room's video frame, with the practice room in it. */
@BrowserTest
@PracticeRoomTest
@Tag("long")
class MeetingHostIT {

    private static final PracticeTokens TOKENS = new PracticeTokens(PracticeRoomTest.SECRET);
    private static final String PAGE = """
            <!doctype html><html lang="nb"><head><title>Testside</title></head><body>
            <script type="module" src="/assets/room.js"></script>
            <script type="module">
              await customElements.whenDefined('mr-video');
              window.video = document.createElement('mr-video');
              window.news = [];
              for (const name of ['video-in', 'video-out', 'video-muted', 'video-closed', 'video-wanted'])
                video.addEventListener(name, ({ detail }) => news.push({ name, detail: detail ?? null }));
              video.texts = { t: (key) => key };
              document.body.append(video);
            </script></body></html>
            """;

    private static Browsers browsers;
    private static Browser browser;

    @LocalServerPort
    int port;

    private final String room = "mr" + UUID.randomUUID().toString().replace("-", "");
    private final List<Frame> frames = new ArrayList<>();
    private Frame pia;
    private Frame erik;
    private Frame kari;
    private Frame ola;

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
    void everybodyComes() {
        pia = enter("Pia", true);
        erik = enter("Erik", true);
        kari = enter("Kari", false);
        ola = enter("Ola", false);
    }

    @AfterEach
    void everybodyGoesHome() {
        frames.forEach(frame -> frame.page.context().close());
    }

    @Test
    void opensSmallGroupsSendsPeopleThereVisitsThemAndCallsEverybodyBack() {
        List<String> groups = pia.openGroups("Gruppe 1", "Gruppe 2");
        assertThat(groups).doesNotHaveDuplicates().hasSize(2);
        pia.does("meeting.assign('" + kari.endpoint + "', '" + groups.get(0) + "')");
        pia.does("meeting.assign('" + ola.endpoint + "', '" + groups.get(1) + "')");
        kari.awaitIn(groups.get(0));
        ola.awaitIn(groups.get(1));
        assertThat(kari.names()).as("moving is not leaving").doesNotContain("video-out");

        erik.does("meeting.assign('" + kari.endpoint + "', '" + groups.get(1) + "')");
        kari.awaitIn(groups.get(1));
        erik.does("meeting.visit('" + groups.get(1) + "')");
        erik.awaitIn(groups.get(1));
        assertThat(pia.page.evaluate("async () => (await video.meeting.groups()).map(({ people }) => people.length)"))
                .as("everybody is in the second group")
                .isEqualTo(List.of(0, 3));
        erik.does("meeting.assign('" + ola.endpoint + "', '" + groups.get(0) + "')");
        ola.awaitIn(groups.get(0));

        assertThat(erik.page.evaluate("() => video.meeting.callBack()")).isEqualTo(true);
        for (Frame frame : List.of(kari, ola, erik)) {
            frame.awaitIn("main");
        }
        pia.page.waitForFunction("async () => (await video.meeting.groups()).length === 0");
        assertThat(kari.names()).doesNotContain("video-out", "video-closed");
        assertThat(erik.openGroups("Gruppe 1")).as("rights last").hasSize(1);
    }

    @Test
    void mutesTheParticipantsButNotTheOtherHost() {
        pia.does("meeting.muteAll()");
        for (Frame frame : List.of(kari, ola)) {
            frame.page.waitForFunction("() => news.findLast(({ name }) => name === 'video-muted').detail === true");
        }
        erik.page.waitForTimeout(1_000);
        assertThat(erik.news("video-muted")).containsOnly(false);
        assertThat(pia.news("video-muted")).containsOnly(false);
    }

    @Test
    void putsSomebodyOutAndEndsTheMeeting() {
        pia.does("meeting.kick('" + kari.endpoint + "')");
        kari.page.waitForFunction("() => news.at(-1).name === 'video-closed'");
        assertThat(kari.news("video-closed")).containsExactly("kicked");
        assertThat(kari.names()).endsWith("video-out", "video-closed");
        assertThat(kari.page.evaluate("video.meeting")).isNull();

        erik.does("meeting.end()");
        for (Frame frame : List.of(pia, erik, ola)) {
            frame.page.waitForFunction("() => news.at(-1).name === 'video-closed'");
            assertThat(frame.news("video-closed")).containsExactly("ended");
        }
    }

    @Test
    void whoeverIsInASmallGroupThatIsTakenAwayComesBackToEverybody() {
        String group = pia.openGroups("Gruppe 1").getFirst();
        pia.does("meeting.assign('" + kari.endpoint + "', '" + group + "')");
        kari.awaitIn(group);

        pia.removes(group);

        kari.awaitNews("video-wanted");
        assertThat(kari.names())
                .as("whether the microphone is on may be said in between")
                .filteredOn(name -> !name.equals("video-muted"))
                .endsWith("video-in", "video-out", "video-wanted")
                .doesNotContain("video-closed");
    }

    @Test
    void whatAHostAsksForWhileTheLineIsDownIsDoneWhenItIsBack() {
        Frame liv = enterByABreakableLine("Liv", true);
        String group = pia.openGroups("Gruppe 1").getFirst();
        liv.awaitGroups(1);
        liv.losesTheLine();

        liv.does("meeting.assign('" + kari.endpoint + "', '" + group + "')");

        liv.getsTheLineBack();
        kari.awaitIn(group);
        assertThat(kari.names()).doesNotContain("video-out");
    }

    @Test
    void whoeverWasAwayWhenTheirSmallGroupWasTakenAwayComesBackToEverybodyToo() {
        Frame liv = enterByABreakableLine("Liv", false);
        Frame mons = enterByABreakableLine("Mons", false);
        String group = pia.openGroups("Gruppe 1").getFirst();
        pia.does("meeting.assign('" + liv.endpoint + "', '" + group + "')");
        liv.awaitIn(group);
        liv.losesTheLine();
        mons.losesTheLine();
        pia.does("meeting.assign('" + mons.endpoint + "', '" + group + "')");
        pia.page.waitForFunction("async () => (await video.meeting.groups())[0].people.length === 2");

        pia.removes(group);

        for (Frame frame : List.of(liv, mons)) {
            frame.getsTheLineBack();
            frame.awaitNews("video-wanted");
            assertThat(frame.names()).doesNotContain("video-closed").endsWith("video-out", "video-wanted");
        }
    }

    @Test
    void whoeverGetsNoFrameIsInTheSameMeetingByThePlainLink() {
        Frame liv = open(browser.newContext());
        liv.page.route("**/external_api.js", Route::abort);
        connect(liv, "Liv", false);

        Page tab = liv.page.waitForPopup(() -> liv.page.getByText("video.tab").click());

        tab.getByText("Slå av mikrofonen").waitFor();
        assertThat(tab.getByText("Pia").first().isVisible()).isTrue();
        pia.page.waitForFunction("() => video.api.getNumberOfParticipants() === 5");
    }

    private Frame enter(String name, boolean host) {
        return enter(open(browser.newContext()), name, host);
    }

    private Frame enterByABreakableLine(String name, boolean host) {
        BrowserContext context = browser.newContext();
        BreakableLine line = BreakableLine.in(context);
        Frame frame = enter(open(context), name, host);
        frame.line = line;
        return frame;
    }

    private Frame enter(Frame frame, String name, boolean host) {
        connect(frame, name, host);
        frame.awaitIn("main");
        frame.endpoint = (String) Objects.requireNonNull(
                frame.page.evaluate("news.find(({ name }) => name === 'video-in').detail.endpoint"));
        return frame;
    }

    private Frame open(BrowserContext context) {
        Frame frame = new Frame(context.newPage());
        frames.add(frame);
        frame.page.route(
                "**/embedding-page",
                route -> route.fulfill(
                        new Route.FulfillOptions().setContentType("text/html").setBody(PAGE)));
        frame.page.navigate("http://localhost:" + port + "/embedding-page");
        frame.page.waitForFunction("() => window.video?.isConnected");
        return frame;
    }

    private void connect(Frame frame, String name, boolean host) {
        frame.page.evaluate(
                "connection => { video.connection = connection }",
                Map.of(
                        "scriptUrl",
                        "/practice/external_api.js",
                        "domain",
                        "localhost:" + port,
                        "room",
                        room,
                        "token",
                        TOKENS.token(room, name, host),
                        "configOverwrite",
                        Map.of("defaultLanguage", "nb", "startWithVideoMuted", true),
                        "interfaceConfigOverwrite",
                        Map.of()));
    }

    private static final class Frame {

        private final Page page;
        private String endpoint = "";
        private @Nullable BreakableLine line;

        private Frame(Page page) {
            this.page = page;
        }

        private void losesTheLine() {
            Objects.requireNonNull(line).breaks();
            page.frameLocator("iframe").getByText("Forbindelsen ble brutt.").waitFor();
        }

        private void getsTheLineBack() {
            Objects.requireNonNull(line).restored();
        }

        private void removes(String group) {
            page.evaluate("""
                    async (group) => {
                      const { jid } = Object.values(await video.api.listBreakoutRooms()).find(({ id }) => id === group);
                      video.api.executeCommand('removeBreakoutRoom', jid);
                    }
                    """, group);
        }

        private void awaitGroups(int many) {
            page.waitForFunction("async (many) => (await video.meeting.groups()).length === many", many);
        }

        private void awaitNews(String name) {
            page.waitForFunction("name => news.some((one) => one.name === name)", name);
        }

        private void does(String what) {
            page.evaluate("() => video." + what);
        }

        @SuppressWarnings("unchecked")
        private List<String> openGroups(String... names) {
            return (List<String>) Objects.requireNonNull(page.evaluate(
                    "async (names) => (await video.meeting.openGroups(names)).map(({ id }) => id)", List.of(names)));
        }

        private void awaitIn(String where) {
            page.waitForFunction(
                    "room => news.findLast(({ name }) => name === 'video-in')?.detail.room === room", where);
        }

        @SuppressWarnings("unchecked")
        private List<String> names() {
            return (List<String>) Objects.requireNonNull(page.evaluate("news.map(({ name }) => name)"));
        }

        @SuppressWarnings("unchecked")
        private List<Object> news(String of) {
            return (List<Object>) Objects.requireNonNull(
                    page.evaluate("of => news.filter(({ name }) => name === of).map(({ detail }) => detail)", of));
        }
    }
}
