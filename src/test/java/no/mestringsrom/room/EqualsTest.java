package no.mestringsrom.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import no.mestringsrom.exchange.Ledger;
import no.mestringsrom.exchange.SessionRole;
import no.mestringsrom.link.LinkPurpose;
import no.mestringsrom.link.Links;
import no.mestringsrom.room.RoomRefused.Reason;
import no.mestringsrom.room.TestEquals.TestCircle;
import no.mestringsrom.room.TestRooms.TestRoom;
import no.mestringsrom.testing.ServiceTest;
import no.mestringsrom.testing.TestClock;
import no.mestringsrom.texts.Language;
import no.mestringsrom.texts.Texts;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Equals without hosts meet in the same room as a course's group: everybody steers, and nobody's voice is measured. */
@ServiceTest
class EqualsTest {

    @Autowired
    TestEquals equals;

    @Autowired
    TestRooms rooms;

    @Autowired
    LiveSessions live;

    @Autowired
    PlanChanges changes;

    @Autowired
    Moderation moderation;

    @Autowired
    Impressions impressions;

    @Autowired
    SessionLedgers ledgers;

    @Autowired
    VoiceSums voices;

    @Autowired
    SessionLog log;

    @Autowired
    Links links;

    @Autowired
    Texts texts;

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    TestClock clock;

    @Test
    void anyOfThemOpensAndMovesOnAndTheLedgerCountsWhatTheyHadTogether() {
        TestCircle circle = equals.in(Duration.ofMinutes(1), "Anna Prøve", "Bård Prøve", "Celia Prøve");
        SittingId evening = circle.first().id();
        live.openDoors(circle.member(2), evening);
        circle.members.forEach(seat -> comes(circle, seat));
        live.go(circle.member(0), evening, null, "hello");
        assertThat(circle.first().begun()).isTrue();
        clock.advance(Duration.ofMinutes(12));
        live.go(circle.member(1), evening, "hello", "plans");
        live.extend(circle.member(2), evening, circle.first().plannedEnd(), 15);
        clock.advance(Duration.ofMinutes(3));
        live.end(circle.member(1), evening);

        Ledger ledger = ledgers.of(evening);
        assertThat(ledger.actualExchangeMillis()).isEqualTo(minutes(12));
        assertThat(ledger.plannedExchangeMillis()).isEqualTo(minutes(30));
        assertThat(ledger.pairedMillis()).isZero();
        assertThat(ledger.aloneMillis().values()).containsOnly(0L);
        assertThat(circle.first().ended()).isTrue();
        assertThat(circle.first().plannedEnd())
                .isEqualTo(circle.first().startsAt().plus(Duration.ofMinutes(55)));
        assertThat(ledgers.over(circle.id)).containsExactly(ledger);
    }

    @Test
    void whatIsReportedOfTheirVoicesIsNeitherStoredNorSummed() {
        TestCircle circle = equals.in(Duration.ofMinutes(1), "Anna Prøve", "Bård Prøve", "Celia Prøve");
        SittingId evening = circle.first().id();
        live.go(circle.member(0), evening, null, "hello");
        circle.members.forEach(seat -> comes(circle, seat));
        live.speaks(circle.first(), circle.member(1).person(), connection(circle.member(0)));
        live.isMuted(circle.first(), connection(circle.member(2)), true);
        clock.advance(Duration.ofMinutes(2));
        assertThat(log.after(evening, 0))
                .extracting(LogEntry::what)
                .noneMatch(what -> what instanceof Happening.Spoke || what instanceof Happening.Muted);

        // Should a line about it stand in the log all the same.
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> log.append(
                        evening,
                        List.of(new Happening.Spoke(circle.member(1).person(), connection(circle.member(0))))));
        clock.advance(Duration.ofMinutes(2));
        live.end(circle.member(0), evening);
        assertThat(ledgers.of(evening).voices()).isEmpty();
        clock.advance(VoiceSums.SETTLED.plusMillis(1));
        voices.forgetWhoSpoke();

        assertThat(log.after(evening, 0)).extracting(LogEntry::what).noneMatch(Happening.Spoke.class::isInstance);
        assertThat(database.sql("select count(*) from session_voice where session_id = ?")
                        .param(evening.value())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(ledgers.of(evening).voices()).isEmpty();
    }

    @Test
    void strangersAndPeopleOfOtherCirclesSteerNothing() {
        TestCircle circle = equals.in(Duration.ofMinutes(1), "Anna Prøve", "Bård Prøve");
        TestCircle neighbour = equals.in(Duration.ofMinutes(1), "Dag Prøve", "Eli Prøve");
        TestRoom course = rooms.in(Duration.ofMinutes(1));
        SittingId evening = circle.first().id();
        Seat stranger = new Seat(UUID.randomUUID(), "Fremmed", SessionRole.PARTICIPANT, circle.id, true);

        refuses(Reason.UNKNOWN_LINK, () -> live.openDoors(stranger, evening));
        refuses(Reason.OTHER_COURSE, () -> live.go(neighbour.member(0), evening, null, "hello"));
        refuses(Reason.OTHER_COURSE, () -> live.go(course.professional, evening, null, "hello"));
        refuses(Reason.HOSTS_ONLY, () -> live.openDoors(course.per, evening));
        refuses(Reason.OTHER_COURSE, () -> live.go(circle.member(0), course.session(), null, course.segment(0)));
        Seat gone = circle.members.removeLast();
        refuses(Reason.UNKNOWN_LINK, () -> live.openDoors(gone, evening));
        Seat demoted = new Seat(gone.person(), gone.name(), gone.role(), circle.id, false);
        circle.members.add(demoted);
        refuses(Reason.HOSTS_ONLY, () -> live.openDoors(gone, evening));
        assertThat(log.after(evening, 0)).isEmpty();
    }

