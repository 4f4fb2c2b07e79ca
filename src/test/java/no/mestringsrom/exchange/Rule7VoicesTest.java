package no.mestringsrom.exchange;

import static no.mestringsrom.exchange.SessionRole.EXPERIENCED_USER;
import static no.mestringsrom.exchange.SessionRole.PARTICIPANT;
import static no.mestringsrom.exchange.SessionRole.PROFESSIONAL;
import static no.mestringsrom.exchange.Story.MINUTE;
import static no.mestringsrom.exchange.Story.SECOND;
import static no.mestringsrom.exchange.Story.end;
import static no.mestringsrom.exchange.Story.join;
import static no.mestringsrom.exchange.Story.leave;
import static no.mestringsrom.exchange.Story.move;
import static no.mestringsrom.exchange.Story.mute;
import static no.mestringsrom.exchange.Story.speaks;
import static no.mestringsrom.exchange.Story.start;
import static no.mestringsrom.exchange.Story.unmute;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** All are there a minute before an exchange of ten minutes, p1 first, so p1's device leads. */
class Rule7VoicesTest {

    private static Map<SessionRole, Long> voices(LogEvent... events) {
        List<LogEvent> everyone = List.of(
                join(-MINUTE, "p1"),
                join(-MINUTE + 1, "e1"),
                join(-MINUTE + 2, "d1"),
                join(-MINUTE + 3, "d2"),
                join(-MINUTE + 4, "d3"),
                start(0, "exchange"),
                end(10 * MINUTE));
        return Story.result(Stream.concat(everyone.stream(), Stream.of(events)).toArray(LogEvent[]::new))
                .voicesIn("exchange")
                .orElseThrow();
    }

    @Test
    void aTurnRunsToTheNextReportOrTheEnd() {
        assertThat(voices(speaks(MINUTE, "e1", "c-p1"), speaks(3 * MINUTE, "d1", "c-p1")))
                .isEqualTo(Map.of(EXPERIENCED_USER, 2 * MINUTE, PARTICIPANT, 7 * MINUTE));
    }

    @Test
    void aReportOfNobodyEndsATurn() {
        assertThat(voices(speaks(MINUTE, "e1", "c-p1"), speaks(3 * MINUTE, null, "c-p1")))
                .isEqualTo(Map.of(EXPERIENCED_USER, 2 * MINUTE));
    }

    @Test
    void rolesThatWereNotHeardAreLeftOut() {
        assertThat(voices()).isEmpty();
        assertThat(voices(speaks(MINUTE, "e1", "c-p1"), speaks(MINUTE, null, "c-p1")))
                .isEmpty();
    }

    @Test
    void onlyTheLeadersReportsCount() {
        assertThat(voices(speaks(MINUTE, "e1", "c-e1"), speaks(2 * MINUTE, "e1", "nobody")))
                .isEmpty();
    }

    @Test
    void theNextLongestThereLeadsWhenTheLeaderGoesAndTheTurnGoesOn() {
        assertThat(voices(
                        speaks(MINUTE, "d1", "c-p1"),
                        leave(2 * MINUTE, "c-p1"),
                        join(2 * MINUTE, "p1"),
                        speaks(3 * MINUTE, null, "c-p1"),
                        speaks(3 * MINUTE, null, "c-d1"),
                        speaks(4 * MINUTE, null, "c-e1")))
                .isEqualTo(Map.of(PARTICIPANT, 3 * MINUTE));
    }

    @Test
    void changingRoomsAndComingBackStartsAnew() {
        assertThat(voices(
                        move(MINUTE, "c-p1", "g1"),
                        move(MINUTE, "c-p1", "main"),
                        speaks(2 * MINUTE, "d1", "c-p1"),
                        speaks(3 * MINUTE, "e1", "c-e1")))
                .isEqualTo(Map.of(EXPERIENCED_USER, 7 * MINUTE));
    }

    @Test
    void movingToWhereItIsChangesNothing() {
        assertThat(voices(move(MINUTE, "c-p1", "main"), speaks(2 * MINUTE, "d1", "c-p1")))
                .isEqualTo(Map.of(PARTICIPANT, 8 * MINUTE));
    }

    @Test
    void joiningAgainWhileInChangesNothing() {
        assertThat(voices(join(MINUTE, "p1"), speaks(2 * MINUTE, "d1", "c-p1")))
                .isEqualTo(Map.of(PARTICIPANT, 8 * MINUTE));
    }

