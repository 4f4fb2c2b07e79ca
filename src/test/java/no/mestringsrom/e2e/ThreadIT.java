package no.mestringsrom.e2e;

import static no.mestringsrom.e2e.Visitor.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import no.mestringsrom.testing.BrowserTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * The main job from end to end on the packaged application, in production mode, with a real mail server and real
 * browsers: an administrator lets people in; a coordinator plans and publishes with two equal hosts; three people sign
 * up and join from home; the group talks, in a small group too, while the server is killed and comes back and a host drops
 * out and returns; and afterwards the minutes are there to read.
 */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ThreadIT {

    @RegisterExtension
    static final GreenMailExtension MAIL =
            new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort()).withPerMethodLifecycle(false);

    @TempDir
    static Path folder;

    private PackagedApplication application;
    private Company company;

    @BeforeAll
    void start() {
        application = new PackagedApplication(
                folder,
                List.of("-Xmx512m"),
                Map.of(
                        "spring.mail.host",
                        "localhost",
                        "spring.mail.port",
                        String.valueOf(MAIL.getSmtp().getPort()),
                        "mestringsrom.mail.from",
                        "mestringsrom@eksempel.example",
                        "mestringsrom.administrator",
                        Preparations.ADMINISTRATOR));
        application.start();
        company = new Company(application.url(), new Letters(MAIL));
    }

    @AfterAll
    void stop() {
        company.close();
        application.close();
    }

    @Test
    void fromACourseToTheMinutesItGave() throws Exception {
        try {
            Preparations preparations = new Preparations(company);
            preparations.letPeopleIn();
            Visitor coordinator = company.staff(Preparations.COORDINATOR);
            preparations.plan(coordinator);
            Map<String, Visitor> hosts = preparations.publish(coordinator);
            String title = coordinator.page().locator("h1").first().innerText();
            String anne = preparations.signUp(title, "Anne Ŋ. Prøvesen", "anne@eksempel.example", "PATIENT_OR_USER");
            String odd = preparations.signUp(title, "Odd 🙂 Prøvesen", "odd@eksempel.example", "RELATIVE");
            String per = preparations.signUp(title, "Per Prøvesen", "per@eksempel.example", "PATIENT_OR_USER");
            Meeting meeting = new Meeting(
                    hosts.get(Preparations.PROFESSIONAL),
                    hosts.get(Preparations.EXPERIENCED),
                    company.atHome(anne, ColorScheme.LIGHT),
                    company.atHome(odd, ColorScheme.DARK),
                    company.atHome(per, ColorScheme.LIGHT));
            come(meeting);
            read(coordinator, hold(meeting));
        } catch (Throwable failed) {
            company.photograph("thread");
            throw failed;
        }
    }

    /** Frode is the professional and Eva the experienced user; Odd likes it dark, and Per has nothing but a keyboard. */
    private record Meeting(Visitor frode, Visitor eva, Visitor anne, Visitor odd, Visitor per) {

        List<Visitor> participants() {
            return List.of(anne, odd, per);
        }

        List<Visitor> everybody() {
            return List.of(frode, eva, anne, odd, per);
        }
    }

    private static void come(Meeting meeting) {
        for (Visitor participant : meeting.participants()) {
            participant.seesText("room.Lobby.measured.not");
            participant.assertAccessible();
            if (participant.equals(meeting.per)) {
                participant.pressByKeyboard("room.Lobby.enter");
            } else {
                participant.press("room.Lobby.enter");
            }
            participant.seesText("room.Client.waiting.title");
        }
        enter(meeting.frode);
        enter(meeting.eva);
        meeting.frode.press("room.Client.doors.open");
        for (Visitor somebody : meeting.everybody()) {
            somebody.page().locator(".room-video__frame[data-in]").waitFor();
        }
        meeting.frode.seesText("room.Client.people.in", 3, 3);
    }

    private static void enter(Visitor host) {
        host.open("/start");
        host.page().locator("a[href*='/arbeid/rom/']").first().click();
        host.press("room.Lobby.enter");
        host.seesText("room.Client.meter");
    }

    /**
     * A short session: the hosts go on to the first exchange and divide the group; the server is killed while it talks;
     * everybody is called back; a host drops out and returns; and they end it.
     *
     * @return for how long, by our own watch, the group exchanged experience
     */
    private Watch hold(Meeting meeting) {
        Visitor frode = meeting.frode;
        Visitor eva = meeting.eva;
        eva.press("room.Client.start");
        for (Visitor participant : meeting.participants()) {
            participant.page().locator("mr-group-panel .room-now__left").waitFor();
        }
        for (Visitor somebody : List.of(frode, meeting.anne, meeting.odd)) {
            somebody.assertAccessible(ours());
        }
        meeting.per.pressByKeyboard("room.Client.hand.up");
        eva.seesText("room.Client.hands.count", 1);
        meeting.per.pressByKeyboard("room.Client.hand.down");

        Watch watch = goToTheFirstExchange(meeting);
        divide(meeting);
        application.kill();
        eva.seesText("room.Client.lost");
        application.start();
        for (Visitor somebody : meeting.everybody()) {
            gone(somebody, somebody.page().getByText(text("room.Client.lost")));
        }
        assertThat(eva.page().locator(".room-video__frame[data-in]").isVisible())
                .as("the video went on while the server was away")
                .isTrue();
        frode.press("room.Client.groups.callBack");
        meeting.anne.seesText("room.Client.groups.finish");
        for (Visitor somebody : meeting.everybody()) {
            gone(somebody, somebody.page().locator(".room-groups-clock"));
        }

        String room = eva.page().url();
        eva.open("/kurs");
        frode.seesText("room.Client.alone.professional");
        frode.press("room.Client.step.extend", 5);
        eva.open(room);
        eva.seesText("room.Client.meter");
        gone(frode, frode.page().getByText(text("room.Client.alone.professional")));

        eva.page().waitForTimeout(watch.untilMoreThanAMinute());
        eva.press("room.Client.end.short");
        watch.ending();
        eva.press("room.Client.end.yes");
        meeting.anne.seesText("room.Client.ended.title");
        watch.ended();
        meeting.anne.assertAccessible();
        meeting.odd.assertAccessible();
        meeting.odd.press("room.Client.felt.GOOD");
        meeting.odd.seesText("room.Client.felt.thanks");
        frode.seesText("room.Client.ended.host.title");
        return watch;
    }

    private static Watch goToTheFirstExchange(Meeting meeting) {
        Visitor frode = meeting.frode;
        List<String> segments = frode.page().locator(".room-agenda__title").allInnerTexts();
        int exchange = frode.page().locator(".room-agenda li").all().stream()
                .map(item -> "true".equals(item.getAttribute("data-exchange")))
                .toList()
                .indexOf(true);
        Watch watch = new Watch();
        for (int next = 1; next <= exchange; next++) {
            // A step's buttons take no press meant for the step before.
            frode.page().waitForTimeout(2_000);
            watch.pressed();
            Visitor host = next % 2 == 0 ? frode : meeting.eva;
            host.press("room.Client.step.next", segments.get(next));
            meeting.anne
                    .page()
                    .locator("mr-group-panel h2")
                    .filter(new Locator.FilterOptions().setHasText(segments.get(next)))
                    .waitFor();
        }
        frode.seesText("room.Client.meter.counting");
        watch.seen();
        return watch;
    }

    /** All three into one small group, where Eva looks in on them and finds back. */
    private static void divide(Meeting meeting) {
        Page panel = meeting.frode.page();
        panel.getByText(text("room.Client.division"), new Page.GetByTextOptions().setExact(true))
                .click();
        panel.locator("#division-by").selectOption("groups");
        panel.locator("#division-number").fill("1");
        meeting.frode.press("room.Client.division.open");
        for (Visitor participant : meeting.participants()) {
            participant.page().locator(".room-groups-clock").waitFor();
        }
        meeting.eva.press("room.Client.groups.visit.label", text("room.Client.groups.name", 1));
        meeting.eva.press("room.Client.groups.home");
        meeting.eva
                .button("room.Client.groups.visit.label", text("room.Client.groups.name", 1))
                .waitFor();
        assertThat(meeting.eva.button("room.Client.step.extend", 5).isEnabled())
                .as("the rights of a host who has been in a small group")
                .isTrue();
    }

    private static void gone(Visitor visitor, Locator what) {
        what.first()
                .waitFor(new Locator.WaitForOptions()
                        .setState(WaitForSelectorState.HIDDEN)
                        .setTimeout(150_000));
        assertThat(visitor.page().isClosed()).isFalse();
    }

    private void read(Visitor coordinator, Watch watch) throws Exception {
        Visitor reader = company.staff(Preparations.COORDINATOR);
        reader.open(coordinator.page().url());
        reader.page()
                .locator("vaadin-button")
                .filter(new Locator.FilterOptions().setHasText(text("report.ReadAccount.read")))
                .first()
                .click();
        reader.seesText("report.LedgerView.promised");
        reader.assertAccessible();
        assertThat(minutes(reader.page().locator(".ledger-value").nth(1)))
                .as("minutes given, across the kill and in the small group")
                .isBetween(watch.leastMinutes(), watch.mostMinutes());
        List<Long> given = reader.page().locator("table tbody tr td:last-child").all().stream()
                .filter(cell -> !cell.innerText().equals("–"))
                .map(ThreadIT::minutes)
                .toList();
        assertThat(given.getFirst())
                .as("minutes of the part that was held")
                .isBetween(watch.leastMinutes(), watch.mostMinutes());
        assertThat(given.stream().skip(1))
                .as("minutes of the parts that were not")
                .containsOnly(0L);
    }

    private static long minutes(Locator shown) {
        return Long.parseLong(shown.innerText().replaceAll("\\D", ""));
    }

    /** When the exchange began and ended at the earliest and at the latest, as far as one can see from outside. */
    private static class Watch {

        private long pressed;
        private long seen;
        private long ending;
        private long ended;

        void pressed() {
            pressed = System.nanoTime();
        }

        void seen() {
            seen = System.nanoTime();
        }

        void ending() {
            ending = System.nanoTime();
        }

        void ended() {
            ended = System.nanoTime();
        }

        /** @return milliseconds to wait for a ledger in whole minutes to show more than nothing */
        long untilMoreThanAMinute() {
            return Math.max(0, 70_000 - (System.nanoTime() - seen) / 1_000_000);
        }

        long leastMinutes() {
            return Math.floorDiv(ending - seen, 60_000_000_000L);
        }

        long mostMinutes() {
            return Math.ceilDiv(ended - pressed, 60_000_000_000L);
        }
    }

    /** The frame is another page with its own test; what surrounds it is ours. */
    private static Predicate<Rule> ours() {
        return rule -> rule.getNodes().stream()
                .anyMatch(node -> !node.getTarget().toString().contains("iframe"));
    }
}
