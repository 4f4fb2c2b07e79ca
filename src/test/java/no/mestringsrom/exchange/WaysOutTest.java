package no.mestringsrom.exchange;

import static no.mestringsrom.exchange.Story.MINUTE;
import static no.mestringsrom.exchange.Story.SECOND;
import static no.mestringsrom.exchange.Story.end;
import static no.mestringsrom.exchange.Story.extend;
import static no.mestringsrom.exchange.Story.join;
import static no.mestringsrom.exchange.Story.replan;
import static no.mestringsrom.exchange.Story.start;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Planned: welcome to 5, input to 25, break to 35, story to 45, exchange to 75. Two participants are there throughout. */
class WaysOutTest {

    private static final Agenda AGENDA = new Agenda(List.of(
            new Segment("welcome", SegmentKind.WELCOME, 5),
            new Segment("input", SegmentKind.PROFESSIONAL_INPUT, 20),
            new Segment("break", SegmentKind.BREAK, 10),
            new Segment("story", SegmentKind.EXPERIENCE_INPUT, 10),
            new Segment("exchange", SegmentKind.EXCHANGE, 30)));
    private static final Set<String> INPUTS = Set.of("input", "story");

    @Test
    void thereIsNothingToDoWhileThePromiseIsWithinReach() {
        assertThat(session(start(0, "welcome")).waysOut(5 * MINUTE, INPUTS)).isEmpty();
        assertThat(session(start(0, "welcome"), end(MINUTE)).waysOut(20 * MINUTE, INPUTS))
                .as("nor when all is over")
                .isEmpty();
    }

    @Test
    void eachWaySaysWhatItTakesAndWhatItWins() {
        assertThat(session(start(0, "welcome")).waysOut(9 * MINUTE, INPUTS))
                .containsExactly(
                        new WayOut(WayOut.Kind.SHORTEN, "input", 16, 4 * MINUTE),
                        new WayOut(WayOut.Kind.DROP, "break", 0, 4 * MINUTE),
                        new WayOut(WayOut.Kind.SHORTEN, "story", 6, 4 * MINUTE),
                        new WayOut(WayOut.Kind.EXTEND, null, 4, 4 * MINUTE));
    }

    @Test
    void minutesAreWholeAndNeverTooFew() {
        assertThat(session(start(0, "welcome")).waysOut(6 * MINUTE + SECOND, INPUTS))
                .contains(new WayOut(WayOut.Kind.EXTEND, null, 2, MINUTE + SECOND));
    }

    @Test
    void anInputKeepsHalfOfItsTimeAndAllThatItHasHad() {
        ExchangeLedger ledger = session(start(0, "welcome"), start(20 * MINUTE, "input"));
        assertThat(ledger.waysOut(21 * MINUTE, INPUTS))
                .contains(new WayOut(WayOut.Kind.SHORTEN, "input", 10, 10 * MINUTE))
                .contains(new WayOut(WayOut.Kind.SHORTEN, "story", 5, 5 * MINUTE));
        assertThat(ledger.waysOut(32 * MINUTE + SECOND, INPUTS))
                .contains(new WayOut(WayOut.Kind.SHORTEN, "input", 13, 7 * MINUTE));
    }

    @Test
    void whatMayNotBeAdaptedOrIsBehindIsLeftAlone() {
        ExchangeLedger ledger = session(start(0, "welcome"), start(40 * MINUTE, "break"));
        assertThat(ledger.waysOut(41 * MINUTE, Set.of("input")))
                .extracting(WayOut::kind)
                .containsExactly(WayOut.Kind.EXTEND);
    }

    @Test
    void whatWinsNothingIsNoWayOut() {
        // The exchange itself lost time for want of people: no minute before it or after it brings that back.
        ExchangeLedger ledger = new ExchangeLedger(AGENDA, Story.PEOPLE, List.of(start(45 * MINUTE, "exchange")));
        assertThat(ledger.waysOut(50 * MINUTE, INPUTS)).isEmpty();
    }

    @Test
    void takenTheProjectionRisesByWhatItSaidAndThePromiseStands() {
        List<LogEvent> log = List.of(start(0, "welcome"));
        long t = 12 * MINUTE;
        ExchangeLedger before = session(log.toArray(LogEvent[]::new));
        for (WayOut way : before.waysOut(t, INPUTS)) {
            LogEvent taken = way.kind() == WayOut.Kind.EXTEND
                    ? extend(t, way.minutes())
                    : replan(t, String.valueOf(way.segment()), way.minutes());
            ExchangeLedger after = session(start(0, "welcome"), taken);

            assertThat(after.projectedExchangeMillis(t))
                    .as("%s", way)
                    .isEqualTo(before.projectedExchangeMillis(t) + way.winsMillis());
            assertThat(after.at(t - 1)).isEqualTo(before.at(t - 1));
            assertThat(after.at(t).promisedMillis()).isEqualTo(30 * MINUTE);
            assertThat(after.result().plannedExchangeMillis()).isEqualTo(30 * MINUTE);
            assertThat(after.result().segments())
                    .extracting(SegmentTime::plannedMillis)
                    .isEqualTo(before.result().segments().stream()
                            .map(SegmentTime::plannedMillis)
                            .toList());
        }
    }

    @Test
    void aShortenedSegmentMayBeShortenedNoFurtherThanOnceAndForAll() {
        ExchangeLedger ledger = session(start(0, "welcome"), replan(MINUTE, "input", 10), replan(MINUTE, "break", 0));
        assertThat(ledger.waysOut(40 * MINUTE, INPUTS))
                .extracting(WayOut::segment)
                .containsExactly("story", null);
    }

    private static ExchangeLedger session(LogEvent... log) {
        return new ExchangeLedger(
                AGENDA,
                Story.PEOPLE,
                Stream.concat(Stream.of(join(-MINUTE, "d1"), join(-MINUTE, "d2")), Stream.of(log))
                        .toList());
    }
}