    @Test
    void ofTwoThatCameAtOnceTheLowerIdLeadsWhateverTheLogsOrder() {
        LogEvent[] group = {
            join(MINUTE, "d1", "b", 1, "g1"), join(MINUTE, "d2", "a", 1, "g1"),
        };
        assertThat(voices(group[0], group[1], speaks(2 * MINUTE, "d1", "b"))).isEmpty();
        assertThat(voices(group[0], group[1], speaks(2 * MINUTE, "d1", "a")))
                .isEqualTo(Map.of(PARTICIPANT, 8 * MINUTE));
    }

    @Test
    void untilTheLowerIdStandsInTheLogTheOtherLeads() {
        assertThat(voices(
                        join(MINUTE, "d1", "b", 1, "g1"), speaks(MINUTE, "d1", "b"), join(MINUTE, "d2", "a", 1, "g1")))
                .isEqualTo(Map.of(PARTICIPANT, 9 * MINUTE));
    }

    @Test
    void idsAreComparedByCodePoint() {
        String beyondTheBasicPlane = "\uD83D\uDE00";
        String late = "\uFF5E";
        assertThat(beyondTheBasicPlane).as("Java's own order differs").isLessThan(late);
        assertThat(voices(
                        join(MINUTE, "d1", beyondTheBasicPlane, 1, "g1"),
                        join(MINUTE, "d2", late, 1, "g1"),
                        speaks(2 * MINUTE, "d1", late)))
                .isEqualTo(Map.of(PARTICIPANT, 8 * MINUTE));
    }

    @Test
    void aCountedReportOfSomeoneElsewhereEndsTheTurnAndOpensNone() {
        assertThat(voices(move(0, "c-d3", "g1"), speaks(MINUTE, "d1", "c-p1"), speaks(2 * MINUTE, "d3", "c-p1")))
                .isEqualTo(Map.of(PARTICIPANT, MINUTE));
        assertThat(voices(speaks(MINUTE, "d1", "c-p1"), speaks(2 * MINUTE, "stranger", "c-p1")))
                .isEqualTo(Map.of(PARTICIPANT, MINUTE));
    }

    @Test
    void aReportBeforeTheSpeakerCameInAtTheSameMillisecondOpensNone() {
        assertThat(voices(speaks(MINUTE, "d4", "c-p1"), join(MINUTE, "d4"))).isEmpty();
        assertThat(voices(join(MINUTE, "d4"), speaks(MINUTE, "d4", "c-p1"))).isEqualTo(Map.of(PARTICIPANT, 9 * MINUTE));
    }

    @Test
    void leavingEndsATurnWithoutGraceEvenIfBackAtOnce() {
        assertThat(voices(speaks(MINUTE, "d1", "c-p1"), leave(2 * MINUTE, "c-d1"), join(2 * MINUTE, "d1")))
                .isEqualTo(Map.of(PARTICIPANT, MINUTE));
        assertThat(voices(
                        speaks(MINUTE, "d1", "c-p1"), move(2 * MINUTE, "c-d1", "g1"), move(2 * MINUTE, "c-d1", "main")))
                .isEqualTo(Map.of(PARTICIPANT, MINUTE));
    }

    @Test
    void leavingWithOneOfTwoDevicesEndsNothing() {
        assertThat(voices(
                        join(0, "d1", "tablet"),
                        speaks(MINUTE, "d1", "c-p1"),
                        leave(2 * MINUTE, "c-d1"),
                        move(4 * MINUTE, "tablet", "g1")))
                .isEqualTo(Map.of(PARTICIPANT, 3 * MINUTE));
    }

    @Test
    void anotherOnesLeavingEndsNothing() {
        assertThat(voices(speaks(MINUTE, "d1", "c-p1"), leave(2 * MINUTE, "c-d2")))
                .isEqualTo(Map.of(PARTICIPANT, 9 * MINUTE));
    }

    @Test
    void aTurnIsPausedWhileTheSpeakerIsMuted() {
        assertThat(voices(
                        speaks(MINUTE, "d1", "c-p1"),
                        mute(2 * MINUTE, "c-d1"),
                        mute(3 * MINUTE, "c-d1"),
                        unmute(4 * MINUTE, "c-d1"),
                        unmute(5 * MINUTE, "c-d1"),
                        speaks(6 * MINUTE, null, "c-p1")))
                .isEqualTo(Map.of(PARTICIPANT, 3 * MINUTE));
    }