    @Test
    void nobodyOfThemCanBeTakenOutByAnother() {
        TestCircle circle = equals.in(Duration.ofMinutes(1), "Anna Prøve", "Bård Prøve");
        SittingId evening = circle.first().id();
        live.go(circle.member(0), evening, null, "hello");
        comes(circle, circle.member(1));

        refuses(
                Reason.NOT_IN_ROOM,
                () -> moderation.remove(
                        circle.member(0), evening, circle.member(1).person()));
    }

    @Test
    void nothingIsOwedFromOneEveningToTheNextAndNobodyIsAskedHowItWas() {
        TestCircle circle = equals.in(Duration.ofMinutes(1), "Anna Prøve", "Bård Prøve");
        SittingId evening = circle.first().id();
        live.go(circle.member(0), evening, null, "hello");
        comes(circle, circle.member(1));

        refuses(Reason.IMPOSSIBLE_CHANGE, () -> changes.carryOver(circle.member(0), evening, 0, 5));
        refuses(Reason.PARTICIPANTS_ONLY, () -> impressions.answer(circle.member(1), circle.first(), Impression.GOOD));
        clock.advance(Duration.ofMinutes(2));
        live.end(circle.member(0), evening);
        assertThat(ledgers.owedBefore(circle.sittings().getLast())).isZero();
    }

    @Test
    void theSharedLobbyAndTheRoomAreBehindTheirOwnDoorAndSpeakOfNoPair() throws Exception {
        TestCircle circle = equals.in(Duration.ofMinutes(30), "Anna Prøve", "Bård Prøve");
        String link = TestEquals.DOOR.path() + "/" + circle.linkOf(circle.member(0));

        String lobby = page(link).getContentAsString();
        assertThat(lobby)
                .contains("Torsdagskretsen", "En kveld sammen", "Anna")
                .contains(text("room.Lobby.enter.equals"), text("room.Lobby.measured.onlyTime"))
                .doesNotContain(text("room.Lobby.hosts"), text("room.Lobby.role.PROFESSIONAL"))
                .doesNotContain(text("room.Lobby.measured.voices"), "mine-opplysninger", "Bård", "!room.");
        MockHttpServletResponse room = page(link + "/rom");
        assertThat(room.getStatus()).isEqualTo(200);
        assertThat(room.getContentAsString())
                .contains(
                        "\"host\":true",
                        "\"measured\":[]",
                        circle.first().id().value().toString());
        assertThat(room.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(room.getHeader("Cache-Control")).contains("no-store");

        clock.advance(Duration.ofDays(30));
        assertThat(page(link).getContentAsString()).contains(text("room.Finished.circle.title"));
        assertThat(page(link + "/rom").getStatus()).isEqualTo(303);
    }

    @Test
    void aDoorOpensToItsOwnLinksAlone() throws Exception {
        TestCircle circle = equals.in(Duration.ofMinutes(30), "Anna Prøve", "Bård Prøve");
        TestRoom course = rooms.in(Duration.ofMinutes(30));
        String door = TestEquals.DOOR.path() + "/";
        String member = circle.linkOf(circle.member(0));

        for (String path : List.of(
                "/p/" + member,
                "/vert/" + member,
                door + course.linkOf(course.per),
                door + course.linkOf(course.professional) + "/rom",
                door + links.sign(LinkPurpose.HOST_FEED, UUID.randomUUID()))) {
            MockHttpServletResponse answer = page(path);
            assertThat(answer.getStatus()).as(path).isEqualTo(404);
            assertThat(answer.getContentAsString())
                    .contains(text("room.Closed.UNKNOWN_LINK.title"))
                    .doesNotContain(
                            "Torsdagskretsen", "Prøve", course.plan.title().text());
        }
    }

    private String text(String key) {
        return texts.get(Language.BOKMAL, key);
    }

    private MockHttpServletResponse page(String path) throws Exception {
        MockHttpServletResponse answer = web.perform(get(path).header("Accept-Language", "nb"))
                .andReturn()
                .getResponse();
        answer.setCharacterEncoding("UTF-8");
        return answer;
    }

    private void comes(TestCircle circle, Seat seat) {
        live.isIn(seat, circle.first(), connection(seat), connection(seat), "main");
    }

    private static String connection(Seat seat) {
        return seat.person().toString();
    }

    private static long minutes(int minutes) {
        return Duration.ofMinutes(minutes).toMillis();
    }

    private static void refuses(Reason reason, ThrowingCallable command) {
        assertThatThrownBy(command)
                .isInstanceOfSatisfying(
                        RoomRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
