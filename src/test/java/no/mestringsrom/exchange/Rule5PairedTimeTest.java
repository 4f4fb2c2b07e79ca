package no.mestringsrom.exchange;

import static no.mestringsrom.exchange.Story.MINUTE;
import static no.mestringsrom.exchange.Story.SECOND;
import static no.mestringsrom.exchange.Story.end;
import static no.mestringsrom.exchange.Story.join;
import static no.mestringsrom.exchange.Story.leave;
import static no.mestringsrom.exchange.Story.result;
import static no.mestringsrom.exchange.Story.start;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import org.junit.jupiter.api.Test;

class Rule5PairedTimeTest {

    @Test
    void bothHostRolesAreThereInWhateverRoomsAndSegments() {
        Ledger ledger = result(
                join(-MINUTE, "p1"),
                join(MINUTE, "e1", "x", 1, "g1"),
                start(0, "input"),
                start(5 * MINUTE, "exchange"),
                leave(8 * MINUTE, "c-p1"),
                end(10 * MINUTE));
        assertThat(ledger.pairedMillis()).isEqualTo(7 * MINUTE);
    }

    @Test
    void whoHeldTheSessionAloneAndForHowLong() {
        Ledger ledger = result(
                join(2 * MINUTE, "p1"),
                join(3 * MINUTE, "e1"),
                start(0, "input"),
                leave(8 * MINUTE, "c-p1"),
                end(10 * MINUTE));
        assertThat(ledger.aloneMillis())
                .containsOnly(entry(SessionRole.PROFESSIONAL, MINUTE), entry(SessionRole.EXPERIENCED_USER, 2 * MINUTE));
    }

    @Test
    void aShortGapIsBridged() {
        Ledger ledger = result(
                join(0, "p1"),
                join(0, "e1"),
                start(0, "input"),
                leave(MINUTE, "c-e1"),
                join(MINUTE + 29 * SECOND, "e1"),
                end(10 * MINUTE));
        assertThat(ledger.pairedMillis()).isEqualTo(10 * MINUTE);
    }

    @Test
    void twoOfOneRoleAreNoPair() {
        var people = List.of(
                new Attendee("e1", SessionRole.EXPERIENCED_USER), new Attendee("e2", SessionRole.EXPERIENCED_USER));
        var log = List.<LogEvent>of(join(0, "e1", "x", 5), join(0, "e2"), start(0, "input"), end(MINUTE));
        assertThat(new ExchangeLedger(Story.AGENDA, people, log).result().pairedMillis())
                .isZero();
    }

    @Test
    void aRoleIsThereWhileAnyoneOfItIs() {
        var people = List.of(
                new Attendee("p1", SessionRole.PROFESSIONAL),
                new Attendee("e1", SessionRole.EXPERIENCED_USER),
                new Attendee("e2", SessionRole.EXPERIENCED_USER));
        var log = List.<LogEvent>of(
                join(0, "p1", "no heads", 0),
                join(0, "e1"),
                join(2 * MINUTE, "e2"),
                leave(3 * MINUTE, "c-e1"),
                start(0, "input"),
                end(5 * MINUTE));
        assertThat(new ExchangeLedger(Story.AGENDA, people, log).result().pairedMillis())
                .isEqualTo(5 * MINUTE);
    }
}