    @Test
    void aTurnOfSomeoneMutedWaits() {
        assertThat(voices(mute(0, "c-d1"), speaks(MINUTE, "d1", "c-p1"), unmute(4 * MINUTE, "c-d1")))
                .isEqualTo(Map.of(PARTICIPANT, 6 * MINUTE));
        assertThat(voices(mute(0, "c-d1"), speaks(MINUTE, "d1", "c-p1"))).isEmpty();
    }

    @Test
    void muteIsThePersonsAndOutlivesTheirDevices() {
        assertThat(voices(
                        mute(MINUTE, "c-d1"),
                        leave(2 * MINUTE, "c-d1"),
                        join(3 * MINUTE, "d1", "phone"),
                        speaks(4 * MINUTE, "d1", "c-p1"),
                        unmute(7 * MINUTE, "phone")))
                .isEqualTo(Map.of(PARTICIPANT, 3 * MINUTE));
    }

    @Test
    void theLatestWordFromAnyDeviceHolds() {
        assertThat(voices(
                        join(0, "d1", "tablet"),
                        speaks(MINUTE, "d1", "c-p1"),
                        mute(2 * MINUTE, "c-d1"),
                        unmute(3 * MINUTE, "tablet")))
                .isEqualTo(Map.of(PARTICIPANT, 8 * MINUTE));
    }

    @Test
    void mutesOfDevicesThatAreNotInAreIgnored() {
        assertThat(voices(
                        speaks(MINUTE, "d1", "c-p1"),
                        join(MINUTE, "d1", "tablet"),
                        leave(2 * MINUTE, "tablet"),
                        mute(3 * MINUTE, "tablet")))
                .isEqualTo(Map.of(PARTICIPANT, 9 * MINUTE));
    }

    @Test
    void whatHappenedBeforeTheStartTakesEffectFromTheStart() {
        assertThat(voices(speaks(-30 * SECOND, "p1", "c-p1"))).isEqualTo(Map.of(PROFESSIONAL, 10 * MINUTE));
        assertThat(voices(mute(-40 * SECOND, "c-p1"), speaks(-30 * SECOND, "p1", "c-p1")))
                .isEmpty();
    }

    @Test
    void whatHappenedAfterTheEndDoesNotCount() {
        assertThat(voices(speaks(9 * MINUTE, "p1", "c-p1"), speaks(11 * MINUTE, "d1", "c-p1")))
                .isEqualTo(Map.of(PROFESSIONAL, MINUTE));
    }

    @Test
    void roomsRunSideBySideEachWithItsLeader() {
        assertThat(voices(
                        move(MINUTE, "c-d1", "g1"),
                        move(MINUTE, "c-d2", "g1"),
                        speaks(2 * MINUTE, "d1", "c-d1"),
                        speaks(2 * MINUTE, "d3", "c-p1"),
                        speaks(5 * MINUTE, "d2", "c-d1"),
                        speaks(5 * MINUTE, null, "c-p1")))
                .isEqualTo(Map.of(PARTICIPANT, 11 * MINUTE));
    }

    @Test
    void aReportIsAboutTheReportersRoom() {
        assertThat(voices(
                        join(0, "d1", "tablet", 1, "g1"),
                        speaks(MINUTE, "d1", "tablet"),
                        speaks(2 * MINUTE, "d1", "c-p1"),
                        leave(4 * MINUTE, "c-d1")))
                .isEqualTo(Map.of(PARTICIPANT, 9 * MINUTE + 2 * MINUTE));
    }

    @Test
    void turnsAreSplitAtSegmentBounds() {
        Ledger ledger = Story.result(
                join(0, "d1", "centre", 3),
                speaks(0, "d1", "centre"),
                start(0, "input"),
                start(MINUTE, "exchange"),
                start(3 * MINUTE, "input"),
                start(6 * MINUTE, "questions"),
                end(10 * MINUTE));
        assertThat(ledger.voices())
                .isEqualTo(Map.of(
                        "input", Map.of(PARTICIPANT, 4 * MINUTE),
                        "exchange", Map.of(PARTICIPANT, 2 * MINUTE),
                        "questions", Map.of(PARTICIPANT, 4 * MINUTE)));
    }
}
