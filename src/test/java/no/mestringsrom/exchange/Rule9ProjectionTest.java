package no.mestringsrom.exchange;

import static no.mestringsrom.exchange.Story.MINUTE;
import static no.mestringsrom.exchange.Story.end;
import static no.mestringsrom.exchange.Story.extend;
import static no.mestringsrom.exchange.Story.join;
import static no.mestringsrom.exchange.Story.leave;
import static no.mestringsrom.exchange.Story.ledger;
import static no.mestringsrom.exchange.Story.start;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Planned: input to 10, exchange to 30, questions to 35, close to 40. Two participants are there throughout. */
class Rule9ProjectionTest {

    private static ExchangeLedger session(LogEvent... log) {
        return ledger(Stream.concat(Stream.of(join(-MINUTE, "d1"), join(-MINUTE, "d2")), Stream.of(log))
                .toArray(LogEvent[]::new));
    }

    @Test
    void asPlannedThePromiseIsKept() {
        ExchangeLedger ledger = session(start(0, "input"), start(10 * MINUTE, "exchange"));
        assertThat(ledger.projectedExchangeMillis(0)).isEqualTo(25 * MINUTE);
        assertThat(ledger.projectedExchangeMillis(15 * MINUTE)).isEqualTo(25 * MINUTE);
    }

    @Test
    void beforeTheStartAllOfThePlanIsLaidFromNow() {
        ExchangeLedger ledger = session(start(30 * MINUTE, "input"));
        assertThat(ledger.projectedExchangeMillis(-100 * MINUTE)).isEqualTo(25 * MINUTE);
        assertThat(ledger.projectedExchangeMillis(10 * MINUTE)).isEqualTo(20 * MINUTE);
        assertThat(ledger.projectedExchangeMillis(30 * MINUTE - 1)).isEqualTo(1);
        assertThat(ledger.projectedExchangeMillis(30 * MINUTE)).isZero();
    }

    @Test
    void anOverrunEatsFromTheEndOfThePlan() {
        ExchangeLedger ledger = session(start(0, "input"));
        assertThat(ledger.projectedExchangeMillis(15 * MINUTE)).isEqualTo(25 * MINUTE);
        assertThat(ledger.projectedExchangeMillis(17 * MINUTE)).isEqualTo(23 * MINUTE);
        assertThat(ledger.projectedExchangeMillis(39 * MINUTE)).isEqualTo(MINUTE);
        assertThat(ledger.projectedExchangeMillis(50 * MINUTE)).isZero();
    }

    @Test
    void anExchangeThatOverrunsCountsWhatItHadAndNoMore() {
        ExchangeLedger ledger = session(start(0, "exchange"));
        assertThat(ledger.projectedExchangeMillis(22 * MINUTE)).isEqualTo(27 * MINUTE);
        assertThat(ledger.projectedExchangeMillis(38 * MINUTE)).isEqualTo(40 * MINUTE);
        assertThat(ledger.projectedExchangeMillis(45 * MINUTE)).isEqualTo(45 * MINUTE);
    }

    @Test
    void extendingMakesRoomFromTheMomentItIsLogged() {
        ExchangeLedger ledger = session(start(0, "input"), extend(20 * MINUTE, 3), extend(21 * MINUTE, -2));
        assertThat(ledger.projectedExchangeMillis(20 * MINUTE - 1)).isEqualTo(20 * MINUTE + 1);
        assertThat(ledger.projectedExchangeMillis(20 * MINUTE)).isEqualTo(23 * MINUTE);
        assertThat(ledger.projectedExchangeMillis(21 * MINUTE)).isEqualTo(20 * MINUTE);
    }

    @Test
    void extendingPastThePlanLengthensNoSegment() {
        ExchangeLedger ledger = session(start(0, "input"), extend(0, 600));
        assertThat(ledger.projectedExchangeMillis(0)).isEqualTo(25 * MINUTE);
    }

    @Test
    void whatWasSkippedIsNotToCome() {
        ExchangeLedger ledger = session(start(0, "questions"));
        assertThat(ledger.projectedExchangeMillis(0)).isEqualTo(5 * MINUTE);
    }

    @Test
    void goingBackWalksFromThereLessWhatEachAlreadyHad() {
        ExchangeLedger ledger = session(
                start(0, "exchange"),
                start(8 * MINUTE, "questions"),
                start(9 * MINUTE, "input"),
                start(11 * MINUTE, "exchange"));
        // In the input: 9 given; 8 left of it, then 12 of the exchange and 4 of the questions.
        assertThat(ledger.projectedExchangeMillis(11 * MINUTE - 1)).isEqualTo(25 * MINUTE);
        // In the exchange for the second time, which has had 8 + 4.
        assertThat(ledger.projectedExchangeMillis(15 * MINUTE)).isEqualTo(25 * MINUTE);
    }

    @Test
    void timeAlreadyHadCountsEvenIfNobodyWasThere() {
        ExchangeLedger ledger = ledger(start(0, "exchange"));
        assertThat(ledger.projectedExchangeMillis(5 * MINUTE)).isEqualTo(20 * MINUTE);
    }

    /** All have left after a minute; the exchange has had two, in one of which they were there. */
    @Test
    void rule1sAssumedEndsDoNotApply() {
        ExchangeLedger ledger =
                session(start(0, "exchange"), leave(MINUTE, "c-d1"), leave(MINUTE, "c-d2"), start(2 * MINUTE, "input"));
        assertThat(ledger.projectedExchangeMillis(5 * MINUTE)).isEqualTo(24 * MINUTE);
        assertThat(session(start(0, "exchange")).projectedExchangeMillis(200 * MINUTE))
                .isEqualTo(200 * MINUTE);
    }

    @Test
    void afterTheEndNothingIsAdded() {
        ExchangeLedger ledger = session(start(0, "exchange"), end(5 * MINUTE));
        assertThat(ledger.projectedExchangeMillis(5 * MINUTE - 1)).isEqualTo(25 * MINUTE);
        assertThat(ledger.projectedExchangeMillis(5 * MINUTE)).isEqualTo(5 * MINUTE);
        assertThat(ledger.projectedExchangeMillis(500 * MINUTE)).isEqualTo(5 * MINUTE);
    }

    @Test
    void anEndBeforeTheStartEndsNothing() {
        ExchangeLedger ledger = session(end(-MINUTE), start(0, "exchange"));
        assertThat(ledger.projectedExchangeMillis(-MINUTE)).isEqualTo(25 * MINUTE);
        assertThat(ledger.projectedExchangeMillis(MINUTE)).isEqualTo(25 * MINUTE);
    }

    @Test
    void anEmptyPlanPromisesNothing() {
        var ledger = new ExchangeLedger(new Agenda(List.of()), Story.PEOPLE, List.of(start(0, "exchange")));
        assertThat(ledger.projectedExchangeMillis(0)).isZero();
    }
}
