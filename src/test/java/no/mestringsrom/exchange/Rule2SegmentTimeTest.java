package no.mestringsrom.exchange;

import static no.mestringsrom.exchange.Story.MINUTE;
import static no.mestringsrom.exchange.Story.end;
import static no.mestringsrom.exchange.Story.result;
import static no.mestringsrom.exchange.Story.segment;
import static no.mestringsrom.exchange.Story.start;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class Rule2SegmentTimeTest {

    @Test
    void lastsToTheNextOneOrTheEnd() {
        Ledger ledger = result(start(0, "input"), start(12 * MINUTE, "exchange"), end(20 * MINUTE));
        assertThat(segment(ledger, "input"))
                .isEqualTo(new SegmentTime("input", SegmentKind.PROFESSIONAL_INPUT, 10 * MINUTE, 12 * MINUTE, 0));
        assertThat(segment(ledger, "exchange").actualMillis()).isEqualTo(8 * MINUTE);
        assertThat(segment(ledger, "close").actualMillis()).isZero();
    }

    @Test
    void goingBackAddsAnotherStretch() {
        Ledger ledger = result(
                start(0, "exchange"), start(5 * MINUTE, "input"), start(7 * MINUTE, "exchange"), end(10 * MINUTE));
        assertThat(segment(ledger, "exchange").actualMillis()).isEqualTo(8 * MINUTE);
        assertThat(segment(ledger, "input").actualMillis()).isEqualTo(2 * MINUTE);
    }

    @Test
    void oneThatIsNotInTheAgendaIsIgnored() {
        Ledger ledger = result(start(-MINUTE, "?"), start(0, "input"), start(MINUTE, "?"), end(3 * MINUTE));
        assertThat(ledger.sessionMillis()).isEqualTo(3 * MINUTE);
        assertThat(segment(ledger, "input").actualMillis()).isEqualTo(3 * MINUTE);
    }

    @Test
    void ofTwoAtOneMillisecondTheLaterInTheLogIsOn() {
        Ledger ledger = result(start(0, "input"), start(0, "exchange"), end(MINUTE));
        assertThat(segment(ledger, "input").actualMillis()).isZero();
        assertThat(segment(ledger, "exchange").actualMillis()).isEqualTo(MINUTE);
    }

    @Test
    void oneStartedAfterTheEndGetsNothing() {
        Ledger ledger = result(start(0, "input"), end(MINUTE), start(MINUTE, "exchange"), start(2 * MINUTE, "close"));
        assertThat(segment(ledger, "input").actualMillis()).isEqualTo(MINUTE);
        assertThat(segment(ledger, "exchange").actualMillis()).isZero();
        assertThat(segment(ledger, "close").actualMillis()).isZero();
    }
}
