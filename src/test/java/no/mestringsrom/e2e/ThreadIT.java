package no.mestringsrom.e2e;

import static no.mestringsrom.e2e.Visitor.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import no.mestringsrom.e2e.Preparations.Person;
import no.mestringsrom.e2e.Watch.Length;
import no.mestringsrom.e2e.Watch.Moment;
import no.mestringsrom.exchange.Ledger;
import no.mestringsrom.exchange.SegmentTime;
import no.mestringsrom.exchange.SessionRole;
import no.mestringsrom.registration.ParticipantKind;
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
 * out and returns; and afterwards the minutes are there to read, and they are right.
 */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ThreadIT {

    private static final String EVA = "Eva Erfaren-Eksempel";
    private static final Person ANNE =
            new Person("Anne Ŋ. Prøvesen", "anne@eksempel.example", ParticipantKind.PATIENT_OR_USER);
    private static final Person ODD = new Person("Odd 🙂 Prøvesen", "odd@eksempel.example", ParticipantKind.RELATIVE);
    private static final Person PER =
            new Person("Per Prøvesen", "per@eksempel.example", ParticipantKind.PATIENT_OR_USER);
    private static final Programme PROGRAMME = Preparations.promised();

    @RegisterExtension
    static final GreenMailExtension MAIL =
            new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort()).withPerMethodLifecycle(false);

    @TempDir
    static Path folder;

    private PackagedApplication application;
    private Company company;

    @BeforeAll
    void start() {
        application = PackagedApplication.withMail(folder, MAIL);
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
            Preparations preparations = new Preparations(company, true);
            preparations.letPeopleIn();
            Visitor coordinator = company.staff(Preparations.COORDINATOR, Device.DESK);
            preparations.plan(coordinator);
            Map<String, Visitor> hosts = preparations.publish(
                    coordinator,
                    Map.of(
                            Preparations.PROFESSIONAL,
                            Device.DESK.inTheDark().withKeyboardOnly().unseenAndUnheard(),
                            Preparations.EXPERIENCED,
                            Device.PHONE.unseenAndUnheard()));
            String title = coordinator.page().locator("h1").first().innerText();
            String anne = preparations.signUp(title, ANNE, Device.PHONE);
            String odd = preparations.signUp(title, ODD, Device.PHONE.withoutScript());
            String per = preparations.signUp(title, PER, Device.PHONE.withoutScript());
            Meeting meeting = new Meeting(
                    hosts.get(Preparations.PROFESSIONAL),
                    hosts.get(Preparations.EXPERIENCED),
                    company.atHome(anne, Device.PHONE),
                    company.atHome(odd, Device.PHONE.inTheDark().unseenAndUnheard()),
                    company.atHome(per, Device.PHONE.withKeyboardOnly().unseenAndUnheard()));
            come(meeting);
            read(coordinator.page().url(), hold(meeting));
        } catch (Throwable failed) {
            company.photograph("thread");
            throw failed;
        }
    }

    /**
     * Frode is the professional, at a desk in the dark, Eva the experienced user, on a phone; Odd likes it dark too, and
     * Frode and Per have nothing but a keyboard. Anne is seen and heard.
     */
    private record Meeting(Visitor frode, Visitor eva, Visitor anne, Visitor odd, Visitor per) {

        List<Visitor> hosts() {
            return List.of(frode, eva);
        }

        List<Visitor> participants() {
            return List.of(anne, odd, per);
        }

        List<Visitor> everybody() {
            return List.of(frode, eva, anne, odd, per);
        }

        /** Somebody has this part started, and everybody sees that it is on. */
        void starts(Watch watch, String part, Runnable start) {
            watch.starts(part, () -> {
                start.run();
                everybody().forEach(somebody -> room(somebody).isOn(part));
            });
        }

        /** In the light, in the dark, and on phones: nobody's page breaks a rule, and none has to be moved sideways. */
        void assertAccessible() {
            List.of(frode, eva, anne, odd).forEach(Visitor::assertAccessible);
            everybody().forEach(Visitor::assertNoScrollingSideways);
        }
    }

    /**
     * What the session came to, by our own watch.
     *
     * @param evaIsAway for how long one of the hosts was alone
     * @param beforeTheRestart what lay in the database when the server was dead
     */
    private record Held(Watch watch, Length evaIsAway, Moment ended, WrittenLog beforeTheRestart) {

        Length lasted(String part) {
            return watch.of(part, ended);
        }

        Length session() {
            return watch.session(ended);
        }
    }

    private static RoomPage room(Visitor somebody) {
        return new RoomPage(somebody);
    }

    private static void come(Meeting meeting) {
        for (Visitor participant : meeting.participants()) {
            participant.seesText("room.Lobby.measured.not");
            participant.assertAccessible();
            participant.assertNoScrollingSideways();
            participant.press("room.Lobby.enter");
            participant.seesText("room.Client.waiting.title");
        }
        meeting.anne.assertAccessible();
        meeting.odd.assertAccessible();
        for (Visitor host : meeting.hosts()) {
            host.open("/start");
            host.press("room.EnterRoom.enterOf", PROGRAMME.session());
            host.seesText("room.Lobby.measured.host");
            host.assertAccessible();
            host.assertNoScrollingSideways();
            host.press("room.Lobby.enter");
            host.seesText("room.Client.meter");
            room(host).isIn();
        }
        meeting.assertAccessible();
        meeting.frode.press("room.Client.doors.open");
        meeting.everybody().forEach(somebody -> room(somebody).isIn());
        meeting.frode.seesText("room.Client.people.in", 3, 3);
    }

    /**
     * A short session: the hosts go on to the first exchange, back, and on again; they divide the group; the server is
     * killed while it talks; everybody is called back; a host drops out and returns; and they skip to the end.
     */
    private Held hold(Meeting meeting) throws Exception {
        Visitor frode = meeting.frode;
        Visitor eva = meeting.eva;
        List<String> parts =
                PROGRAMME.parts().stream().map(Programme.Part::title).toList();
        assertThat(room(frode).parts()).isEqualTo(parts);
        String exchange = parts.get(PROGRAMME.firstExchange());
        String before = parts.get(PROGRAMME.firstExchange() - 1);
        Watch watch = new Watch();
        meeting.starts(watch, parts.getFirst(), () -> frode.press("room.Client.start"));
        meeting.assertAccessible();
        meeting.per.press("room.Client.hand.up");
        eva.seesText("room.Client.hands.count", 1);
        meeting.per.press("room.Client.hand.down");
        lookIntoForms(eva);

        meeting.starts(watch, before, () -> room(frode).next(before));
        meeting.starts(watch, exchange, () -> room(eva).next(exchange));
        meeting.starts(watch, before, () -> room(frode).back(before));
        meeting.starts(watch, exchange, () -> room(eva).next(exchange));
        frode.seesText("room.Client.meter.counting");
        divide(meeting);

        WrittenLog beforeTheRestart = restart(meeting);
        assertNothingIsLost(beforeTheRestart, watch);
        assertClockIsRight(watch, PROGRAMME.part(exchange), frode, meeting.anne);
        callBack(meeting);
        Length evaIsAway = dropOut(meeting);
        allAreBack(meeting);

        meeting.starts(watch, parts.getLast(), () -> room(eva).goTo(parts.getLast()));
        meeting.per.press("room.Client.leave");
        meeting.per.press("room.Client.felt.GOOD");
        meeting.per.seesText("room.Client.felt.thanks");
        return new Held(watch, evaIsAway, end(meeting), beforeTheRestart);
    }

    /** What hosts open now and then: on a phone too it fits and breaks no rule. */
    private static void lookIntoForms(Visitor host) {
        host.unfold("room.Client.division");
        host.seesText("room.Client.division.minutes");
        host.assertAccessible();
        host.assertNoScrollingSideways();
        host.unfold("room.Client.division");
        host.press("room.Client.end.short");
        host.seesText("room.Client.end.what");
        host.assertAccessible();
        host.assertNoScrollingSideways();
        host.press("room.Client.end.no");
    }

    /** All three into one small group, where Eva looks in on them and finds back. */
    private static void divide(Meeting meeting) {
        Visitor frode = meeting.frode;
        String group = text("room.Client.groups.name", 1);
        frode.unfold("room.Client.division");
        frode.choose("room.Client.division.by", text("room.Client.division.by.groups"));
        frode.fill("room.Client.division.number", "1");
        frode.press("room.Client.division.open");
        for (Person participant : List.of(ANNE, ODD, PER)) {
            room(frode).sees(participant.name(), group);
        }
        meeting.everybody().forEach(somebody -> somebody.seesText("room.Client.groups.talk"));
        meeting.eva.press("room.Client.groups.visit.label", group);
        room(frode).sees(EVA, group);
        meeting.eva.press("room.Client.groups.home");
        room(frode).sees(EVA, text("room.Client.where.IN"));
        assertThat(meeting.eva.button("room.Client.step.extend", 5).isEnabled())
                .as("the rights of a host who has been in a small group")
                .isTrue();
        meeting.assertAccessible();
    }

    /** @return what lay in the database while the application was dead */
    private WrittenLog restart(Meeting meeting) throws Exception {
        application.kill();
        meeting.eva.seesText("room.Client.lost");
        WrittenLog log;
        try (Connection database = application.copyOfDatabase("while-dead")) {
            log = WrittenLog.read(database);
        }
        application.start();
        meeting.everybody().forEach(somebody -> room(somebody).isGone("room.Client.lost"));
        assertThat(meeting.eva.page().locator(".room-video__frame[data-in]").isVisible())
                .as("the video went on while the server was away")
                .isTrue();
        return log;
    }

    /** Whatever anybody had seen on a screen. */
    private static void assertNothingIsLost(WrittenLog log, Watch watch) {
        List<WrittenLog.Entry> starts = log.of("SEGMENT_STARTED");
        assertThat(starts)
                .extracting(entry -> log.title(entry.segment()))
                .isEqualTo(watch.starts().stream().map(Watch.Start::part).toList());
        for (int i = 0; i < starts.size(); i++) {
            Moment pressed = watch.starts().get(i).at();
            assertThat(starts.get(i).at())
                    .as("when part %d started", i)
                    .isBetween(pressed.earliest(), pressed.latest());
        }
        assertThat(log.of("DOORS_OPENED")).hasSize(1);
        assertThat(log.of("GROUPS_OPENED"))
                .extracting(WrittenLog.Entry::minutes)
                .containsExactly(10);
        List<WrittenLog.Place> in = log.whoIsIn();
        assertThat(in)
                .extracting(WrittenLog.Place::role)
                .containsExactlyInAnyOrder(
                        "PROFESSIONAL", "EXPERIENCED_USER", "PARTICIPANT", "PARTICIPANT", "PARTICIPANT");
        List<WrittenLog.Place> divided =
                in.stream().filter(place -> place.role().equals("PARTICIPANT")).toList();
        assertThat(log.of("ASSIGNED"))
                .extracting(WrittenLog.Entry::subject)
                .containsExactlyInAnyOrderElementsOf(
                        divided.stream().map(WrittenLog.Place::person).toList());
        assertThat(log.of("ASSIGNED")).extracting(WrittenLog.Entry::room).containsOnly("1");
        String group = divided.getFirst().room();
        assertThat(divided).extracting(WrittenLog.Place::room).containsOnly(group);
        assertThat(group).isNotEqualTo("main");
        assertThat(log.roomsOf("EXPERIENCED_USER"))
                .startsWith("main")
                .contains(group)
                .endsWith("main");
        assertThat(log.roomsOf("PROFESSIONAL")).containsOnly("main");
    }

    /** The same second on a host's screen and a participant's, and the one that it is. */
    private static void assertClockIsRight(Watch watch, Programme.Part part, Visitor host, Visitor participant) {
        host.page().waitForCondition(() -> {
            Duration left = room(host).left();
            return room(participant).left().equals(left) && room(host).left().equals(left);
        });
        Duration[] read = new Duration[2];
        Moment reading = Watch.time(() -> {
            read[0] = room(host).spent();
            read[1] = room(participant).left();
        });
        Length spent = watch.of(part.title(), reading).give(2_000);
        assertThat(read[0].toMillis()).as("spent by the clock").isBetween(spent.least(), spent.most());
        assertThat(Duration.ofMinutes(part.minutes()).minus(read[1]).toMillis())
                .as("spent, by what is left")
                .isBetween(spent.least(), spent.most());
    }

    private static void callBack(Meeting meeting) {
        meeting.frode.press("room.Client.groups.callBack");
        meeting.everybody().forEach(somebody -> somebody.seesText("room.Client.groups.finish"));
    }

    /** A minute after they were called. */
    private static void allAreBack(Meeting meeting) {
        meeting.everybody().forEach(somebody -> room(somebody).isGone("room.Client.groups.finish"));
        for (Person participant : List.of(ANNE, ODD, PER)) {
            room(meeting.frode).sees(participant.name(), text("room.Client.where.IN"));
        }
    }

    /** Eva's line drops, for longer than the half minute that counts as presence, and she comes back. */
    private static Length dropOut(Meeting meeting) {
        Visitor frode = meeting.frode;
        Visitor eva = meeting.eva;
        String address = eva.page().url();
        Moment gone = Watch.time(() -> {
            eva.open("/kurs");
            frode.seesText("room.Client.alone.professional");
        });
        frode.press("room.Client.step.extend", 5);
        frode.seesText("room.Client.alone.minutes", 1);
        Moment back = Watch.time(() -> {
            eva.open(address);
            room(eva).isIn();
            room(frode).isGone("room.Client.alone.professional");
        });
        return gone.until(back);
    }

    private static Moment end(Meeting meeting) {
        meeting.frode.press("room.Client.end");
        meeting.frode.seesText("room.Client.end.what");
        meeting.frode.assertAccessible();
        Moment ended = Watch.time(() -> {
            meeting.frode.press("room.Client.end.yes");
            meeting.participants().forEach(participant -> participant.seesText("room.Client.ended.title"));
        });
        meeting.hosts().forEach(host -> host.seesText("room.Client.ended.host.title"));
        meeting.assertAccessible();
        meeting.odd.press("room.Client.felt.GOOD");
        meeting.odd.seesText("room.Client.felt.thanks");
        return ended;
    }

    /** Each figure on the page against our own watch, and then to the second what lies in the database. */
    private void read(String course, Held held) throws Exception {
        Visitor reader = company.staff(Preparations.COORDINATOR, Device.DESK);
        reader.open(course);
        reader.press("report.ReadAccount.readOf", PROGRAMME.session());
        reader.seesText("report.LedgerView.promised");
        reader.assertAccessible();
        ShownAccount shown = ShownAccount.on(reader.page());
        application.close();
        WrittenLog log;
        try (Connection database = application.copyOfDatabase("afterwards")) {
            log = WrittenLog.read(database);
        }
        assertThat(log.entries()).startsWith(held.beforeTheRestart().entries().toArray(WrittenLog.Entry[]::new));
        Ledger account = log.account();
        assertIsRight(account, held);
        assertShows(shown, account);
        reader.seesText(
                "report.LedgerView.alone.PROFESSIONAL",
                minutes(account.aloneMillis().get(SessionRole.PROFESSIONAL)));
        reader.seesText("report.LedgerView.owed", -shown.balance());
    }

    private static void assertIsRight(Ledger account, Held held) {
        String exchange = PROGRAMME.parts().get(PROGRAMME.firstExchange()).title();
        assertThat(account.plannedExchangeMillis())
                .as("promised")
                .isEqualTo(Duration.ofMinutes(PROGRAMME.exchangeMinutes()).toMillis());
        assertIn(
                "given, across the kill and in the small group", account.actualExchangeMillis(), held.lasted(exchange));
        assertThat(account.balanceMillis())
                .as("balance")
                .isEqualTo(account.actualExchangeMillis() - account.plannedExchangeMillis());
        assertIn("session", account.sessionMillis(), held.session());
        assertIn("paired", account.pairedMillis(), held.session().minus(held.evaIsAway()));
        assertIn("Frode alone", account.aloneMillis().get(SessionRole.PROFESSIONAL), held.evaIsAway());
        assertThat(account.aloneMillis().get(SessionRole.EXPERIENCED_USER))
                .as("Eva alone")
                .isZero();
        for (int i = 0; i < PROGRAMME.parts().size(); i++) {
            Programme.Part part = PROGRAMME.parts().get(i);
            SegmentTime time = account.segments().get(i);
            assertThat(time.plannedMillis())
                    .as("planned for " + part.title())
                    .isEqualTo(Duration.ofMinutes(part.minutes()).toMillis());
            assertIn(part.title(), time.actualMillis(), held.lasted(part.title()));
            assertThat(time.exchangeMillis())
                    .as("exchange in " + part.title())
                    .isEqualTo(part.title().equals(exchange) ? time.actualMillis() : 0);
        }
    }

    private static void assertShows(ShownAccount shown, Ledger account) {
        assertThat(shown.promised()).as("promised").isEqualTo(minutes(account.plannedExchangeMillis()));
        assertThat(shown.given()).as("given").isEqualTo(minutes(account.actualExchangeMillis()));
        assertThat(shown.balance()).as("balance").isEqualTo(shown.given() - shown.promised());
        assertThat(shown.paired()).as("paired").isEqualTo(minutes(account.pairedMillis()));
        assertThat(shown.session()).as("session").isEqualTo(minutes(account.sessionMillis()));
        for (int i = 0; i < PROGRAMME.parts().size(); i++) {
            Programme.Part part = PROGRAMME.parts().get(i);
            SegmentTime time = account.segments().get(i);
            assertThat(shown.rows().get(i))
                    .isEqualTo(new ShownAccount.Row(
                            part.title(),
                            part.minutes(),
                            minutes(time.actualMillis()),
                            part.kind().isExchangeTime() ? minutes(time.exchangeMillis()) : null));
        }
        assertThat(shown.rows()).hasSameSizeAs(PROGRAMME.parts());
    }

    private static void assertIn(String what, long millis, Length watched) {
        assertThat(millis).as(what).isBetween(watched.least(), watched.most());
    }

    private static long minutes(long millis) {
        return Math.round(millis / 60_000.0);
    }
}
