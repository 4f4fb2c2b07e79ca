package no.mestringsrom.exchange;

import static no.mestringsrom.exchange.Story.MINUTE;
import static no.mestringsrom.exchange.Story.end;
import static no.mestringsrom.exchange.Story.exchangeUntil;
import static no.mestringsrom.exchange.Story.join;
import static no.mestringsrom.exchange.Story.leave;
import static no.mestringsrom.exchange.Story.move;
import static no.mestringsrom.exchange.Story.result;
import static no.mestringsrom.exchange.Story.segment;
import static no.mestringsrom.exchange.Story.start;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class Rule4ExchangeTimeTest {

    @Test
    void needsTwoParticipantsInOneRoom() {
        Ledger ledger = exchangeUntil(10 * MINUTE, join(0, "d1"), join(2 * MINUTE, "d2"), leave(5 * MINUTE, "c-d1"));
        assertThat(ledger.actualExchangeMillis()).isEqualTo(3 * MINUTE);
    }

    @Test
    void onePersonInEachRoomIsNoExchange() {
        Ledger ledger = exchangeUntil(10 * MINUTE, join(0, "d1"), join(0, "d2"), move(MINUTE, "c-d2", "g1"));
        assertThat(ledger.actualExchangeMillis()).isEqualTo(MINUTE);
    }

    @Test
    void hostsDoNotCountHoweverManySitAtTheirDevice() {
        Ledger ledger = exchangeUntil(10 * MINUTE, join(0, "d1"), join(0, "p1", "x", 4), join(0, "e1", "y", 4));
        assertThat(ledger.actualExchangeMillis()).isZero();
    }

    @Test
    void aDeviceMayCarrySeveralHeads() {
        assertThat(exchangeUntil(10 * MINUTE, join(0, "d1", "centre", 2)).actualExchangeMillis())
                .isEqualTo(10 * MINUTE);
    }

    @Test
    void twoDevicesOfOnePersonAreOnePersonAtTheLargestHeads() {
        assertThat(exchangeUntil(10 * MINUTE, join(0, "d1"), join(0, "d1", "tablet"))
                        .actualExchangeMillis())
                .isZero();
        assertThat(exchangeUntil(10 * MINUTE, join(0, "d1"), join(0, "d1", "centre", 2), leave(4 * MINUTE, "centre"))
                        .actualExchangeMillis())
                .isEqualTo(4 * MINUTE);
    }

    @Test
    void aDeviceWithNobodyAtItCountsNobody() {
        assertThat(exchangeUntil(10 * MINUTE, join(0, "d1"), join(0, "d2", "empty", 0))
                        .actualExchangeMillis())
                .isZero();
    }

    @Test
    void parallelRoomsCountOnce() {
        Ledger ledger = exchangeUntil(
                10 * MINUTE,
                join(0, "d1"),
                join(0, "d2"),
                join(0, "d3", "x", 1, "g1"),
                join(0, "d4", "y", 1, "g1"),
                leave(4 * MINUTE, "c-d1"),
                leave(7 * MINUTE, "x"));
        assertThat(ledger.actualExchangeMillis()).isEqualTo(7 * MINUTE);
    }

    @Test
    void onlyExchangeSegmentsCount() {
        Ledger ledger = result(
                join(0, "d1"),
                join(0, "d2"),
                start(0, "input"),
                start(MINUTE, "exchange"),
                start(3 * MINUTE, "questions"),
                start(7 * MINUTE, "close"),
                end(15 * MINUTE));
        assertThat(ledger.actualExchangeMillis()).isEqualTo(6 * MINUTE);
        assertThat(segment(ledger, "input").exchangeMillis()).isZero();
        assertThat(segment(ledger, "exchange").exchangeMillis()).isEqualTo(2 * MINUTE);
        assertThat(segment(ledger, "questions").exchangeMillis()).isEqualTo(4 * MINUTE);
        assertThat(segment(ledger, "close").exchangeMillis()).isZero();
    }
}
