package no.mestringsrom.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.stream.IntStream;
import no.mestringsrom.exchange.SessionRole;
import no.mestringsrom.room.TestRooms.TestRoom;
import no.mestringsrom.testing.ServiceTest;
import no.mestringsrom.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A day centre is one participant with several people at one screen. */
@ServiceTest
class HeadsTest {

    @Autowired
    LiveSessions live;

    @Autowired
    SessionLog log;

    @Autowired
    SessionLedgers ledgers;

    @Autowired
    TestRooms rooms;

    @Autowired
    TestClock clock;

    @Test
    void exchangeTimeRunsWhileAtLeastTwoSitAtTheOnlyScreen() {
        TestRoom room = exchanging();
        live.isIn(room.per, room.plan, "centre", "e1", "main");
        clock.advance(Duration.ofMinutes(2));
        live.isIn(room.per, room.plan, "centre", "e1", "main", 5);
        clock.advance(Duration.ofMinutes(3));
        live.isIn(room.per, room.plan, "centre", "e1", "main", 2);
        clock.advance(Duration.ofMinutes(4));
        live.isIn(room.per, room.plan, "centre", "e1", "main", 1);
        clock.advance(Duration.ofMinutes(5));
        live.end(room.professional, room.session());

        assertThat(ledgers.of(room.session()).actualExchangeMillis())
                .isEqualTo(Duration.ofMinutes(7).toMillis());
    }

    @Test
    void whoSitsDownOrGetsUpLeavesNoGapAndIsLoggedOnce() {
        TestRoom room = exchanging();
        live.isIn(room.per, room.plan, "centre", "e1", "main", 3);
        live.isIn(room.per, room.plan, "centre", "e1", "main", 3);
        clock.advance(Duration.ofMinutes(1));
        live.isIn(room.per, room.plan, "centre", "e1", "group 1", 3);
        live.isIn(room.per, room.plan, "centre", "e1", "group 1", 4);
        clock.advance(Duration.ofMinutes(1));
        live.end(room.professional, room.session());

        long moved = clock.millis() - Duration.ofMinutes(1).toMillis();
        assertThat(log.after(room.session(), 0))
                .filteredOn(entry -> entry.what() instanceof Happening.Joined
                        || entry.what() instanceof Happening.Left
                        || entry.what() instanceof Happening.Moved)
                .extracting(LogEntry::what)
                .containsExactly(
                        new Happening.Joined(room.per.person(), SessionRole.PARTICIPANT, "centre", "e1", "main", 3),
                        new Happening.Moved("centre", "group 1"),
                        new Happening.Left("centre"),
                        new Happening.Joined(room.per.person(), SessionRole.PARTICIPANT, "centre", "e1", "group 1", 4));
        assertThat(log.after(room.session(), 0))
                .filteredOn(entry -> entry.what() instanceof Happening.Left || entry.what() instanceof Happening.Moved)
                .allSatisfy(entry -> assertThat(entry.at()).isEqualTo(moved));
        assertThat(ledgers.of(room.session()).actualExchangeMillis())
                .isEqualTo(Duration.ofMinutes(2).toMillis());
    }

    @Test
    void refusesWhatCanNotBe() {
        TestRoom room = exchanging();

        for (int heads : new int[] {0, -1, 31}) {
            assertThatExceptionOfType(RoomRefused.class)
                    .isThrownBy(() -> live.isIn(room.per, room.plan, "centre", "e1", "main", heads));
        }
        assertThatExceptionOfType(RoomRefused.class)
                .isThrownBy(() -> live.isIn(room.experienced, room.plan, "erik", "e2", "main", 2));
    }

    private TestRoom exchanging() {
        TestRoom room = rooms.in(Duration.ofMinutes(1));
        clock.set(room.plan.startsAt());
        int exchange = IntStream.range(0, room.plan.agenda().size())
                .filter(i -> room.plan.agenda().get(i).kind().isExchangeTime())
                .findFirst()
                .orElseThrow();
        live.go(room.professional, room.session(), null, room.segment(exchange));
        return room;
    }
}
