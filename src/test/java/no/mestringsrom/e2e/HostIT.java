package no.mestringsrom.e2e;

import static no.mestringsrom.e2e.Visitor.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.mestringsrom.link.LinkPurpose;
import no.mestringsrom.link.Links;
import no.mestringsrom.testing.BrowserTest;
import no.mestringsrom.testing.Browsers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the two hosts of a session that is on do for the group, and that each does it for both: Ola, the professional, who
 * was in first, so that his page leads, and Eva, the experienced user.
 */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostIT {

    /** So late that what is left of the programme no longer fits, and each way out wins something; a slow start included. */
    private static final int MINUTES_INTO_THE_SESSION = 42;

    /** For the application to move its invented people in, on a machine with much else to do. */
    private static final int PATIENCE = 600_000;

    /** Nobody here looks at the pictures, and drawing them is slow. */
    private static final String WITHOUT_CAMERA = """
            const media = navigator.mediaDevices;
            const ask = media.getUserMedia.bind(media);
            media.getUserMedia = (what) =>
              what.video ? Promise.reject(new DOMException('none', 'NotFoundError')) : ask(what);
            """;

    @TempDir
    static Path folder;

    private final Browsers browsers = new Browsers();
    private final Map<String, String> links = new HashMap<>();
    private final List<Visitor> guests = new ArrayList<>();
    private PackagedApplication application;
    private Browser browser;
    private Visitor ola;
    private Visitor eva;

    @BeforeAll
    void start() throws SQLException {
        application = new PackagedApplication(
                folder, PackagedApplication.QUICK_TO_START, Map.of("spring.profiles.active", "demo"));
        application.start();
        browser = browsers.launch();
        Page page = browser.newPage();
        // The application answers before the session that is on has its people.
        page.setDefaultTimeout(PATIENCE);
        page.waitForCondition(() -> {
            page.navigate(application.url());
            return page.locator("a[href*='/p/']").count() > 0;
        });
        application.kill();
        try (Connection database = DriverManager.getConnection(application.databaseUrl(), "sa", "");
                Statement statement = database.createStatement()) {
            turnBack(statement);
        }
        application.start();
        ola = host("PROFESSIONAL");
        eva = host("EXPERIENCED_USER");
    }

    @AfterEach
    void goHome() {
        guests.forEach(guest -> guest.page().context().close());
        guests.clear();
    }

    @AfterAll
    void stop() {
        browsers.close();
        application.close();
    }

    @Test
    void whoIsTakenOutComesInByThemselvesWhenLetInAgain() {
        Visitor turid = guest("Turid");
        eva.press("room.Client.remove.label", "Turid");
        eva.press("room.Client.remove.yes");
        turid.seesText("room.Client.removed.title");
        room(ola).sees("Turid", text("room.Client.where.REMOVED"));

        ola.press("room.Client.remove.undo.label", "Turid");
        room(turid).isIn();
        room(eva).sees("Turid", text("room.Client.where.IN"));
    }

    @Test
    void allHandsAreLoweredAtOnce() {
        List<Visitor> raised = List.of(guest("Turid"), guest("Per"));
        raised.forEach(guest -> guest.press("room.Client.hand.up"));
        List.of("Turid", "Per")
                .forEach(name ->
                        ola.button("room.Client.hands.lower.label", name).waitFor());
        ola.press("room.Client.hands.lowerAll");
        raised.forEach(guest -> guest.button("room.Client.hand.up").waitFor());
        room(eva).isGone(eva.button("room.Client.hands.lowerAll"));
    }

    @Test
    void eitherStepsForEverybody() {
        Visitor turid = guest("Turid");
        List<String> parts = room(ola).parts();
        String exchange = parts.get(5);
        room(ola).goTo(exchange);
        List.of(eva, turid).forEach(other -> room(other).isOn(exchange));
        room(eva).back(parts.get(4));
        List.of(ola, turid).forEach(other -> room(other).isOn(parts.get(4)));
        room(ola).next(exchange);
        List.of(eva, turid).forEach(other -> room(other).isOn(exchange));
        startOver(parts);
    }

    @Test
    void mutingAllLeavesTheOtherHostAlone() {
        List<Visitor> muted = List.of(guest("Turid"), guest("Per"));
        for (Visitor somebody : List.of(ola, eva, muted.getFirst(), muted.getLast())) {
            inTheVideo(somebody, "practice.Meeting.microphoneOff").waitFor();
        }
        ola.press("room.Client.people.mute");
        muted.forEach(
                guest -> inTheVideo(guest, "practice.Meeting.microphoneOn").waitFor());
        assertThat(inTheVideo(eva, "practice.Meeting.microphoneOff").isVisible())
                .as("the other host can be heard")
                .isTrue();
        inTheVideo(muted.getFirst(), "practice.Meeting.microphoneOn").click();
        inTheVideo(muted.getFirst(), "practice.Meeting.microphoneOff").waitFor();
    }

    @Test
    void severalAtOneScreenAreAGroup() {
        Visitor turid = guest("Turid");
        ola.seesText("room.Client.people.in", 1, 6);
        List<String> parts = room(ola).parts();
        room(ola).goTo(parts.get(5));
        assertThat(ola.page().getByText(text("room.Client.meter.counting")).count())
                .as("exchange by one alone")
                .isZero();
        turid.unfold("room.Client.heads");
        turid.choose("room.Client.heads.label", "3");
        turid.seesText("room.Client.heads.several", 3);
        ola.seesText("room.Client.meter.counting");

        turid.choose("room.Client.heads.label", "1");
        room(ola).isGone("room.Client.meter.counting");
        startOver(parts);
    }

    /** The session that is on began earlier than it did: nobody has to wait until it is over its time. */
    private void turnBack(Statement statement) throws SQLException {
        UUID session;
        try (ResultSet row = statement.executeQuery(
                "select session_id from live_session order by last_at desc fetch first row only")) {
            row.next();
            session = row.getObject("session_id", UUID.class);
        }
        statement.executeUpdate("update course_session set starts_at = '%s' where id = '%s'"
                .formatted(
                        Timestamp.valueOf(LocalDateTime.now(ZoneId.of("Europe/Oslo"))
                                .minusMinutes(MINUTES_INTO_THE_SESSION)
                                .truncatedTo(ChronoUnit.MINUTES)),
                        session));
        Links signed = new Links(PackagedApplication.SECRET, Clock.systemUTC());
        try (ResultSet row = statement.executeQuery(
                "select id, called_by from registration where course_id = (select course_id from course_session where id = '%s')"
                        .formatted(session))) {
            while (row.next()) {
                links.put(
                        row.getString("called_by"),
                        "/p/" + signed.sign(LinkPurpose.PARTICIPANT, row.getObject("id", UUID.class)));
            }
        }
    }

    private Visitor host(String role) {
        Visitor host = visitor(Device.DESK);
        host.open("/");
        host.page().locator("form[action='/demo/inn/" + role + "'] button").click();
        host.page().locator("a[href*='/arbeid/rom/']").first().click();
        host.press("room.Lobby.enter");
        room(host).isIn();
        return host;
    }

    private Visitor guest(String name) {
        Visitor guest = visitor(Device.PHONE);
        guests.add(guest);
        guest.open(links.get(name) + "/rom");
        room(guest).isIn();
        room(ola).sees(name, text("room.Client.where.IN"));
        return guest;
    }

    private Visitor visitor(Device device) {
        Visitor visitor = new Visitor(application.url(), browser, device);
        visitor.page().addInitScript(WITHOUT_CAMERA);
        return visitor;
    }

    /** Each test finds the session in its first part. */
    private void startOver(List<String> parts) {
        room(ola).goTo(parts.getFirst());
        room(eva).isOn(parts.getFirst());
    }

    private static RoomPage room(Visitor somebody) {
        return new RoomPage(somebody);
    }

    private static Locator inTheVideo(Visitor somebody, String key) {
        return room(somebody)
                .video()
                .getByRole(
                        AriaRole.BUTTON,
                        new FrameLocator.GetByRoleOptions().setName(text(key)).setExact(true));
    }
}
