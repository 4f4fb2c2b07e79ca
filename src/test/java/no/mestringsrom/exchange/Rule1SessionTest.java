package no.mestringsrom.exchange;

import static no.mestringsrom.exchange.Story.MINUTE;
import static no.mestringsrom.exchange.Story.end;
import static no.mestringsrom.exchange.Story.extend;
import static no.mestringsrom.exchange.Story.join;
import static no.mestringsrom.exchange.Story.leave;
import static no.mestringsrom.exchange.Story.move;
import static no.mestringsrom.exchange.Story.mute;
import static no.mestringsrom.exchange.Story.result;
import static no.mestringsrom.exchange.Story.segment;
import static no.mestringsrom.exchange.Story.speaks;
import static no.mestringsrom.exchange.Story.start;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class Rule1SessionTest {

    private static final long PLANNED_END = 40 * MINUTE;

    @Test
    void runsFromTheFirstSegmentToTheFirstEnd() {
        Ledger ledger =
                result(start(-MINUTE, "input"), start(5 * MINUTE, "exchange"), end(30 * MINUTE), end(35 * MINUTE));
        assertThat(ledger.sessionMillis()).isEqualTo(31 * MINUTE);
    }

    @Test
    void withoutASegmentNothingWasGivenAndNoVoicesAreKept() {
        Ledger ledger = result(
                join(0, "p1"),
                join(0, "e1"),
                join(0, "d1"),
                join(0, "d2"),
                join(0, "d3"),
                speaks(0, "d1", "c-d1"),
                start(MINUTE, "no such segment"),
                end(PLANNED_END));
        assertThat(ledger.sessionMillis()).isZero();
        assertThat(ledger.actualExchangeMillis()).isZero();
        assertThat(ledger.pairedMillis()).isZero();
        assertThat(ledger.segments()).allSatisfy(segment -> {
            assertThat(segment.actualMillis()).isZero();
            assertThat(segment.exchangeMillis()).isZero();
        });
        assertThat(ledger.voices()).isEmpty();
        assertThat(ledger.plannedExchangeMillis()).isEqualTo(25 * MINUTE);
        assertThat(ledger.balanceMillis()).isEqualTo(-25 * MINUTE);
    }

    @Test
    void anEmptyLogIsASessionThatNeverStarted() {
        assertThat(result().sessionMillis()).isZero();
        assertThat(result().segments()).hasSize(4);
    }

    @Test
    void anEndBeforeTheStartEndsNothing() {
        Ledger ledger = result(join(-MINUTE, "d1"), end(-1), start(0, "input"), leave(12 * MINUTE, "c-d1"));
        assertThat(ledger.sessionMillis()).isEqualTo(12 * MINUTE);
    }

    @Test
    void anEndBeforeTheStartInTheLogButAtTheSameMillisecondEndsIt() {
        Ledger ledger = result(join(-MINUTE, "d1"), end(0), start(0, "input"), leave(12 * MINUTE, "c-d1"));
        assertThat(ledger.sessionMillis()).isZero();
    }

    @Test
    void anEndBeforeTheStartIsSkippedForTheOneAfter() {
        assertThat(result(end(-1), start(0, "input"), end(MINUTE)).sessionMillis())
                .isEqualTo(MINUTE);
    }

    @Test
    void anEndIsNotCapped() {
        assertThat(result(start(0, "input"), end(500 * MINUTE)).sessionMillis()).isEqualTo(500 * MINUTE);
    }

    @Test
    void nobodyEndedItAndAllLeft() {
        Ledger ledger = result(
                join(0, "d1"),
                start(0, "input"),
                leave(MINUTE, "c-d1"),
                join(2 * MINUTE, "d1"),
                leave(3 * MINUTE, "c-d1"),
                leave(4 * MINUTE, "c-d1"),
                mute(5 * MINUTE, "c-d1"));
        assertThat(ledger.sessionMillis()).isEqualTo(3 * MINUTE);
    }

    @Test
    void allLeftBeforeItStarted() {
        Ledger ledger = result(join(-2 * MINUTE, "d1"), leave(-MINUTE, "c-d1"), start(0, "input"));
        assertThat(ledger.sessionMillis()).isZero();
    }

    @Test
    void nobodyEverJoined() {
        Ledger ledger = result(start(0, "input"), join(0, "stranger"), start(10 * MINUTE, "exchange"));
        assertThat(ledger.sessionMillis()).isZero();
    }

    @Test
    void someoneNeverLeftAndThePlannedEndIsLater() {
        Ledger ledger = result(join(0, "d1"), start(5 * MINUTE, "input"), mute(6 * MINUTE, "c-d1"));
        assertThat(ledger.sessionMillis()).isEqualTo(35 * MINUTE);
    }

    @Test
    void someoneNeverLeftAndTheLastEventIsLaterEvenIfItIsIgnored() {
        Ledger ledger = result(join(0, "d1"), start(0, "input"), leave(50 * MINUTE, "nobody"));
        assertThat(ledger.sessionMillis()).isEqualTo(50 * MINUTE);
    }

    @Test
    void theLastEventIsTheLatestNotTheLastWritten() {
        Ledger ledger = result(move(50 * MINUTE, "c-d1", "g1"), join(0, "d1"), start(0, "input"));
        assertThat(ledger.sessionMillis()).isEqualTo(50 * MINUTE);
    }

    @Test
    void theAssumedEndIsAtMost60MinutesAfterThePlannedOne() {
        Ledger neverLeft = result(join(0, "d1"), start(0, "input"), mute(1000 * MINUTE, "c-d1"));
        assertThat(neverLeft.sessionMillis()).isEqualTo(100 * MINUTE);
        Ledger leftLate = result(join(0, "d1"), start(0, "input"), leave(101 * MINUTE, "c-d1"));
        assertThat(leftLate.sessionMillis()).isEqualTo(100 * MINUTE);
    }

    @Test
    void theCapMovesWithThePlannedEnd() {
        Ledger later = result(join(0, "d1"), start(0, "input"), extend(900 * MINUTE, 15), mute(1000 * MINUTE, "c-d1"));
        assertThat(later.sessionMillis()).isEqualTo(115 * MINUTE);
        Ledger sooner = result(join(0, "d1"), start(0, "input"), extend(MINUTE, -20));
        assertThat(sooner.sessionMillis()).isEqualTo(20 * MINUTE);
    }

    @Test
    void itNeverEndsBeforeItStarts() {
        Ledger startedAfterTheCap = result(join(0, "d1"), start(200 * MINUTE, "input"));
        assertThat(startedAfterTheCap.sessionMillis()).isZero();
        assertThat(segment(startedAfterTheCap, "input").actualMillis()).isZero();
    }

    @Test
    void itMayStartAndEndBeforeThePlannedStart() {
        Ledger ledger = result(join(-20 * MINUTE, "d1"), start(-10 * MINUTE, "input"), leave(-4 * MINUTE, "c-d1"));
        assertThat(ledger.sessionMillis()).isEqualTo(6 * MINUTE);
    }

    @Test
    void theLogIsReadInTheOrderOfTime() {
        Ledger ledger = result(end(20 * MINUTE), start(10 * MINUTE, "exchange"), start(0, "input"));
        assertThat(ledger.sessionMillis()).isEqualTo(20 * MINUTE);
        assertThat(segment(ledger, "input").actualMillis()).isEqualTo(10 * MINUTE);
    }
}
