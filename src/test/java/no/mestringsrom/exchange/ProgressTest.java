package no.mestringsrom.exchange;

import static no.mestringsrom.exchange.Story.MINUTE;
import static no.mestringsrom.exchange.Story.SECOND;
import static no.mestringsrom.exchange.Story.end;
import static no.mestringsrom.exchange.Story.extend;
import static no.mestringsrom.exchange.Story.join;
import static no.mestringsrom.exchange.Story.leave;
import static no.mestringsrom.exchange.Story.ledger;
import static no.mestringsrom.exchange.Story.start;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProgressTest {

    @Test
    void beforeTheStartNothingIsOn() {
        Progress progress = ledger(join(-5, "p1"), join(-5, "e1"), extend(-3, 5), start(0, "input"))
                .at(-1);
        assertThat(progress)
                .isEqualTo(new Progress(
                        null,
                        0,
                        0,
                        45 * MINUTE,
                        false,
                        false,
                        0,
                        25 * MINUTE,
                        25 * MINUTE,
                        false,
                        true,
                        Map.of(SessionRole.PROFESSIONAL, 0L, SessionRole.EXPERIENCED_USER, 0L),
                        List.of(
                                new Presence("p1", SessionRole.PROFESSIONAL, Set.of("main"), 1),
                                new Presence("e1", SessionRole.EXPERIENCED_USER, Set.of("main"), 1))));
    }

    @Test
    void theCurrentSegmentKnowsItsStretchAndAllItHad() {
        ExchangeLedger ledger = ledger(start(0, "exchange"), start(4 * MINUTE, "input"), start(5 * MINUTE, "exchange"));
        Progress progress = ledger.at(7 * MINUTE);
        assertThat(progress.segment()).isEqualTo("exchange");
        assertThat(progress.segmentStartedAt()).isEqualTo(5 * MINUTE);
        assertThat(progress.segmentSpentMillis()).isEqualTo(6 * MINUTE);
        assertThat(progress.started()).isTrue();
        assertThat(progress.ended()).isFalse();
    }

    @Test
    void afterTheEndNothingIsOn() {
        Progress progress = ledger(
                        join(0, "d1", "centre", 2), start(0, "exchange"), end(MINUTE), start(MINUTE, "close"))
                .at(2 * MINUTE);
        assertThat(progress.segment()).isNull();
        assertThat(progress.ended()).isTrue();
        assertThat(progress.counting()).isFalse();
        assertThat(progress.givenMillis()).isEqualTo(MINUTE);
        assertThat(progress.present()).hasSize(1);
    }

    @Test
    void countsWhileTwoParticipantsAreInOneRoomOfAnExchange() {
        ExchangeLedger ledger = ledger(
                join(0, "d1"),
                join(0, "d2"),
                start(0, "input"),
                start(MINUTE, "exchange"),
                leave(2 * MINUTE, "c-d2"),
                join(2 * MINUTE + 10 * SECOND, "d2"),
                end(5 * MINUTE));
        assertThat(ledger.at(0).counting()).isFalse();
        assertThat(ledger.at(MINUTE).counting()).isTrue();
        assertThat(ledger.at(2 * MINUTE).counting()).isFalse();
        assertThat(ledger.at(2 * MINUTE + 10 * SECOND).counting()).isTrue();
        assertThat(ledger.at(5 * MINUTE).counting()).isFalse();
    }

    @Test
    void whoIsInIsToldWithoutGraceInTheOrderOfTheList() {
        ExchangeLedger ledger = ledger(
                join(0, "d2", "a"),
                join(0, "d2", "b", 3, "g1"),
                join(0, "d1"),
                join(0, "e1"),
                leave(MINUTE, "c-e1"),
                join(MINUTE + 1, "e1"));
        assertThat(ledger.at(MINUTE).present())
                .containsExactly(
                        new Presence("d1", SessionRole.PARTICIPANT, Set.of("main"), 1),
                        new Presence("d2", SessionRole.PARTICIPANT, Set.of("main", "g1"), 3));
        assertThat(ledger.at(MINUTE + 1).present()).hasSize(3);
    }

    @Test
    void pairedIsWithoutGrace() {
        ExchangeLedger ledger =
                ledger(join(0, "p1"), join(0, "e1"), start(0, "input"), leave(MINUTE, "c-e1"), join(MINUTE + 5, "e1"));
        assertThat(ledger.at(MINUTE - 1).paired()).isTrue();
        assertThat(ledger.at(MINUTE).paired()).isFalse();
        assertThat(ledger.at(MINUTE + 5).paired()).isTrue();
    }

    @Test
    void theMeterAtTheEndIsTheFinalResult() {
        ExchangeLedger ledger =
                ledger(join(0, "d1"), join(3, "d2"), start(0, "exchange"), leave(MINUTE, "c-d1"), end(5 * MINUTE));
        assertThat(ledger.at(5 * MINUTE).givenMillis())
                .isEqualTo(ledger.result().actualExchangeMillis())
                .isEqualTo(MINUTE - 3);
    }
}
