package no.mestringsrom.exchange;

import static no.mestringsrom.exchange.Story.MINUTE;
import static no.mestringsrom.exchange.Story.SECOND;
import static no.mestringsrom.exchange.Story.end;
import static no.mestringsrom.exchange.Story.exchangeUntil;
import static no.mestringsrom.exchange.Story.join;
import static no.mestringsrom.exchange.Story.leave;
import static no.mestringsrom.exchange.Story.ledger;
import static no.mestringsrom.exchange.Story.move;
import static no.mestringsrom.exchange.Story.result;
import static no.mestringsrom.exchange.Story.start;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Presence is seen through exchange time: d1 stays throughout, so it counts while d2 is there. */
class Rule3PresenceTest {

    @Test
    void aGapUnder30SecondsCounts() {
        assertThat(withGap(29_999)).isEqualTo(10 * MINUTE);
    }

    @Test
    void aGapOf30SecondsDoesNot() {
        assertThat(withGap(30_000)).isEqualTo(10 * MINUTE - 30_000);
    }

    private static long withGap(long millis) {
        return exchangeUntil(
                        10 * MINUTE,
                        join(0, "d1"),
                        join(0, "d2"),
                        leave(MINUTE, "c-d2"),
                        join(MINUTE + millis, "d2", "another"))
                .actualExchangeMillis();
    }

    @Test
    void aSecondDeviceLeavesNoGap() {
        Ledger ledger = exchangeUntil(
                10 * MINUTE, join(0, "d1"), join(0, "d2"), join(5 * MINUTE, "d2", "tablet"), leave(6 * MINUTE, "c-d2"));
        assertThat(ledger.actualExchangeMillis()).isEqualTo(10 * MINUTE);
    }

    @Test
    void comingBackInTheSameMillisecondIsNoGap() {
        Ledger ledger = exchangeUntil(
                10 * MINUTE, join(0, "d1"), join(0, "d2"), leave(MINUTE, "c-d2"), join(MINUTE, "d2", "other"));
        assertThat(ledger.actualExchangeMillis()).isEqualTo(10 * MINUTE);
    }

    @Test
    void aVisitElsewhereLeavesTheGapOpen() {
        Ledger ledger = exchangeUntil(
                10 * MINUTE,
                join(0, "d1"),
                join(0, "d2"),
                move(MINUTE, "c-d2", "g1"),
                move(MINUTE + 10 * SECOND, "c-d2", LogEvent.MAIN_ROOM));
        assertThat(ledger.actualExchangeMillis()).isEqualTo(10 * MINUTE - 10 * SECOND);
    }

    @Test
    void aVisitElsewhereInPartOfTheGapLeavesAllOfItOpen() {
        Ledger ledger = exchangeUntil(
                10 * MINUTE,
                join(0, "d1"),
                join(0, "d2"),
                leave(MINUTE, "c-d2"),
                join(MINUTE + 5 * SECOND, "d2", "x", 1, "g1"),
                leave(MINUTE + 6 * SECOND, "x"),
                join(MINUTE + 10 * SECOND, "d2"));
        assertThat(ledger.actualExchangeMillis()).isEqualTo(10 * MINUTE - 10 * SECOND);
    }

    @Test
    void anotherDeviceElsewhereLeavesTheGapOpen() {
        Ledger ledger = exchangeUntil(
                10 * MINUTE,
                join(0, "d1"),
                join(0, "d2"),
                join(0, "d2", "x", 1, "g1"),
                leave(MINUTE, "c-d2"),
                join(MINUTE + 10 * SECOND, "d2"));
        assertThat(ledger.actualExchangeMillis()).isEqualTo(10 * MINUTE - 10 * SECOND);
    }

