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
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.mestringsrom.link.LinkPurpose;
import no.mestringsrom.link.Links;
import no.mestringsrom.testing.BrowserTest;
import no.mestringsrom.testing.Browsers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the two hosts of a session that is on do for the group, and that each does it for both: Ola, the professional, who
 * was in first, so that his page leads, and Eva, the experienced user.
 */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HostIT {

    /**
     * When the part that is on began, which is just now: so late that what is left of the programme no longer fits, and that
     * it takes all ways out together.
     */
    private static final int MINUTES_INTO_THE_SESSION = 42;

    /** For the application to move its invented people in, on a machine with much else to do. */
    private static final int PATIENCE = 600_000;

    private static final List<String> PARTICIPANTS = List.of("Turid", "Per", "Solveig", "Anne");

    /** What the page tells the video server from now on. */
    private static final String LISTEN_TO_COMMANDS = """
            () => {
              window.commands = [];
              const api = JitsiMeetExternalAPI.prototype;
              const execute = api.executeCommand;
              api.executeCommand = function (name, ...rest) {
                window.commands.push(name);
                return execute.call(this, name, ...rest);
              };
            }
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
                folder,
                PackagedApplication.QUICK_TO_START,
                // The invented hosts would go on to what is due by now before ours have come in.
                Map.of("spring.profiles.active", "demo", "mestringsrom.demo.leads-every", "PT24H"));
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

    /** The first of all, for others move the session on. */
    @Test
    @Order(1)
    void aWayOutTakenByOneIsTakenForBoth() {
        int missing = missing(ola);
        Locator shorten = way(ola, "room.Client.ways.SHORTEN", "Medisiner, måling og årskontrollen", 10);
        int wins = number(shorten.innerText(), "room.Client.ways.wins");
        shorten.click();
        eva.seesText("room.Client.agenda.changed", 10, 20);
        eva.page().waitForCondition(() -> Math.abs(missing - wins - missing(eva)) <= 2);

        way(eva, "room.Client.ways.DROP", "Pause").click();
        ola.seesText("room.Client.agenda.dropped");
        String end = plannedEnd(eva);
        way(ola, "room.Client.ways.EXTEND").click();
        eva.seesText("room.Client.meter.kept");
        assertThat(plannedEnd(eva)).as("the planned end").isNotEqualTo(end);
        assertThat(eva.button("room.Client.ways.DROP", "Pause").count()).isZero();
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

    @Test
    void groupsStayWhenThePageThatLeadsIsClosedAndComeHomeWhenCalled() {
        Map<String, Visitor> guests = guests();
        Map<String, String> groups = Map.of(
                "Turid", text("room.Client.groups.name", 1),
                "Per", text("room.Client.groups.name", 1),
                "Solveig", text("room.Client.groups.name", 2),
                "Anne", text("room.Client.groups.name", 2));
        ola.unfold("room.Client.division");
        ola.check("room.Client.division.BY_HAND");
        groups.forEach((name, group) -> ola.page()
                .getByLabel(name, new Page.GetByLabelOptions().setExact(true))
                .selectOption(group));
        ola.press("room.Client.division.open");
        groups.forEach((name, group) -> room(eva).sees(name, group));
        Locator anneForTurid = tile(guests.get("Turid"), "Anne");
        tile(guests.get("Turid"), "Per").waitFor();
        room(guests.get("Turid")).isGone(anneForTurid);

        String address = ola.page().url();
        ola.open("/kurs");
        eva.seesText("room.Client.alone.experienced");
        eva.page().evaluate(LISTEN_TO_COMMANDS);
        groups.forEach((name, group) -> room(eva).sees(name, group));
        eva.press("room.Client.end.short");
        eva.seesText("room.Client.end.groups.title");
        eva.press("room.Client.end.no");
        eva.press("room.Client.groups.callBack");
        guests.values().forEach(guest -> guest.seesText("room.Client.groups.finish"));
        guests.values().forEach(guest -> room(guest).isGone("room.Client.groups.finish"));
        PARTICIPANTS.forEach(name -> room(eva).sees(name, text("room.Client.where.IN")));
        anneForTurid.waitFor();
        assertThat((List<?>) eva.page().evaluate("() => window.commands"))
                .as("what the page that took over told the video server")
                .extracting(Object::toString)
                .contains("closeBreakoutRoom");

        ola.open(address);
        room(ola).isIn();
    }

    /** The last of all: nobody has the time to wait until these groups are over. */
    @Test
    @Order(Integer.MAX_VALUE)
    void newcomersMeetSomebodyExperienced() {
        Map<String, Visitor> guests = guests();
        List<String> experienced = List.of("Turid", "Solveig");
        eva.unfold("room.Client.division");
        eva.check("room.Client.division.MIXED");
        experienced.forEach(name -> eva.page()
                .getByLabel(name, new Page.GetByLabelOptions().setExact(true))
                .check());
        eva.press("room.Client.division.open");
        guests.values().forEach(guest -> guest.seesText("room.Client.groups.talk"));
        List<String> groups = List.of(group(ola, 1), group(ola, 2));
        assertThat(groups)
                .allSatisfy(members -> assertThat(experienced.stream().filter(members::contains))
                        .as("experienced ones among " + members)
                        .hasSize(1));
        assertThat(PARTICIPANTS).allSatisfy(name -> assertThat(groups).anyMatch(members -> members.contains(name)));
    }

    /** The session that is on began earlier than it did: nobody has to wait until it is over its time. */
    private void turnBack(Statement statement) throws SQLException {
        UUID session;
        Instant begun;
        try (ResultSet row = statement.executeQuery(
                "select session_id, at_millis from session_log where type = 'SEGMENT_STARTED' order by at_millis desc fetch first row only")) {
            row.next();
            session = row.getObject("session_id", UUID.class);
            begun = Instant.ofEpochMilli(row.getLong("at_millis"));
        }
        // What has happened can't be made otherwise, says the database; here it has to.
        statement.executeUpdate("drop trigger session_log_append_only");
        statement.executeUpdate("update session_log set at_millis = at_millis + %d where session_id = '%s'"
                .formatted(Duration.between(begun, Instant.now()).toMillis(), session));
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

    private Map<String, Visitor> guests() {
        Map<String, Visitor> guests = new HashMap<>();
        PARTICIPANTS.forEach(name -> guests.put(name, guest(name)));
        return guests;
    }

    private Visitor visitor(Device device) {
        return new Visitor(application.url(), browser, device.unseenAndUnheard());
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

    /** The picture of somebody, or where it would be. */
    private static Locator tile(Visitor somebody, String name) {
        return room(somebody)
                .video()
                .getByText(name, new FrameLocator.GetByTextOptions().setExact(true))
                .first();
    }

    /** Who is in a small group, as a host reads it. */
    private static String group(Visitor host, int number) {
        return host.page()
                .getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions()
                        .setHas(host.page()
                                .getByRole(
                                        AriaRole.BUTTON,
                                        new Page.GetByRoleOptions()
                                                .setName(text(
                                                        "room.Client.groups.visit.label",
                                                        text("room.Client.groups.name", number))))))
                .innerText();
    }

    /** Its name says what it does and what it wins. */
    private static Locator way(Visitor host, String key, Object... arguments) {
        String label =
                arguments.length > 0 ? text(key, arguments) : text(key, "#").split("#")[0];
        return host.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(label));
    }

    /** How many minutes are said to be missing; 0 if nothing is said. */
    private static int missing(Visitor host) {
        String page = host.page().locator("main").innerText();
        return pattern("room.Client.meter.short").matcher(page).find() ? number(page, "room.Client.meter.short") : 0;
    }

    private static String plannedEnd(Visitor host) {
        Matcher end = pattern("room.Client.agenda.end")
                .matcher(host.page().locator("main").innerText());
        assertThat(end.find()).isTrue();
        return end.group(1);
    }

    private static int number(String shown, String key) {
        Matcher number = pattern(key).matcher(shown);
        assertThat(number.find()).as(key + " in " + shown).isTrue();
        return Integer.parseInt(number.group(1));
    }

    private static Pattern pattern(String key) {
        String[] around = text(key, "#").split("#", -1);
        return Pattern.compile(Pattern.quote(around[0]) + "(?:kl\\. )?([\\d:.]+)" + Pattern.quote(around[1]));
    }
}
