package no.mestringsrom.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.mestringsrom.room.FromPage.OpenGroups;
import no.mestringsrom.room.RoomRefused.Reason;
import no.mestringsrom.room.TestRooms.TestRoom;
import no.mestringsrom.testing.ServiceTest;
import no.mestringsrom.testing.TestClock;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class SmallGroupsTest {

    @Autowired
    SmallGroups groups;

    @Autowired
    LiveSessions live;

    @Autowired
    SessionLog log;

    @Autowired
    TestRooms rooms;

    @Autowired
    TestClock clock;

    @Test
    void theDivisionStandsInTheLogAndTheOtherHostIsToldThatThereAreGroups() {
        TestRoom room = withBothIn();
        groups.open(room.professional, room.session(), byHand(10, Map.of(room.per, 1, room.aase, 2)));

        assertThat(work(room).groups()).containsOnly(Map.entry(room.per.person(), 1), Map.entry(room.aase.person(), 2));
        assertThatThrownBy(() -> groups.open(room.experienced, room.session(), random(1, 5)))
                .isInstanceOfSatisfying(RoomRefused.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(Reason.GROUPS_OPEN);
                    assertThat(refused.by()).isEqualTo("Pia");
                });
    }

    @Test
    void nobodyIsCalledBackWithoutAMinutesNoticeOrLeftThereWhenTimeIsUp() {
        TestRoom room = withBothIn();
        groups.open(room.professional, room.session(), random(1, 10));
        long opened = clock.millis();
        assertThat(work(room).closesAt())
                .isEqualTo(opened + Duration.ofMinutes(10).toMillis());

        clock.advance(Duration.ofMinutes(3));
        groups.callBack(room.experienced, room.session());
        groups.callBack(room.professional, room.session());
        assertThat(work(room).closesAt()).isEqualTo(clock.millis() + GroupWork.NOTICE_MILLIS);
        clock.advance(Duration.ofSeconds(59));
        groups.closeInTime(room.session());
        assertThat(state(room).groupWork()).isPresent();
        clock.advance(Duration.ofSeconds(1));
        groups.closeInTime(room.session());
        groups.closeInTime(room.session());
        assertThat(state(room).groupWork()).isEmpty();
        assertThat(log.after(room.session(), 0))
                .filteredOn(entry -> entry.what() instanceof Happening.GroupsClosed)
                .hasSize(1);
        assertThat(log.after(room.session(), 0))
                .filteredOn(entry -> entry.what() instanceof Happening.GroupsCalled)
                .hasSize(1);
    }

    @Test
    void callingBackInTheLastMinuteDoesNotGiveThemMoreTimeOrLess() {
        TestRoom room = withBothIn();
        groups.open(room.professional, room.session(), random(1, 2));
        long until = work(room).closesAt();
        clock.advance(Duration.ofSeconds(90));
        groups.callBack(room.professional, room.session());

        assertThat(work(room).closesAt()).isEqualTo(until);
    }

    @Test
    void whoeverComesLateGoesToTheSmallestGroupUnlessItIsNearlyOver() {
        TestRoom room = withBothIn();
        groups.open(room.professional, room.session(), byHand(10, Map.of(room.per, 1)));
        live.isIn(room.aase, room.plan, "aase", "e2", "main");
        assertThat(work(room).groups()).as("left out on purpose").doesNotContainKey(room.aase.person());
        live.isOut(room.session(), "aase");
        live.isIn(room.aase, room.plan, "aase", "e4", "main");
        assertThat(work(room).groups()).containsEntry(room.aase.person(), 1);
        live.isIn(room.professional, room.plan, "pia", "e3", "main");
        assertThat(work(room).groups()).as("hosts go where they like").doesNotContainKey(room.professional.person());

        TestRoom nearlyOver = withBothIn();
        groups.open(nearlyOver.professional, nearlyOver.session(), byHand(2, Map.of(nearlyOver.per, 1)));
        live.isOut(nearlyOver.session(), "aase");
        live.isIn(nearlyOver.aase, nearlyOver.plan, "aase", "e5", "main");
        assertThat(work(nearlyOver).groups()).doesNotContainKey(nearlyOver.aase.person());
    }

    @Test
    void refusesWhatMakesNoGroups() {
        TestRoom room = withBothIn();
        refuses(Reason.HOSTS_ONLY, () -> groups.open(room.per, room.session(), random(1, 5)));
        refuses(Reason.IMPOSSIBLE_GROUPS, () -> groups.open(room.professional, room.session(), random(1, 0)));
        refuses(Reason.IMPOSSIBLE_GROUPS, () -> groups.open(room.professional, room.session(), random(1, 61)));
        refuses(
                Reason.IMPOSSIBLE_GROUPS,
                () -> groups.open(room.professional, room.session(), byHand(5, Map.of(room.professional, 1))));
        refuses(
                Reason.IMPOSSIBLE_GROUPS,
                () -> groups.open(room.professional, room.session(), byHand(5, Map.of(room.per, 21))));
        live.isOut(room.session(), "aase");
        refuses(Reason.TOO_FEW_FOR_GROUPS, () -> groups.open(room.professional, room.session(), random(1, 5)));
        groups.callBack(room.professional, room.session());
        assertThat(state(room).groupWork()).isEmpty();
    }

    private TestRoom withBothIn() {
        TestRoom room = rooms.in(Duration.ofMinutes(1));
        live.openDoors(room.professional, room.session());
        live.isIn(room.per, room.plan, "per", "e1", "main");
        live.isIn(room.aase, room.plan, "aase", "e2", "main");
        return room;
    }

    private RoomState state(TestRoom room) {
        return RoomState.of(log.after(room.session(), 0));
    }

    private GroupWork work(TestRoom room) {
        return state(room).groupWork().orElseThrow();
    }

    private static OpenGroups random(int number, int minutes) {
        return new OpenGroups(1, OpenGroups.Way.RANDOM, number, 0, minutes, Set.of(), Map.of());
    }

    @Test
    void theAgendaOpensGroupsForItsOwnTimeAndCallsBackWhenTheHostsGoOn() {
        TestRoom room = rooms.in(Duration.ofMinutes(1), List.of("A", "B", "C", "D", "E", "F"));
        assertThat(room.plan.agenda().get(2).groupSize()).isEqualTo(3);
        start(room);
        clock.advance(Duration.ofMinutes(1));

        go(room, 0, 2);
        assertThat(work(room).sizes().values()).containsExactly(3L, 3L);
        assertThat(work(room).closesAt())
                .as("as long as the part is to last")
                .isEqualTo(clock.millis() + Duration.ofMinutes(25).toMillis());

        clock.advance(Duration.ofMinutes(20));
        go(room, 2, 3);
        assertThat(work(room).closesAt()).isEqualTo(clock.millis() + GroupWork.NOTICE_MILLIS);
        clock.advance(Duration.ofMinutes(1));
        groups.closeInTime(room.session());
        assertThat(state(room).groupWork()).isEmpty();

        go(room, 3, 2);
        assertThat(work(room).closesAt())
                .as("what is left of the part")
                .isEqualTo(clock.millis() + Duration.ofMinutes(5).toMillis());
    }

    @Test
    void groupsThatTheAgendaWantsFollowThoseThatWereOpenBefore() {
        TestRoom room = rooms.in(Duration.ofMinutes(1), List.of("A", "B", "C", "D", "E", "F"));
        start(room);
        groups.open(room.professional, room.session(), random(3, 20));
        clock.advance(Duration.ofMinutes(1));
        go(room, 0, 2);
        groups.openAfterOthers(room.plan);
        assertThat(work(room).sizes())
                .as("those of before have a minute to finish")
                .hasSize(3);

        clock.advance(Duration.ofMinutes(1));
        groups.closeInTime(room.session());
        groups.openAfterOthers(room.plan);
        assertThat(work(room).sizes().values()).containsExactly(3L, 3L);
        assertThat(work(room).closesAt())
                .as("what is left of the part")
                .isEqualTo(clock.millis() + Duration.ofMinutes(24).toMillis());

        groups.callBack(room.professional, room.session());
        clock.advance(Duration.ofMinutes(1));
        groups.closeInTime(room.session());
        groups.openAfterOthers(room.plan);
        assertThat(state(room).groupWork())
                .as("whom the hosts called back stay")
                .isEmpty();
    }

    @Test
    void theAgendaLeavesTooFewAndTooLittleTimeTogether() {
        TestRoom room = rooms.in(Duration.ofMinutes(1), List.of("A", "B", "C", "D", "E"));
        start(room);
        clock.advance(Duration.ofMinutes(1));
        go(room, 0, 2);
        assertThat(state(room).groupWork())
                .as("five are not two groups of three")
                .isEmpty();

        room = rooms.in(Duration.ofMinutes(1), List.of("A", "B", "C", "D", "E", "F"));
        start(room);
        clock.advance(Duration.ofMinutes(1));
        go(room, 0, 2);
        groups.callBack(room.professional, room.session());
        clock.advance(Duration.ofMinutes(23));
        groups.closeInTime(room.session());
        go(room, 2, 3);
        clock.advance(Duration.ofMinutes(1));
        go(room, 3, 2);
        assertThat(state(room).groupWork()).as("two minutes").isEmpty();
    }

    @Test
    void theSessionIsEndedWhenEverybodyIsBack() {
        TestRoom room = withBothIn();
        live.go(room.professional, room.session(), null, room.segment(0));
        groups.open(room.professional, room.session(), random(1, 5));

        assertThatThrownBy(() -> live.end(room.experienced, room.session()))
                .isInstanceOfSatisfying(
                        RoomRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.GROUPS_FIRST));
        clock.advance(Duration.ofMinutes(5));
        live.end(room.experienced, room.session());
        assertThat(state(room).ended())
                .as("their time is up, whether or not that is in the log yet")
                .isTrue();
    }

    @Test
    void inPairsEveryNewcomerMeetsSomebodyExperienced() {
        TestRoom room = rooms.in(Duration.ofMinutes(1), List.of("A", "B", "C", "D", "E", "F"));
        start(room);
        Set<UUID> experienced = Set.of(
                room.group.get(1).person(),
                room.group.get(3).person(),
                room.group.get(4).person());

        groups.open(
                room.professional,
                room.session(),
                new OpenGroups(1, OpenGroups.Way.MIXED, 0, 2, 5, experienced, Map.of()));

        Map<Integer, List<Boolean>> pairs = work(room).groups().entrySet().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue,
                        Collectors.mapping(one -> experienced.contains(one.getKey()), Collectors.toList())));
        assertThat(pairs.values())
                .hasSize(3)
                .allSatisfy(pair -> assertThat(pair).containsExactlyInAnyOrder(true, false));
    }

    private void start(TestRoom room) {
        live.go(room.professional, room.session(), null, room.segment(0));
        room.group.forEach(seat -> {
            String connection = seat.person().toString();
            live.isIn(seat, room.plan, connection, connection, "main");
        });
    }

    private void go(TestRoom room, int from, int to) {
        live.go(room.professional, room.session(), room.segment(from), room.segment(to));
    }

    private static OpenGroups byHand(int minutes, Map<Seat, Integer> chosen) {
        Map<UUID, Integer> byPerson = new HashMap<>();
        chosen.forEach((seat, group) -> byPerson.put(seat.person(), group));
        return new OpenGroups(1, OpenGroups.Way.BY_HAND, 0, 0, minutes, Set.of(), byPerson);
    }

    private static void refuses(Reason reason, ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        RoomRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