    @Test
    void aGapInTwoRoomsAtOnceIsBridgedInBoth() {
        Ledger ledger = exchangeUntil(
                10 * MINUTE,
                join(0, "d1", "d1-main"),
                join(0, "d2", "d2-main"),
                join(0, "d2", "d2-g1", 1, "g1"),
                join(0, "d3", "d3-g1", 1, "g1"),
                leave(MINUTE, "d2-main"),
                leave(MINUTE, "d2-g1"),
                join(MINUTE + 10 * SECOND, "d2", "d2-main"),
                join(MINUTE + 10 * SECOND, "d2", "d2-g1", 1, "g1"),
                leave(5 * MINUTE, "d1-main"));
        assertThat(ledger.actualExchangeMillis()).isEqualTo(10 * MINUTE);
    }

    @Test
    void aVisitElsewhereOfNoLengthDoesNotInterruptTheGap() {
        Ledger ledger = exchangeUntil(
                10 * MINUTE,
                join(0, "d1"),
                join(0, "d2"),
                leave(MINUTE, "c-d2"),
                join(MINUTE + 5 * SECOND, "d2", "x", 1, "g1"),
                leave(MINUTE + 5 * SECOND, "x"),
                join(MINUTE + 10 * SECOND, "d2"));
        assertThat(ledger.actualExchangeMillis()).isEqualTo(10 * MINUTE);
    }

    @Test
    void aSpanOfNoLengthNeitherClosesNorOpensAGap() {
        Ledger ledger = exchangeUntil(
                10 * MINUTE,
                join(0, "d1"),
                join(0, "d2"),
                leave(MINUTE, "c-d2"),
                join(MINUTE + 20 * SECOND, "d2"),
                leave(MINUTE + 20 * SECOND, "c-d2"),
                join(MINUTE + 40 * SECOND, "d2"));
        assertThat(ledger.actualExchangeMillis()).isEqualTo(10 * MINUTE - 40 * SECOND);
    }

    @Test
    void oneWhoNeverCameBackWasNotThere() {
        Ledger ledger =
                exchangeUntil(10 * MINUTE, join(0, "d1"), join(0, "d2"), leave(10 * MINUTE - 5 * SECOND, "c-d2"));
        assertThat(ledger.actualExchangeMillis()).isEqualTo(10 * MINUTE - 5 * SECOND);
    }

    @Test
    void comingBackAfterTheEndBridgesToTheEnd() {
        Ledger ledger = exchangeUntil(
                10 * MINUTE,
                join(0, "d1"),
                join(0, "d2"),
                leave(10 * MINUTE - 5 * SECOND, "c-d2"),
                join(10 * MINUTE + 5 * SECOND, "d2"),
                leave(10 * MINUTE + 6 * SECOND, "c-d2"));
        assertThat(ledger.actualExchangeMillis()).isEqualTo(10 * MINUTE);
    }

    @Test
    void leavingBeforeTheStartBridgesFromTheStart() {
        Ledger ledger = exchangeUntil(
                10 * MINUTE,
                join(-MINUTE, "d1"),
                join(-MINUTE, "d2"),
                leave(-5 * SECOND, "c-d2"),
                join(5 * SECOND, "d2"));
        assertThat(ledger.actualExchangeMillis()).isEqualTo(10 * MINUTE);
    }

    @Test
    void comingBackInTheLogsLastMillisecondAndStayingClosesAGap() {
        Ledger ledger = result(
                start(0, "exchange"),
                join(0, "d1"),
                join(0, "d2"),
                leave(60 * MINUTE - 5 * SECOND, "c-d2"),
                join(60 * MINUTE, "d2"));
        assertThat(ledger.actualExchangeMillis()).isEqualTo(60 * MINUTE);
    }

    @Test
    void comingBackInTheLogsLastMillisecondAndLeavingAgainDoesNot() {
        Ledger ledger = result(
                start(0, "exchange"),
                join(0, "d1"),
                join(0, "d2"),
                leave(60 * MINUTE - 5 * SECOND, "c-d2"),
                join(60 * MINUTE, "d2"),
                leave(60 * MINUTE, "c-d2"));
        assertThat(ledger.actualExchangeMillis()).isEqualTo(60 * MINUTE - 5 * SECOND);
    }

