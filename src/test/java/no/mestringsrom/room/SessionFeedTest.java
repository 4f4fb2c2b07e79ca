package no.mestringsrom.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import no.mestringsrom.exchange.Progress;
import no.mestringsrom.exchange.SegmentKind;
import no.mestringsrom.exchange.SessionRole;
import no.mestringsrom.testing.TestClock;
import no.mestringsrom.texts.Language;
import no.mestringsrom.texts.Translated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.socket.TextMessage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SessionFeedTest {

    private static final CircleId COURSE = new CircleId(UUID.randomUUID());
    private static final Seat PIA = new Seat(UUID.randomUUID(), "Pia Prøve", SessionRole.PROFESSIONAL, COURSE);
    private static final Seat ERIK = new Seat(UUID.randomUUID(), "Erik Prøve", SessionRole.EXPERIENCED_USER, COURSE);
    private static final Seat PER = new Seat(UUID.randomUUID(), "Per Prøve", SessionRole.PARTICIPANT, COURSE);
    private static final Seat AASE = new Seat(UUID.randomUUID(), "Åse Prøve", SessionRole.PARTICIPANT, COURSE);

    private static final Seat OLA = new Seat(UUID.randomUUID(), "Ola Prøve", SessionRole.PARTICIPANT, COURSE);

    private final TestClock clock = new TestClock();
    private final JsonMapper json = new JsonMapper();
    private final List<LogEntry> log = new CopyOnWriteArrayList<>();
    private final Sitting plan = plan("Første samling");
    private final SessionFeed feed = feed();

    @Test
    void tellsParticipantsOnlyWhatChangesForThem() {
        FakeSocket per = attach(feed, PER, null);
        FakeSocket pia = attach(feed, PIA, null);
        int before = per.received.size();
        int hostBefore = pia.received.size();

        happens(new Happening.Joined(AASE.person(), SessionRole.PARTICIPANT, "aase", "e1", "main", 1));
        assertThat(per.received).hasSize(before);
        assertThat(pia.received.size()).isGreaterThan(hostBefore);
        happens(new Happening.SegmentStarted(PIA.person(), "b"));
        assertThat(per.received).hasSize(before + 1);
        assertThat(per.last("segment")).isEqualTo("b");
    }

    @Test
    void sendsAllPagesOfAKindTheVerySameMessage() {
        FakeSocket per = attach(feed, PER, null);
        FakeSocket aase = attach(feed, AASE, null);

        happens(new Happening.SegmentStarted(PIA.person(), "a"));

        assertThat(per.received.getLast()).isSameAs(aase.received.getLast());
    }

    @Test
    void aPageThatComesBackIsTheSamePageAndSomebodyElsesIsNot() {
        attach(feed, PER, null);
        FakeSocket first = attach(feed, PER, null);
        String connection = first.connection();

        FakeSocket back = attach(feed, PER, connection);
        FakeSocket stranger = attach(feed, AASE, connection);

        assertThat(back.connection()).isEqualTo(connection);
        assertThat(stranger.connection()).isNotEqualTo(connection);
        assertThat(feed.detach(first.socket)).as("it has come back already").isFalse();
        assertThat(feed.detach(back.socket)).isTrue();
    }

    @Test
    void whoWasInBeforeARestartHasTimeToComeBackAndIsThenCountedOut() {
        log(new Happening.DoorsOpened(PIA.person()));
        log(new Happening.Joined(PER.person(), SessionRole.PARTICIPANT, "per", "e1", "main", 1));
        log(new Happening.Joined(AASE.person(), SessionRole.PARTICIPANT, "aase", "e2", "main", 1));

        SessionFeed afterRestart = feed();
        FakeSocket back = attach(afterRestart, PER, "per");
        assertThat(back.connection()).isEqualTo("per");
        clock.advance(Duration.ofMillis(SessionFeed.GRACE_MILLIS - 1));
        assertThat(afterRestart.lost()).isEmpty();
        clock.advance(Duration.ofMillis(1));
        assertThat(afterRestart.lost()).containsExactly("aase");
    }

    @Test
    void onePageOfEachRoomReportsTheSpeakersAndAnotherTakesOver() {
        FakeSocket pia = attach(feed, PIA, null);
        FakeSocket per = attach(feed, PER, null);
        happens(new Happening.Joined(PIA.person(), PIA.role(), pia.connection(), "e0", "main", 1));
        clock.advance(Duration.ofSeconds(1));
        happens(new Happening.Joined(PER.person(), PER.role(), per.connection(), "e1", "main", 1));

        assertThat(feed.reports(pia.connection())).isTrue();
        assertThat(feed.reports(per.connection())).isFalse();
        happens(new Happening.Left(pia.connection()));
        assertThat(feed.reports(per.connection())).isTrue();
        assertThat(per.types()).contains("reporter");
    }

    @Test
    void whereVoicesAreNotMeasuredNoPageIsAskedToReportThemAndNobodyIsToldWhoIsQuiet() {
        SessionFeed equals = feed(plan("Blant likemenn", Set.of()), new CircleSoFar(false, 0));
        FakeSocket per = attach(equals, PER, null);
        FakeSocket pia = attach(equals, PIA, null);
        log(new Happening.SegmentStarted(PIA.person(), "b"));
        log(new Happening.Joined(PER.person(), PER.role(), per.connection(), "e1", "main", 1));
        log(new Happening.Joined(AASE.person(), AASE.role(), "aase", "e2", "main", 1));
        log(new Happening.Joined(OLA.person(), OLA.role(), "ola", "e3", "main", 1));
        equals.tick();

        assertThat(equals.reports(per.connection())).isFalse();
        assertThat(per.types()).contains("state").doesNotContain("reporter");
        assertThat(quiet(pia)).isEqualTo("null");
    }

    @Test
    void hostsSeeRaisedHandsInOrderAndLowerThem() {
        FakeSocket pia = attach(feed, PIA, null);
        FakeSocket aase = attach(feed, AASE, null);
        FakeSocket per = attach(feed, PER, null);

        feed.hand(AASE.person(), true);
        feed.hand(PER.person(), true);
        feed.hand(AASE.person(), true);
        assertThat(hands(pia)).containsExactly(AASE.person(), PER.person());
        assertThat(per.last("up")).isEqualTo("true");
        assertThat(attach(feed, PER, null).last("up"))
                .as("a second device shows it too")
                .isEqualTo("true");

        feed.detach(aase.socket);
        assertThat(hands(pia)).as("whoever has gone waits no longer").containsExactly(PER.person());
        FakeSocket back = attach(feed, AASE, null);
        assertThat(hands(pia)).containsExactly(AASE.person(), PER.person());

        feed.lowerHands(PER.person());
        assertThat(hands(pia)).containsExactly(AASE.person());
        feed.lowerHands(null);
        assertThat(hands(pia)).isEmpty();
        assertThat(back.last("up")).isEqualTo("false");
    }

    @Test
    void hostsSeeTheWaysOutAsSoonAsMinutesAreMissingAndNoLongerWhenTheyAreCarriedOver() {
        FakeSocket pia = attach(feed, PIA, null);
        assertThat(meter(pia).get("waysOut").isEmpty()).isTrue();

        clock.advance(Duration.ofMinutes(10).plusSeconds(29));
        feed.tick();
        assertThat(meter(pia).get("missing").asInt())
                .as("what rounds to no minute is none")
                .isZero();
        clock.advance(Duration.ofMinutes(4));
        feed.tick();
        assertThat(meter(pia).get("missing").asInt()).isEqualTo(4);
        assertThat(meter(pia)
                        .get("waysOut")
                        .valueStream()
                        .map(way -> way.get("way").asString()))
                .containsExactly("EXTEND", "CARRY_OVER");

        happens(new Happening.CarriedOver(PIA.person(), 4));
        assertThat(meter(pia).get("missing").asInt()).isZero();
        assertThat(meter(pia).get("carriedOver").asInt()).isEqualTo(4);
        clock.advance(Duration.ofMinutes(2));
        feed.tick();
        assertThat(meter(pia).get("missing").asInt())
                .as("what goes missing after that is told again")
                .isEqualTo(2);
    }

    @Test
    void hostsSeeHowManyHaveNotSpokenYetInAnExchangeAndOnlyWhereThreeAreIn() {
        FakeSocket pia = attach(feed, PIA, null);
        FakeSocket per = attach(feed, PER, null);
        happens(new Happening.Joined(PIA.person(), PIA.role(), "pia", "e0", "main", 1));
        clock.advance(Duration.ofSeconds(1));
        happens(new Happening.Joined(PER.person(), PER.role(), "per", "e1", "main", 1));
        happens(new Happening.Joined(AASE.person(), AASE.role(), "aase", "e2", "main", 1));
        happens(new Happening.SegmentStarted(PIA.person(), "b"));
        assertThat(quiet(pia)).as("two would point at one").isEqualTo("null");

        happens(new Happening.Joined(OLA.person(), OLA.role(), "ola", "e3", "main", 1));
        assertThat(quiet(pia)).isEqualTo("3");
        happens(new Happening.Spoke(PER.person(), "aase"));
        assertThat(quiet(pia)).as("a report that does not count").isEqualTo("3");
        happens(new Happening.Spoke(PER.person(), "pia"));
        happens(new Happening.Spoke(PIA.person(), "pia"));
        happens(new Happening.Spoke(PER.person(), "pia"));
        assertThat(quiet(pia)).isEqualTo("2");
        happens(new Happening.Left("per"));
        happens(new Happening.SegmentStarted(PIA.person(), "c"));
        assertThat(quiet(pia)).as("not an exchange").isEqualTo("null");
        happens(new Happening.Joined(PER.person(), PER.role(), "per", "e1", "main", 1));
        happens(new Happening.SegmentStarted(PIA.person(), "b"));
        assertThat(quiet(pia)).as("each exchange begins anew").isEqualTo("3");
        assertThat(per.received).noneMatch(message -> message.getPayload().contains("quiet"));
    }

    @Test
    void whoeverIsTakenOutIsToldAndStaysOutUntilLetInAgain() {
        happens(new Happening.DoorsOpened(PIA.person()));
        FakeSocket pia = attach(feed, PIA, null);
        FakeSocket per = attach(feed, PER, null);
        assertThat(feed.letsIn(PER.person())).isTrue();

        happens(new Happening.Removed(PIA.person(), PER.person()));
        assertThat(feed.letsIn(PER.person())).isFalse();
        assertThat(feed.letsIn(AASE.person())).isTrue();
        assertThat(per.last("removed")).isEqualTo("true");
        assertThat(attach(feed, PER, null).types()).contains("removed");
        assertThat(pia.received.getLast().getPayload()).contains("REMOVED");

        happens(new Happening.LetInAgain(PIA.person(), PER.person()));
        assertThat(feed.letsIn(PER.person())).isTrue();
        assertThat(per.last("removed")).isEqualTo("false");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void followingTheLogShowsWhatReadingItAllAnewWouldShow(long seed) {
        Random random = new Random(seed);
        List<Seat> people = List.of(PIA, ERIK, PER, AASE);
        FakeSocket host = attach(feed, PIA, null);
        for (int i = 0; i < 200; i++) {
            clock.advance(Duration.ofMillis(random.nextInt(40_000)));
            Seat who = people.get(random.nextInt(people.size()));
            String connection = "c" + random.nextInt(6);
            happens(
                    switch (random.nextInt(11)) {
                        case 0 ->
                            new Happening.SegmentStarted(
                                    PIA.person(), List.of("a", "b", "c").get(random.nextInt(3)));
                        case 1 -> new Happening.Extended(PIA.person(), 1 + random.nextInt(10));
                        case 2, 3, 4 -> new Happening.Joined(who.person(), who.role(), connection, "e" + i, "main", 1);
                        case 5 -> new Happening.Moved(connection, "group " + random.nextInt(2));
                        case 6 -> new Happening.Left(connection);
                        case 7 -> new Happening.Spoke(who.person(), connection);
                        case 8 -> new Happening.Replanned(PIA.person(), "c", random.nextInt(10));
                        case 9 -> new Happening.CarriedOver(PIA.person(), 1);
                        default -> new Happening.Muted(connection);
                    });
            if (random.nextInt(10) == 0) {
                feed.tick();
            }
        }
        feed.tick();

        FakeSocket fresh = attach(feed(), PIA, null);
        Progress whole =
                SessionReading.of(plan, log).at(clock.millis() - plan.startsAt().toEpochMilli());

        assertThat(fresh.received.getLast().getPayload())
                .isEqualTo(host.received.getLast().getPayload());
        assertThat(json.readTree(host.received.getLast().getPayload())
                        .get("meter")
                        .get("given")
                        .asLong())
                .isEqualTo(whole.givenMillis());
        assertThat(json.readTree(host.received.getLast().getPayload())
                        .get("meter")
                        .get("projected")
                        .asLong())
                .isEqualTo(whole.projectedMillis());
    }

    @Test
    void whoHasThePageOpenWaitsUntilTheDoorsAreOpenAndIsOutsideThen() {
        FakeSocket pia = attach(feed, PIA, null);
        FakeSocket per = attach(feed, PER, null);
        assertThat(someone(pia, PER).get("where").asString()).isEqualTo("WAITING");
        assertThat(someone(pia, AASE).get("where").asString()).isEqualTo("MISSING");

        happens(new Happening.DoorsOpened(PIA.person()));
        assertThat(someone(pia, PER).get("where").asString()).isEqualTo("OUTSIDE");
        happens(new Happening.Joined(PER.person(), PER.role(), per.connection(), "e1", "main", 4));
        assertThat(someone(pia, PER).get("where").asString()).isEqualTo("IN");
        assertThat(someone(pia, PER).get("devices").get(0).get("heads").asInt()).isEqualTo(4);
    }

    @Test
    void aPlanThatChangesBeforeTheSessionBeginsIsOnEveryPageAndOneThatChangesLaterOnNone() {
        FakeSocket per = attach(feed, PER, null);
        Sitting changed = plan("Ny tittel");

        feed.refresh(changed, new Roster(List.of(PIA, ERIK, PER, AASE, OLA)));
        assertThat(feed.plan()).isEqualTo(changed);
        assertThat(per.types()).containsSubsequence("welcome", "welcome");
        happens(new Happening.SegmentStarted(PIA.person(), "a"));
        feed.refresh(plan("Enda en"), new Roster(List.of(PIA, ERIK, PER, AASE, OLA)));
        assertThat(feed.plan()).isEqualTo(changed);
    }

    @Test
    void whoeverLosesTheirSeatIsFound() {
        FakeSocket per = attach(feed, PER, null);
        attach(feed, AASE, null);

        assertThat(feed.refresh(plan, new Roster(List.of(PIA, ERIK, AASE, OLA))))
                .containsExactly(per.socket);
    }

    @Test
    void aSessionThatNobodyEndedIsOverAnHourAfterItsPlannedEnd() {
        happens(new Happening.SegmentStarted(PIA.person(), "a"));
        FakeSocket per = attach(feed, PER, null);
        clock.advance(Duration.between(clock.instant(), plan.plannedEnd().plus(Duration.ofMinutes(60))));
        assertThat(feed.letsIn(PER.person())).isFalse();

        feed.tick();

        assertThat(per.last("ended")).isEqualTo("true");
        assertThat(feed.ended()).isTrue();
    }

    @Test
    void aHandGoesDownWithWhoeverIsTakenOut() {
        FakeSocket pia = attach(feed, PIA, null);
        attach(feed, PER, null);
        happens(new Happening.DoorsOpened(PIA.person()));
        feed.hand(PER.person(), true);
        assertThat(hands(pia)).containsExactly(PER.person());

        happens(new Happening.Removed(PIA.person(), PER.person()));

        assertThat(hands(pia)).isEmpty();
    }

    @Test
    void whatTheGroupIsOwedIsTold() {
        SessionFeed owing = feed(plan, new CircleSoFar(true, 350_000));

        assertThat(meter(attach(owing, PIA, null)).get("owed").asInt()).isEqualTo(6);
    }

    private JsonNode someone(FakeSocket host, Seat seat) {
        return json.readTree(host.received.getLast().getPayload())
                .get("people")
                .valueStream()
                .filter(one -> one.get("id").asString().equals(seat.person().toString()))
                .findFirst()
                .orElseThrow();
    }

    private SessionFeed feed() {
        return feed(plan, new CircleSoFar(true, 0));
    }

    private SessionFeed feed(Sitting plan, CircleSoFar course) {
        return new SessionFeed(
                plan,
                course,
                () -> new Roster(List.of(PIA, ERIK, PER, AASE, OLA)),
                id -> log.stream().filter(entry -> entry.id() > id).toList(),
                message -> new TextMessage(json.writeValueAsString(message)),
                Runnable::run,
                clock);
    }

    private String quiet(FakeSocket host) {
        return json.readTree(host.received.getLast().getPayload()).get("quiet").toString();
    }

    private JsonNode meter(FakeSocket host) {
        return json.readTree(host.received.getLast().getPayload()).get("meter");
    }

    private List<UUID> hands(FakeSocket host) {
        return json.readTree(host.received.getLast().getPayload())
                .get("hands")
                .valueStream()
                .map(id -> UUID.fromString(id.asString()))
                .toList();
    }

    private FakeSocket attach(SessionFeed to, Seat seat, String said) {
        FakeSocket fake = new FakeSocket(json);
        to.attach(fake.socket, seat, Language.BOKMAL, said, UUID.randomUUID().toString());
        return fake;
    }

    private void log(Happening happening) {
        log.add(new LogEntry(log.size() + 1L, clock.millis(), happening));
    }

    private void happens(Happening happening) {
        log(happening);
        feed.announced();
    }

    private static Sitting plan(String title) {
        return plan(title, EnumSet.allOf(Measured.class));
    }

    private static Sitting plan(String title, Set<Measured> measured) {
        Instant start = TestClock.START;
        ZoneId oslo = ZoneId.of("Europe/Oslo");
        List<AgendaPart> agenda = new ArrayList<>(List.of(
                new AgendaPart("a", "Velkommen", SegmentKind.WELCOME, 10, false, 0),
                new AgendaPart("b", "Erfaringer", SegmentKind.EXCHANGE, 30, false, 0),
                new AgendaPart("c", "Oppsummering", SegmentKind.SUMMARY, 10, true, 0)));
        return new Sitting(
                new SittingId(UUID.randomUUID()),
                COURSE,
                Translated.of(Language.BOKMAL, "Prøvekurs"),
                Translated.of(Language.BOKMAL, title),
                1,
                start.atZone(oslo).toLocalDateTime(),
                oslo,
                start,
                agenda,
                start.plus(Duration.ofMinutes(50)),
                false,
                false,
                measured);
    }
}
