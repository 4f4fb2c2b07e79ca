package no.mestringsrom.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.courseroom.CourseSittings;
import no.mestringsrom.exchange.ExchangeLedger;
import no.mestringsrom.exchange.SegmentKind;
import no.mestringsrom.exchange.WayOut;
import no.mestringsrom.room.RoomRefused.Reason;
import no.mestringsrom.room.TestRooms.TestRoom;
import no.mestringsrom.testing.ServiceTest;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class PlanChangesTest {

    private static final Predicate<AgendaPart> INPUT =
            item -> item.adaptable() && item.kind().isInput();
    private static final Predicate<AgendaPart> BREAK = item -> item.kind() == SegmentKind.BREAK;

    @Autowired
    PlanChanges changes;

    @Autowired
    LiveSessions live;

    @Autowired
    SessionLedgers ledgers;

    @Autowired
    CourseSessions sessions;

    @Autowired
    SessionLog log;

    @Autowired
    JdbcClient database;

    @Autowired
    TestRooms rooms;

    @Test
    void ofTwoHostsWhoTakeAWayOutAtOnceOneIsObeyedAndTheOtherIsToldWhoItWas() throws Exception {
        TestRoom room = rooms.in(Duration.ofMinutes(1));
        AgendaPart input = item(room, INPUT);
        AgendaPart pause = item(room, BREAK);

        List<RoomRefused> refused = atOnce(
                () -> changes.shorten(room.professional, room.session(), 0, input.id(), input.minutes() - 1),
                () -> changes.drop(room.experienced, room.session(), 0, pause.id()));

        assertThat(refused).singleElement().satisfies(one -> {
            assertThat(one.reason()).isEqualTo(Reason.CHANGED_ALREADY);
            assertThat(one.by()).isIn("Pia", "Erik");
        });
        assertThat(log.after(room.session(), 0)).hasSize(1);
    }

    @Test
    void pressedTwiceItIsDoneOnceAndNobodyIsScolded() {
        TestRoom room = rooms.in(Duration.ofMinutes(1));
        int before = extendedMinutes(room);
        changes.extend(room.professional, room.session(), 0, 5);
        changes.extend(room.professional, room.session(), 0, 5);

        assertThat(log.after(room.session(), 0)).hasSize(1);
        assertThat(extendedMinutes(room)).as("what the course knows of it").isEqualTo(before + 5);
        refuses(Reason.CHANGED_ALREADY, () -> changes.extend(room.experienced, room.session(), 0, 5));
        refuses(
                Reason.ALREADY_EXTENDED,
                () -> live.extend(room.experienced, room.session(), room.plan.plannedEnd(), 5));
    }

    @Test
    void whatIsTakenIsWhatTheProjectionReckonsWithAndThePromiseStands() {
        TestRoom room = rooms.in(Duration.ofMinutes(1));
        AgendaPart input = item(room, INPUT);
        ExchangeLedger before = SessionReading.of(room.plan, log.after(room.session(), 0));
        long late = LongStream.range(1, 120)
                .map(minutes -> Duration.ofMinutes(minutes).toMillis())
                .filter(t -> shortening(before, t, input).isPresent())
                .findFirst()
                .orElseThrow();
        WayOut way = shortening(before, late, input).orElseThrow();
        long promised = before.at(late).promisedMillis();

        changes.shorten(room.professional, room.session(), 0, input.id(), way.minutes());

        // The same entries as if they had been made at that late moment.
        List<LogEntry> log = this.log.after(room.session(), 0).stream()
                .map(entry -> new LogEntry(entry.id(), room.plan.startsAt().toEpochMilli(), entry.what()))
                .toList();
        ExchangeLedger after = SessionReading.of(room.plan, log);
        assertThat(after.at(late).projectedMillis())
                .isEqualTo(before.at(late).projectedMillis() + way.winsMillis())
                .isGreaterThan(before.at(late).projectedMillis());
        assertThat(after.at(late).promisedMillis()).isEqualTo(promised);
        assertThat(ledgers.of(room.session()).plannedExchangeMillis()).isEqualTo(promised);
    }

    @Test
    void carryingOverIsAChoiceThatIsKeptAndChangesNoFigure() {
        TestRoom room = rooms.in(Duration.ofMinutes(1));
        changes.carryOver(room.professional, room.session(), 0, 4);
        changes.carryOver(room.experienced, room.session(), 1, 3);

        assertThat(ledgers.carriedOverMinutes(room.session())).isEqualTo(7);
        assertThat(ledgers.of(room.session()).balanceMillis())
                .isEqualTo(-ledgers.of(room.session()).plannedExchangeMillis());
    }

    @Test
    void refusesWhatTheHostsMayNotTakeFromTheGroup() {
        TestRoom room = rooms.in(Duration.ofMinutes(1));
        AgendaPart input = item(room, INPUT);
        AgendaPart exchange = item(room, item -> item.kind().isExchangeTime());
        AgendaPart pause = item(room, BREAK);
        Seat pia = room.professional;

        refuses(Reason.IMPOSSIBLE_CHANGE, () -> changes.shorten(pia, room.session(), 0, exchange.id(), 1));
        refuses(Reason.IMPOSSIBLE_CHANGE, () -> changes.shorten(pia, room.session(), 0, pause.id(), 1));
        refuses(Reason.IMPOSSIBLE_CHANGE, () -> changes.drop(pia, room.session(), 0, exchange.id()));
        refuses(Reason.IMPOSSIBLE_CHANGE, () -> changes.drop(pia, room.session(), 0, input.id()));
        refuses(Reason.IMPOSSIBLE_CHANGE, () -> changes.drop(pia, room.session(), 0, "nowhere"));
        refuses(Reason.IMPOSSIBLE_CHANGE, () -> changes.shorten(pia, room.session(), 0, input.id(), input.minutes()));
        refuses(Reason.IMPOSSIBLE_CHANGE, () -> changes.extend(pia, room.session(), 0, 121));
        refuses(Reason.IMPOSSIBLE_CHANGE, () -> changes.carryOver(pia, room.session(), 0, 1_000));
        refuses(Reason.HOSTS_ONLY, () -> changes.extend(room.per, room.session(), 0, 5));
        assertThat(changes.hasNext(room.plan)).isTrue();
        assertThat(changes.hasNext(
                        CourseSittings.of(sessions.sessions(room.course).getLast())))
                .isFalse();
        assertThat(log.after(room.session(), 0)).isEmpty();
    }

    private static Optional<WayOut> shortening(ExchangeLedger ledger, long t, AgendaPart input) {
        return ledger.waysOut(t, Set.of(input.id())).stream()
                .filter(way -> input.id().equals(way.segment()))
                .findFirst();
    }

    private static AgendaPart item(TestRoom room, Predicate<AgendaPart> wanted) {
        return room.plan.agenda().stream().filter(wanted).findFirst().orElseThrow();
    }

    private int extendedMinutes(TestRoom room) {
        return database.sql("select extended_minutes from course_session where id = ?")
                .param(room.session().value())
                .query(Integer.class)
                .single();
    }

    private static void refuses(Reason reason, ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        RoomRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private static List<RoomRefused> atOnce(Runnable... actions) throws Exception {
        List<RoomRefused> refused = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(actions.length)) {
            List<Callable<Boolean>> calls = new ArrayList<>();
            for (Runnable action : actions) {
                calls.add(() -> {
                    try {
                        action.run();
                    } catch (RoomRefused e) {
                        synchronized (refused) {
                            refused.add(e);
                        }
                    }
                    return true;
                });
            }
            for (Future<Boolean> done : threads.invokeAll(calls)) {
                assertThat(done.get()).isTrue();
            }
        }
        return refused;
    }
}
