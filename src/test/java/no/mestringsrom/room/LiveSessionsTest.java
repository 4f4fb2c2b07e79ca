package no.mestringsrom.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import no.mestringsrom.course.CoursePlanning;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.course.MyCourses;
import no.mestringsrom.course.SessionId;
import no.mestringsrom.course.SessionPlan;
import no.mestringsrom.courseroom.CourseSittings;
import no.mestringsrom.exchange.Ledger;
import no.mestringsrom.exchange.SessionRole;
import no.mestringsrom.room.RoomRefused.Reason;
import no.mestringsrom.room.TestRooms.TestRoom;
import no.mestringsrom.testing.ServiceTest;
import no.mestringsrom.testing.TestClock;
import no.mestringsrom.testing.TestPeople;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class LiveSessionsTest {

    @Autowired
    LiveSessions live;

    @Autowired
    SessionLog log;

    @Autowired
    SessionLedgers ledgers;

    @Autowired
    Seating seating;

    @Autowired
    CourseSessions sessions;

    @Autowired
    CoursePlanning planning;

    @Autowired
    MyCourses myCourses;

    @Autowired
    SessionFeeds feeds;

    @Autowired
    TestPeople people;

    @Autowired
    TestRooms rooms;

    @Autowired
    TestClock clock;

    @Test
    void whoeverWasMutedAndComesBackWithTheMicrophoneOnIsHeardAgain() {
        TestRoom room = rooms.in(Duration.ofMinutes(1));
        live.isIn(room.professional, room.plan, "pia", "e1", "main");
        live.isMuted(room.plan, "pia", true);
        live.isOut(room.session(), "pia");
        live.isIn(room.professional, room.plan, "pia again", "e2", "main");

        live.isMuted(room.plan, "pia again", false);
        live.isMuted(room.plan, "pia again", false);

        assertThat(log.after(room.session(), 0))
                .extracting(LogEntry::what)
                .filteredOn(what -> what instanceof Happening.Muted || what instanceof Happening.Unmuted)
                .containsExactly(new Happening.Muted("pia"), new Happening.Unmuted("pia again"));
    }

    @Test
    void ofTwoHostsWhoPressNextAtOnceOneMovesOnAndTheOtherIsToldWhoDid() throws Exception {
        TestRoom room = rooms.in(Duration.ZERO.plusMinutes(1));
        live.go(room.professional, room.session(), null, room.segment(0));
        clock.advance(Duration.ofMinutes(9));

        List<RoomRefused> refused = atOnce(
                () -> live.go(room.professional, room.session(), room.segment(0), room.segment(1)),
                () -> live.go(room.experienced, room.session(), room.segment(0), room.segment(1)));

        assertThat(refused).singleElement().satisfies(one -> {
            assertThat(one.reason()).isEqualTo(Reason.MOVED_ON);
            assertThat(one.by()).isIn("Pia", "Erik");
        });
        assertThat(happenings(room, Happening.SegmentStarted.class))
                .extracting(Happening.SegmentStarted::segment)
                .containsExactly(room.segment(0), room.segment(1));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 150, 800, 1_499})
    void whoPressesJustAfterTheOtherMovedOnIsToldAndNothingIsSkipped(long millis) {
        TestRoom room = rooms.in(Duration.ofMinutes(1));
        live.go(room.professional, room.session(), null, room.segment(0));
        clock.advance(Duration.ofMinutes(9));
        live.go(room.professional, room.session(), room.segment(0), room.segment(1));
        clock.advance(Duration.ofMillis(millis));

        // The button has a new meaning by now, but the hand was on its way before.
        assertThatThrownBy(() -> live.go(room.experienced, room.session(), room.segment(1), room.segment(2)))
                .isInstanceOfSatisfying(RoomRefused.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(Reason.MOVED_ON);
                    assertThat(refused.by()).isEqualTo("Pia");
                });
        live.go(room.professional, room.session(), room.segment(1), room.segment(2));
        assertThat(happenings(room, Happening.SegmentStarted.class)).hasSize(2);

        clock.advance(Duration.ofMillis(1_500 - millis));
        live.go(room.experienced, room.session(), room.segment(1), room.segment(2));
        assertThat(happenings(room, Happening.SegmentStarted.class)).hasSize(3);
    }

    @Test
    void whoExtendsJustAfterTheOtherIsToldAndGetsNoSecondExtension() {
        TestRoom room = rooms.in(Duration.ofMinutes(1));
        live.go(room.professional, room.session(), null, room.segment(0));
        Instant end = room.plan.plannedEnd();
        live.extend(room.professional, room.session(), end, 5);
        clock.advance(Duration.ofMillis(400));
        Instant moved = end.plus(Duration.ofMinutes(5));

        refuses(Reason.ALREADY_EXTENDED, () -> live.extend(room.experienced, room.session(), moved, 5));
        live.extend(room.professional, room.session(), moved, 5);
        assertThat(happenings(room, Happening.Extended.class)).hasSize(1);

        clock.advance(Duration.ofSeconds(2));
        live.extend(room.experienced, room.session(), moved, 5);
        assertThat(happenings(room, Happening.Extended.class)).hasSize(2);
    }

    @Test
    void nothingIsStartedNorAnybodyLetInLongBeforeTheTime() {
        TestRoom room = rooms.in(Duration.ofMinutes(61));

        refuses(Reason.TOO_EARLY, () -> live.go(room.professional, room.session(), null, room.segment(0)));
        refuses(Reason.TOO_EARLY, () -> live.openDoors(room.professional, room.session()));
        refuses(Reason.NOT_STARTED, () -> live.end(room.professional, room.session()));

        clock.advance(Duration.ofMinutes(1));
        live.openDoors(room.professional, room.session());
        live.go(room.professional, room.session(), null, room.segment(0));
        assertThat(happenings(room, Happening.SegmentStarted.class)).hasSize(1);
    }

    @Test
    void oneHostWhoPressesTwiceIsNotScoldedAndNothingIsDoneTwice() {
        TestRoom room = rooms.in(Duration.ofMinutes(1));
        live.go(room.professional, room.session(), null, room.segment(0));
        live.go(room.professional, room.session(), null, room.segment(0));

        assertThat(happenings(room, Happening.SegmentStarted.class)).hasSize(1);
    }

    @Test
    void twoHostsWhoExtendAtOnceExtendOnce() throws Exception {
        TestRoom room = rooms.in(Duration.ofMinutes(1));
        live.go(room.professional, room.session(), null, room.segment(0));

        List<RoomRefused> refused = atOnce(
                () -> live.extend(room.professional, room.session(), room.plan.plannedEnd(), 5),
                () -> live.extend(room.experienced, room.session(), room.plan.plannedEnd(), 5));

        assertThat(refused).extracting(RoomRefused::reason).containsExactly(Reason.ALREADY_EXTENDED);
        assertThat(happenings(room, Happening.Extended.class)).hasSize(1);
    }

    @Test
    void onlyHostsOfTheCourseCommand() {
        TestRoom room = rooms.in(Duration.ofMinutes(1));
        TestRoom neighbour = rooms.in(Duration.ofMinutes(1));

        refuses(Reason.HOSTS_ONLY, () -> live.go(room.per, room.session(), null, room.segment(0)));
        refuses(Reason.HOSTS_ONLY, () -> live.openDoors(room.per, room.session()));
        refuses(Reason.HOSTS_ONLY, () -> live.end(room.per, room.session()));
        refuses(Reason.OTHER_COURSE, () -> live.go(neighbour.professional, room.session(), null, room.segment(0)));
        refuses(
                Reason.UNKNOWN_LINK,
                () -> live.openDoors(
                        new Seat(UUID.randomUUID(), "Fremmed", SessionRole.PROFESSIONAL, room.plan.circle()),
                        room.session()));
        assertThat(log.after(room.session(), 0)).isEmpty();
    }

    @Test
    void refusesWhatMakesNoSense() {
        TestRoom room = rooms.in(Duration.ofMinutes(1));
        Instant end = room.plan.plannedEnd();

        refuses(Reason.NOT_STARTED, () -> live.end(room.professional, room.session()));
        refuses(Reason.UNKNOWN_SEGMENT, () -> live.go(room.professional, room.session(), null, "nowhere"));
        refuses(Reason.IMPOSSIBLE_EXTENSION, () -> live.extend(room.professional, room.session(), end, 0));
        refuses(Reason.IMPOSSIBLE_EXTENSION, () -> live.extend(room.professional, room.session(), end, 10_000));
        live.go(room.professional, room.session(), null, room.segment(0));
        live.end(room.professional, room.session());
        live.end(room.experienced, room.session());
        refuses(Reason.ENDED, () -> live.go(room.professional, room.session(), room.segment(0), room.segment(1)));
        refuses(Reason.ENDED, () -> live.extend(room.professional, room.session(), end, 5));
        refuses(Reason.ENDED, () -> live.openDoors(room.professional, room.session()));
        assertThat(happenings(room, Happening.Ended.class)).hasSize(1);
    }

    @Test
    void participantsStayOutsideUntilAHostHasOpened() {
        TestRoom room = rooms.in(Duration.ofMinutes(30));

        refuses(Reason.NOT_YET_OPEN, () -> live.isIn(room.per, room.plan, "per", "e1", "main"));
        live.isIn(room.professional, room.plan, "pia", "e0", "main");
        refuses(Reason.NOT_YET_OPEN, () -> live.isIn(room.per, room.plan, "per", "e1", "main"));
        live.openDoors(room.professional, room.session());
        live.isIn(room.per, room.plan, "per", "e1", "main");

        assertThat(happenings(room, Happening.Joined.class))
                .extracting(Happening.Joined::connection)
                .containsExactly("pia", "per");
    }

    @Test
    void aHostWhoComesAfterThePlannedStartOpensByComing() {
        TestRoom room = rooms.in(Duration.ofMinutes(1));
        clock.advance(Duration.ofMinutes(2));

        live.isIn(room.experienced, room.plan, "erik", "e0", "main");
        live.isIn(room.per, room.plan, "per", "e1", "main");

        assertThat(happenings(room, Happening.DoorsOpened.class)).hasSize(1);
        assertThat(happenings(room, Happening.Joined.class)).hasSize(2);
    }

    @Test
    void saysOnceThatAPageIsInHoweverOftenThePageSaysSo() {
        TestRoom room = opened();

        live.isIn(room.per, room.plan, "per", "e1", "main");
        live.isIn(room.per, room.plan, "per", "e1", "main");
        live.isIn(room.per, room.plan, "per", "e1", "group 1");
        live.isIn(room.per, room.plan, "per", "e1", "group 1");
        live.isIn(room.per, room.plan, "per", "e2", "main");
        live.isOut(room.session(), "per");
        live.isOut(room.session(), "per");

        assertThat(log.after(room.session(), 0))
                .extracting(LogEntry::what)
                .filteredOn(what -> !(what instanceof Happening.DoorsOpened))
                .containsExactly(
                        new Happening.Joined(room.per.person(), SessionRole.PARTICIPANT, "per", "e1", "main", 1),
                        new Happening.Moved("per", "group 1"),
                        new Happening.Left("per"),
                        new Happening.Joined(room.per.person(), SessionRole.PARTICIPANT, "per", "e2", "main", 1),
                        new Happening.Left("per"));
    }

    @Test
    void manyWhoComeAtOnceStandInOneOrder() throws Exception {
        TestRoom room = opened();

        atOnce(IntStream.range(0, 16)
                .mapToObj(i -> (Runnable) () -> live.isIn(room.per, room.plan, "c" + i, "e" + i, "main"))
                .toArray(Runnable[]::new));

        List<LogEntry> entries = log.after(room.session(), 0);
        assertThat(entries).hasSize(17);
        assertThat(entries).extracting(LogEntry::id).isSorted();
        assertThat(entries).extracting(LogEntry::at).isSorted();
    }

    @Test
    void timeDoesNotRunBackwardsInTheLogWhenAClockDoes() {
        TestRoom room = opened();
        clock.advance(Duration.ofSeconds(-30));
        try {
            live.go(room.professional, room.session(), null, room.segment(0));
        } finally {
            clock.advance(Duration.ofSeconds(30));
        }

        List<LogEntry> entries = log.after(room.session(), 0);
        assertThat(entries.getLast().at()).isEqualTo(entries.getFirst().at());
    }

    @Test
    void theAccountIsReadFromTheLogAndOutlivesTheRegistrations() {
        TestRoom room = rooms.in(Duration.ofMinutes(1));
        clock.set(room.plan.startsAt());
        int exchange = IntStream.range(0, room.plan.agenda().size())
                .filter(i -> room.plan.agenda().get(i).kind().isExchangeTime())
                .findFirst()
                .orElseThrow();
        live.isIn(room.professional, room.plan, "pia", "e0", "main");
        live.isIn(room.experienced, room.plan, "erik", "e1", "main");
        live.isIn(room.per, room.plan, "per", "e2", "main");
        live.isIn(room.aase, room.plan, "aase", "e3", "main");
        live.go(room.professional, room.session(), null, room.segment(exchange));
        clock.advance(Duration.ofMinutes(7));
        live.end(room.experienced, room.session());

        Ledger ledger = ledgers.of(room.session());

        assertThat(ledger.actualExchangeMillis())
                .isEqualTo(Duration.ofMinutes(7).toMillis());
        assertThat(ledger.pairedMillis()).isEqualTo(Duration.ofMinutes(7).toMillis());
        assertThat(sessions.session(new SessionId(room.session().value())).ended())
                .isTrue();
        assertThat(seating.current(room.plan.circle()).orElseThrow().number()).isEqualTo(2);
    }

    @Test
    void aSessionThatNobodyEndedIsOverAnHourAfterItsPlannedEnd() {
        TestRoom room = rooms.in(Duration.ofMinutes(1));
        clock.set(room.plan.plannedEnd().plus(Duration.ofMinutes(60)).minusMillis(1));
        assertThat(seating.current(room.plan.circle()).orElseThrow().id()).isEqualTo(room.session());
        clock.advance(Duration.ofMillis(1));
        assertThat(seating.current(room.plan.circle()).orElseThrow().id()).isNotEqualTo(room.session());
    }

    @Test
    void whatIsOverUnendedStaysAsItWas() {
        TestRoom room = rooms.in(Duration.ofMinutes(1));
        live.go(room.professional, room.session(), null, room.segment(0));
        live.isIn(room.per, room.plan, "per", "e1", "main");
        clock.advance(Duration.between(clock.instant(), room.plan.plannedEnd().plus(Duration.ofMinutes(60))));
        int before = log.after(room.session(), 0).size();

        refuses(Reason.ENDED, () -> live.end(room.professional, room.session()));
        refuses(Reason.ENDED, () -> live.go(room.experienced, room.session(), room.segment(0), room.segment(1)));
        refuses(Reason.ENDED, () -> live.extend(room.experienced, room.session(), room.plan.plannedEnd(), 5));
        refuses(Reason.ENDED, () -> live.isIn(room.aase, room.plan, "aase", "e2", "main"));
        refuses(Reason.ENDED, () -> live.isIn(room.professional, room.plan, "pia", "e3", "main"));
        assertThat(log.after(room.session(), 0)).hasSize(before);
    }

    @Test
    void aSessionThatNobodyEndedGivesWayToTheNextOneOfTheDay() {
        TestRoom room = rooms.withSecondAfter(Duration.ofMinutes(160));
        Sitting next = CourseSittings.of(sessions.sessions(room.course).get(1));
        assertThat(next.startsAt())
                .isBetween(room.plan.plannedEnd(), room.plan.plannedEnd().plus(Duration.ofMinutes(60)));

        clock.set(room.plan.plannedEnd().minusMillis(1));
        assertThat(seating.current(room.plan.circle()).orElseThrow().id()).isEqualTo(room.session());
        clock.advance(Duration.ofMillis(1));
        assertThat(seating.current(room.plan.circle()).orElseThrow().id()).isEqualTo(next.id());
    }

    @Test
    void whoDoesNotComeBackAfterARestartIsCountedOutAlsoWhenNobodyComesBack() {
        TestRoom room = opened();
        live.isIn(room.per, room.plan, "per", "e1", "main");

        feeds.takeUp();
        feeds.tick();
        assertThat(happenings(room, Happening.Left.class)).isEmpty();
        clock.advance(Duration.ofSeconds(31));
        feeds.tick();

        assertThat(happenings(room, Happening.Left.class))
                .extracting(Happening.Left::connection)
                .containsExactly("per");
    }

    @Test
    void aSessionThatHasBegunIsNoLongerPlannedAndOneThatWasEndedIsNotNext() {
        TestRoom room = rooms.in(Duration.ofMinutes(30));
        people.signIn(people.coordinator(sessions.facts(room.course).service().value()));
        live.openDoors(room.professional, room.session());
        assertThat(hasBegun(room)).isFalse();
        assertThat(myCourses.next())
                .map(SessionPlan::id)
                .map(CourseSittings::id)
                .contains(room.session());

        live.go(room.professional, room.session(), null, room.segment(0));
        assertThat(hasBegun(room)).isTrue();
        assertThat(myCourses.next())
                .map(SessionPlan::id)
                .map(CourseSittings::id)
                .contains(room.session());

        live.end(room.professional, room.session());
        assertThat(myCourses.next())
                .map(SessionPlan::id)
                .contains(sessions.sessions(room.course).get(1).id());
    }

    private boolean hasBegun(TestRoom room) {
        return planning.course(room.course).sessions().getFirst().begun();
    }

    private TestRoom opened() {
        TestRoom room = rooms.in(Duration.ofMinutes(1));
        live.openDoors(room.professional, room.session());
        return room;
    }

    private <T extends Happening> List<T> happenings(TestRoom room, Class<T> type) {
        return log.after(room.session(), 0).stream()
                .map(LogEntry::what)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private static void refuses(Reason reason, ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        RoomRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    /** @return the refusals; anything else that goes wrong fails the test */
    private static List<RoomRefused> atOnce(Runnable... actions) throws Exception {
        List<RoomRefused> refused = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(actions.length)) {
            List<Callable<Boolean>> calls = new ArrayList<>();
            for (Runnable action : actions) {
                calls.add(() -> {
                    try {
                        action.run();
                    } catch (RoomRefused e) {
                        synchronized (refused) {
                            refused.add(e);
                        }
                    }
                    return true;
                });
            }
            for (Future<Boolean> done : threads.invokeAll(calls)) {
                assertThat(done.get()).isTrue();
            }
        }
        return refused;
    }
}