    @Test
    void aProjectionKnowsOnlyTheGapsThatAreClosedByThen() {
        ExchangeLedger ledger = ledger(
                start(0, "exchange"),
                join(0, "d1"),
                join(0, "d2"),
                leave(MINUTE, "c-d2"),
                join(MINUTE + 10 * SECOND, "d2"),
                end(2 * MINUTE));
        assertThat(ledger.at(MINUTE + 9_999).givenMillis()).isEqualTo(MINUTE);
        assertThat(ledger.at(MINUTE + 10_000).givenMillis()).isEqualTo(MINUTE + 10_000);
        assertThat(ledger.at(MINUTE + 10_001).givenMillis()).isEqualTo(MINUTE + 10_001);
    }

    @Test
    void aGapHasTheLargerOfTheHeadsOnItsTwoSides() {
        assertThat(headsAcrossAGap(2, 1)).isEqualTo(10 * SECOND + MINUTE);
        assertThat(headsAcrossAGap(1, 2)).isEqualTo(10 * SECOND + MINUTE);
        assertThat(headsAcrossAGap(1, 1)).isZero();
    }

    private static long headsAcrossAGap(int before, int after) {
        return exchangeUntil(
                        10 * MINUTE,
                        join(0, "d1", "one", before),
                        leave(MINUTE, "one"),
                        join(MINUTE + 10 * SECOND, "d1", "two", after),
                        leave(2 * MINUTE + 10 * SECOND, "two"))
                .actualExchangeMillis();
    }

    @Test
    void onlyTheLastMillisecondBeforeAndTheFirstAfterDecideTheHeads() {
        Ledger before = exchangeUntil(
                10 * MINUTE,
                join(0, "d1", "centre", 3),
                join(0, "d1", "phone"),
                leave(MINUTE, "centre"),
                leave(MINUTE + 1, "phone"),
                join(MINUTE + 10 * SECOND, "d1", "phone"));
        assertThat(before.actualExchangeMillis()).isEqualTo(MINUTE);
        Ledger after = exchangeUntil(
                10 * MINUTE,
                join(0, "d1", "phone"),
                leave(MINUTE, "phone"),
                join(MINUTE + 10 * SECOND, "d1", "phone"),
                join(MINUTE + 10 * SECOND + 1, "d1", "centre", 3));
        assertThat(after.actualExchangeMillis()).isEqualTo(9 * MINUTE - 10 * SECOND - 1);
    }

    @Test
    void devicesThatLeaveInTheSameMillisecondWereAllThereJustBefore() {
        Ledger ledger = exchangeUntil(
                10 * MINUTE,
                join(0, "d1", "centre", 3),
                join(0, "d1", "phone"),
                leave(MINUTE, "centre"),
                leave(MINUTE, "phone"),
                join(MINUTE + 10 * SECOND, "d1", "phone"));
        assertThat(ledger.actualExchangeMillis()).isEqualTo(MINUTE + 10 * SECOND);
    }

    @Test
    void aSecondJoinOfTheSameConnectionIsIgnored() {
        Ledger ledger = exchangeUntil(
                10 * MINUTE,
                join(0, "d1", "x"),
                join(MINUTE, "d1", "x", 5),
                join(MINUTE, "d2", "x"),
                leave(2 * MINUTE, "x"));
        assertThat(ledger.actualExchangeMillis()).isZero();
    }

    @Test
    void aConnectionThatLeftMayComeBackAsSomeoneElse() {
        Ledger ledger = exchangeUntil(
                10 * MINUTE, join(0, "d1"), join(0, "p1", "x"), leave(MINUTE, "x"), join(2 * MINUTE, "d2", "x"));
        assertThat(ledger.actualExchangeMillis()).isEqualTo(8 * MINUTE);
    }

    @Test
    void strangersAndUnknownConnectionsAreIgnored() {
        Ledger ledger = exchangeUntil(
                10 * MINUTE,
                join(0, "d1"),
                join(0, "stranger"),
                move(MINUTE, "c-stranger", "g1"),
                move(MINUTE, "c-d1", LogEvent.MAIN_ROOM),
                leave(2 * MINUTE, "c-stranger"));
        assertThat(ledger.actualExchangeMillis()).isZero();
    }
}
