package no.mestringsrom.exchange;

import static no.mestringsrom.exchange.SessionRole.PROFESSIONAL;
import static no.mestringsrom.exchange.Story.MINUTE;
import static no.mestringsrom.exchange.Story.SECOND;
import static no.mestringsrom.exchange.Story.end;
import static no.mestringsrom.exchange.Story.exchangeUntil;
import static no.mestringsrom.exchange.Story.join;
import static no.mestringsrom.exchange.Story.leave;
import static no.mestringsrom.exchange.Story.move;
import static no.mestringsrom.exchange.Story.result;
import static no.mestringsrom.exchange.Story.speaks;
import static no.mestringsrom.exchange.Story.start;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class Rule8PrivacyTest {

    @Test
    void threeParticipantsAreNeeded() {
        assertThat(exchangeUntil(MINUTE, join(0, "p1"), speaks(0, "p1", "c-p1"), join(0, "d1"), join(0, "d2"))
                        .voicesIn("exchange"))
                .isEmpty();
        assertThat(exchangeUntil(
                                MINUTE,
                                join(0, "p1"),
                                speaks(0, "p1", "c-p1"),
                                join(0, "d1"),
                                join(0, "d2"),
                                join(0, "d3"))
                        .voicesIn("exchange"))
                .contains(Map.of(PROFESSIONAL, MINUTE));
    }

    @Test
    void hostsAreNotParticipants() {
        assertThat(exchangeUntil(MINUTE, join(0, "p1", "x", 3), join(0, "d1"), join(0, "d2"), join(0, "e1"))
                        .voicesIn("exchange"))
                .isEmpty();
    }

    @Test
    void theyNeedNotBeThereAtOnce() {
        assertThat(exchangeUntil(
                                MINUTE,
                                join(0, "d1", "x"),
                                leave(1, "x"),
                                join(1, "d2", "x"),
                                leave(2, "x"),
                                join(MINUTE - 1, "d3", "x"))
                        .voicesIn("exchange"))
                .contains(Map.of());
    }

    @Test
    void eachPersonCountsAtTheirLargestHeadsInAnyRoomNotTheirSum() {
        assertThat(exchangeUntil(MINUTE, join(0, "d1", "centre", 3)).voicesIn("exchange"))
                .isPresent();
        assertThat(exchangeUntil(MINUTE, join(0, "d1", "a", 2), join(0, "d1", "b", 2, "g1"))
                        .voicesIn("exchange"))
                .isEmpty();
        assertThat(exchangeUntil(MINUTE, join(0, "d1", "a", 2), move(10 * SECOND, "a", "g1"), join(0, "d2"))
                        .voicesIn("exchange"))
                .isPresent();
    }

    @Test
    void aSpanOfNoLengthIsNotThere() {
        assertThat(exchangeUntil(MINUTE, join(0, "d1"), join(0, "d2"), join(1, "d3"), leave(1, "c-d3"))
                        .voicesIn("exchange"))
                .isEmpty();
        assertThat(exchangeUntil(MINUTE, join(0, "d1"), join(0, "d2"), join(MINUTE, "d3"))
                        .voicesIn("exchange"))
                .isEmpty();
    }

    @Test
    void bridgedPresenceCountsWithItsHeads() {
        Ledger ledger = result(
                join(0, "d1", "centre", 3),
                start(0, "input"),
                leave(MINUTE, "centre"),
                start(MINUTE, "exchange"),
                start(MINUTE + 20 * SECOND, "questions"),
                join(MINUTE + 20 * SECOND, "d1"),
                end(5 * MINUTE));
        assertThat(ledger.voices().keySet()).containsExactly("input", "exchange");
    }

    @Test
    void everySegmentIsJudgedByItselfOverAllItsStretches() {
        Ledger ledger = result(
                join(0, "d1"),
                join(0, "d2"),
                start(0, "input"),
                start(MINUTE, "exchange"),
                start(2 * MINUTE, "input"),
                join(2 * MINUTE, "d3"),
                start(3 * MINUTE, "close"),
                leave(3 * MINUTE, "c-d3"),
                end(4 * MINUTE));
        assertThat(ledger.voices()).isEqualTo(Map.of("input", Map.of()));
    }
}
