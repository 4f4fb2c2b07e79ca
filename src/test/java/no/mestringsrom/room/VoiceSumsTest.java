package no.mestringsrom.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import no.mestringsrom.exchange.Ledger;
import no.mestringsrom.exchange.SessionRole;
import no.mestringsrom.room.TestRooms.TestRoom;
import no.mestringsrom.testing.ServiceTest;
import no.mestringsrom.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who spoke is forgotten when the account is final; how long each role was heard stays. */
@ServiceTest
class VoiceSumsTest {

    @Autowired
    VoiceSums voices;

    @Autowired
    SessionLedgers ledgers;

    @Autowired
    LiveSessions live;

    @Autowired
    SessionLog log;

    @Autowired
    TestRooms rooms;

    @Autowired
    TestClock clock;

    @Test
    void theAccountIsTheSameAfterTheLogHasForgottenWhoSpoke() {
        TestRoom room = rooms.in(Duration.ofMinutes(1), List.of("A", "B", "C"));
        live.go(room.professional, room.session(), null, room.segment(0));
        comes(room, room.professional);
        room.group.forEach(seat -> comes(room, seat));
        speaks(room, room.group.get(0), 20);
        speaks(room, room.professional, 30);
        live.isMuted(room.plan, connection(room.professional), true);
        clock.advance(Duration.ofSeconds(5));
        live.isMuted(room.plan, connection(room.professional), false);
        speaks(room, room.group.get(2), 10);
        live.end(room.professional, room.session());
        Ledger before = ledgers.of(room.session());
        assertThat(before.voicesIn(room.segment(0)).orElseThrow())
                .containsEntry(SessionRole.PARTICIPANT, 30_000L)
                .containsEntry(SessionRole.PROFESSIONAL, 30_000L);

        voices.forgetWhoSpoke();
        assertThat(spoken(room)).as("not at once").isNotEmpty();
        clock.advance(VoiceSums.SETTLED.plusMillis(1));
        voices.forgetWhoSpoke();
        voices.forgetWhoSpoke();

        assertThat(spoken(room)).isEmpty();
        assertThat(ledgers.of(room.session())).isEqualTo(before);
    }

    @Test
    void ofTooFewNothingIsKept() {
        TestRoom room = rooms.in(Duration.ofMinutes(1));
        live.go(room.professional, room.session(), null, room.segment(0));
        comes(room, room.professional);
        room.group.forEach(seat -> comes(room, seat));
        speaks(room, room.per, 20);
        live.end(room.professional, room.session());
        clock.advance(VoiceSums.SETTLED.plusMillis(1));

        voices.forgetWhoSpoke();

        assertThat(spoken(room)).isEmpty();
        assertThat(ledgers.of(room.session()).voices()).isEmpty();
    }

    private void comes(TestRoom room, Seat seat) {
        live.isIn(seat, room.plan, connection(seat), connection(seat), "main");
        clock.advance(Duration.ofMillis(10));
    }

    private void speaks(TestRoom room, Seat seat, int seconds) {
        live.speaks(room.plan, seat.person(), connection(room.professional));
        clock.advance(Duration.ofSeconds(seconds));
    }

    private List<LogEntry> spoken(TestRoom room) {
        return log.after(room.session(), 0).stream()
                .filter(entry -> entry.what() instanceof Happening.Spoke
                        || entry.what() instanceof Happening.Muted
                        || entry.what() instanceof Happening.Unmuted)
                .toList();
    }

    private static String connection(Seat seat) {
        return seat.person().toString();
    }
}
