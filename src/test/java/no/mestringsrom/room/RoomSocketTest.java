package no.mestringsrom.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import no.mestringsrom.registration.RegistrationId;
import no.mestringsrom.registration.SignOff;
import no.mestringsrom.room.TestEquals.TestCircle;
import no.mestringsrom.room.TestRooms.TestRoom;
import no.mestringsrom.testing.ServerTest;
import no.mestringsrom.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServerTest
class RoomSocketTest {

    @Autowired
    TestRooms rooms;

    @Autowired
    TestEquals equals;

    @Autowired
    SessionLog log;

    @Autowired
    LiveSessions live;

    @Autowired
    SessionFeeds feeds;

    @Autowired
    SignOff signOff;

    @Autowired
    TestClock clock;

    @Autowired
    JsonMapper json;

    @LocalServerPort
    int port;

    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void hangUp() {
        http.shutdownNow();
    }

    @Test
    void whatOneHostDoesIsOnEveryScreen() {
        TestRoom room = rooms.in(Duration.ofMinutes(1));
        Page pia = hello(room, room.professional);
        Page erik = hello(room, room.experienced);
        Page per = hello(room, room.per);

        pia.say("{\"type\":\"go\",\"request\":1,\"from\":null,\"to\":\"%s\"}", room.segment(0));

        Predicate<JsonNode> first =
                message -> room.segment(0).equals(message.path("segment").asString(""));
        erik.hear("state", first);
        assertThat(per.hear("state", first).has("people"))
                .as("who is there is for hosts")
                .isFalse();
        assertThat(pia.hear("told").get("request").asInt()).isEqualTo(1);
    }

    @Test
    void participantsGetAWayIntoTheVideoOnlyWhenTheDoorsAreOpen() {
        TestRoom room = rooms.in(Duration.ofMinutes(30));
        Page per = hello(room, room.per);
        Page pia = hello(room, room.professional);

        per.say("{\"type\":\"video\"}");
        per.say("{\"type\":\"ping\",\"sent\":1}");
        assertThat(per.hear(message -> true).get("type").asString())
                .as("not the video")
                .isEqualTo("pong");
        pia.say("{\"type\":\"video\"}");
        assertThat(pia.hear("video").get("connection").get("token").asString()).isNotEmpty();
        pia.say("{\"type\":\"open\",\"request\":1}");
        per.hear("state", message -> message.get("doorsOpen").asBoolean());
        per.say("{\"type\":\"video\"}");
        assertThat(per.hear("video").get("connection").get("token").asString()).isNotEmpty();
    }

    @Test
    void aPageThatComesBackWithinAShortWhileIsBookedAsTheSamePage() {
        TestRoom room = rooms.in(Duration.ofMinutes(1));
        Page pia = hello(room, room.professional);
        pia.say("{\"type\":\"in\",\"endpoint\":\"e1\",\"room\":\"main\"}");
        pia.hear(
                "state",
                message -> message.get("people").get(0).get("where").asString().equals("IN"));

        Page back = hello(room, room.professional, pia.connection);
        back.say("{\"type\":\"in\",\"endpoint\":\"e1\",\"room\":\"main\"}");
        back.say("{\"type\":\"ping\",\"sent\":1}");
        back.hear("pong");

        assertThat(back.connection).isEqualTo(pia.connection);
        assertThat(log.after(room.session(), 0))
                .filteredOn(entry -> entry.what() instanceof Happening.Joined)
                .hasSize(1);
        assertThat(log.after(room.session(), 0)).noneMatch(entry -> entry.what() instanceof Happening.Left);
    }

    @Test
    void aPageThatIsClosedHasLeft() {
        TestRoom room = rooms.in(Duration.ofMinutes(1));
        Page pia = hello(room, room.professional);
        Page erik = hello(room, room.experienced);
        pia.say("{\"type\":\"in\",\"endpoint\":\"e1\",\"room\":\"main\"}");
        erik.hear(
                "state",
                message -> message.get("people").get(0).get("where").asString().equals("IN"));

        pia.socket.abort();

        erik.hear(
                "state",
                message -> message.get("people").get(0).get("where").asString().equals("MISSING"));
        assertThat(log.after(room.session(), 0).getLast().what()).isEqualTo(new Happening.Left(pia.connection));
    }

    @Test
    void whenOneHostsLineDropsTheOtherHasEverythingAndTheRightsComeBackWithTheHost() {
        TestRoom room = rooms.in(Duration.ofMinutes(1));
        Page pia = hello(room, room.professional);
        Page erik = hello(room, room.experienced);
        pia.say("{\"type\":\"go\",\"request\":1,\"from\":null,\"to\":\"%s\"}", room.segment(0));
        erik.hear("state", message -> message.get("started").asBoolean());

        pia.socket.abort();
        clock.advance(Duration.ofMinutes(5));
        erik.say("{\"type\":\"go\",\"request\":1,\"from\":\"%s\",\"to\":\"%s\"}", room.segment(0), room.segment(1));
        assertThat(erik.hear("told").get("refused").isNull()).isTrue();
        erik.say("{\"type\":\"restore\",\"request\":2,\"changes\":0,\"way\":\"EXTEND\",\"minutes\":5}");
        assertThat(erik.hear("told").get("refused").isNull()).isTrue();

        Page back = open();
        back.greet(room, room.professional, pia.connection);
        JsonNode state = back.hear("state");
        assertThat(state.get("segment").asString()).isEqualTo(room.segment(1));
        assertThat(state.get("meter").get("changes").asInt()).isOne();
        clock.advance(Duration.ofMinutes(5));
        back.say("{\"type\":\"go\",\"request\":2,\"from\":\"%s\",\"to\":\"%s\"}", room.segment(1), room.segment(2));
        assertThat(back.hear("told").get("refused").isNull()).isTrue();
        back.say("{\"type\":\"video\"}");
        assertThat(back.hear("video").get("connection").get("token").asString()).isNotEmpty();
    }

    @Test
    void whoeverIsTakenOutGetsNoWayIntoTheVideoUntilLetInAgain() {
        TestRoom room = rooms.in(Duration.ofMinutes(1));
        Page pia = hello(room, room.professional);
        Page per = hello(room, room.per);
        pia.say("{\"type\":\"open\",\"request\":1}");
        per.hear("state", message -> message.get("doorsOpen").asBoolean());

        pia.say("{\"type\":\"remove\",\"request\":2,\"person\":\"%s\"}", room.per.person());
        assertThat(per.hear("removed").get("removed").asBoolean()).isTrue();
        Page again = open();
        again.greet(room, room.per, null);
        assertThat(again.hear("removed").get("removed").asBoolean()).isTrue();
        again.say("{\"type\":\"video\"}");
        again.say("{\"type\":\"ping\",\"sent\":1}");
        assertThat(again.hear(message -> !message.get("type").asString().equals("state"))
                        .get("type")
                        .asString())
                .as("not the video")
                .isEqualTo("pong");

        pia.say("{\"type\":\"letInAgain\",\"request\":3,\"person\":\"%s\"}", room.per.person());
        assertThat(again.hear("removed").get("removed").asBoolean()).isFalse();
        again.say("{\"type\":\"video\"}");
        assertThat(again.hear("video").get("connection").get("token").asString())
                .isNotEmpty();
    }

    @Test
    void refusesLinksOfOtherCoursesAndAlteredOnes() {
        TestRoom room = rooms.in(Duration.ofMinutes(1));
        TestRoom neighbour = rooms.in(Duration.ofMinutes(1));

        assertThat(refusal(room, neighbour.linkOf(neighbour.per), false)).isEqualTo("OTHER_COURSE");
        assertThat(refusal(room, neighbour.linkOf(neighbour.professional), true))
                .isEqualTo("OTHER_COURSE");
        assertThat(refusal(room, room.linkOf(room.per), true))
                .as("not a host's link")
                .isEqualTo("OTHER_PAGE");
        assertThat(refusal(room, "nonsense", false)).isEqualTo("UNKNOWN_LINK");
    }

    @Test
    void takesNoNoticeOfAParticipantWhoClaimsToBeSomebodyElseInTheVideo() throws Exception {
        TestRoom room = rooms.in(Duration.ofMinutes(1));
        Page pia = hello(room, room.professional);
        pia.say("{\"type\":\"open\",\"request\":1}");
        pia.say("{\"type\":\"in\",\"endpoint\":\"abc\",\"room\":\"main\"}");
        pia.hear(
                "state",
                state -> state.get("people")
                        .valueStream()
                        .anyMatch(someone -> someone.get("where").asString().equals("IN")));
        Page per = hello(room, room.per);

        per.say("{\"type\":\"in\",\"endpoint\":\"abc\",\"room\":\"main\"}");
        per.say("{\"type\":\"ping\",\"sent\":1}");
        per.hear("pong");

        assertThat(RoomState.of(log.after(room.session(), 0)).devices())
                .extracting(RoomState.Device::person)
                .containsExactly(room.professional.person());
    }

    @Test
    void hearsOneHelloAndClosesOnAnother() throws Exception {
        TestRoom room = rooms.in(Duration.ofMinutes(1));
        TestRoom own = rooms.in(Duration.ofMinutes(1));
        Page per = hello(room, room.per);

        per.say(
                "{\"type\":\"hello\",\"host\":true,\"token\":\"%s\",\"session\":\"%s\"}",
                own.linkOf(own.professional), own.session().value());

        assertThat(per.closed.poll(10, TimeUnit.SECONDS)).isEqualTo(1008);
        assertThat(per.received)
                .as("what only hosts are told")
                .noneMatch(message ->
                        message.has("people") || message.get("type").asString().equals("questions"));
    }

    @Test
    void closesOnAPageThatNeverStopsTalking() throws Exception {
        TestRoom room = rooms.in(Duration.ofMinutes(1));
        Page per = hello(room, room.per);

        for (int i = 0; i <= MessagePace.MOST && per.closed.isEmpty(); i++) {
            per.say("{\"type\":\"hand\",\"up\":" + (i % 2 == 0) + "}");
        }

        assertThat(per.closed.poll(10, TimeUnit.SECONDS)).isEqualTo(1008);
    }

    @Test
    void whoeverSignsOffMeanwhileIsToldAndCountedOut() throws Exception {
        TestRoom room = rooms.in(Duration.ofMinutes(1));
        live.openDoors(room.professional, room.session());
        Page pia = hello(room, room.professional);
        Page per = hello(room, room.per);
        per.say("{\"type\":\"in\",\"endpoint\":\"abc\",\"room\":\"main\"}");
        Predicate<JsonNode> somebodyIsIn = state -> state.get("people")
                .valueStream()
                .anyMatch(one -> one.get("where").asString().equals("IN"));
        pia.hear("state", somebodyIsIn);

        signOff.signOff(new RegistrationId(room.per.person()));

        assertThat(per.hear("refused").get("reason").asString()).isIn("CANCELLED", "UNKNOWN_LINK");
        assertThat(per.closed.poll(10, TimeUnit.SECONDS)).isEqualTo(1008);
        pia.hear("state", somebodyIsIn.negate());
        await().untilAsserted(() ->
                assertThat(RoomState.of(log.after(room.session(), 0)).devices()).isEmpty());
    }

    @Test
    void closesOnWhoeverDoesNotSayHelloOrTalksNonsense() throws Exception {
        Page early = open();
        early.say("{\"type\":\"video\"}");
        assertThat(early.closed.poll(10, TimeUnit.SECONDS)).isEqualTo(1008);
        Page confused = open();
        confused.say("hello?");
        assertThat(confused.closed.poll(10, TimeUnit.SECONDS)).isEqualTo(1007);
    }

    @Test
    void aQuestionReachesBothHostsAndSoDoesItsTick() {
        TestRoom room = rooms.in(Duration.ofMinutes(1));
        Page pia = hello(room, room.professional);
        Page erik = hello(room, room.experienced);
        Page per = hello(room, room.per);
        pia.say("{\"type\":\"open\",\"request\":1}");
        per.hear("state", message -> message.get("doorsOpen").asBoolean());
        UUID question = UUID.randomUUID();
        String longest = "\\\"".repeat(500);

        per.say(
                "{\"type\":\"ask\",\"request\":7,\"question\":\"%s\",\"text\":\"%s\",\"anonymous\":true}",
                question, longest);

        assertThat(per.hear("told").path("refused").isNull()).isTrue();
        Predicate<JsonNode> open = message -> !message.get("questions").isEmpty()
                && !message.get("questions").get(0).get("answered").asBoolean();
        assertThat(pia.hear("questions", open)
                        .get("questions")
                        .get(0)
                        .get("text")
                        .asString())
                .isEqualTo("\"".repeat(500));
        erik.hear("questions", open);

        erik.say("{\"type\":\"tick\",\"request\":8,\"question\":\"%s\",\"answered\":true}", question);
        Predicate<JsonNode> answered = message -> !message.get("questions").isEmpty()
                && message.get("questions").get(0).get("answered").asBoolean();
        pia.hear("questions", answered);
        erik.hear("questions", answered);
        // In whatever order: of states only the latest is sent, when the line is free.
        Page late = open();
        late.greet(room, room.professional, null);
        late.hear("questions", answered);
        assertThat(per.received)
                .noneMatch(message -> message.get("type").asString().equals("questions"));
    }

    @Test
    void equalsComeByTheirOwnDoorAndAllOfThemSteerWithoutAWordOfTheirVoicesBeingKept() {
        TestCircle circle = equals.in(Duration.ofMinutes(1), "Anna Prøve", "Bård Prøve", "Celia Prøve");
        SittingId evening = circle.first().id();
        Page anna = member(circle, 0);
        Page baard = member(circle, 1);
        JsonNode plan = anna.hear("welcome").get("plan");
        assertThat(plan.get("courseTitle").asString()).isEqualTo("Torsdagskretsen");
        assertThat(plan.get("agenda").get(0).get("word").asString()).isEqualTo("utveksle");
        assertThat(plan.get("agenda").get(1).get("word").asString()).isEmpty();

        baard.say("{\"type\":\"go\",\"request\":1,\"from\":null,\"to\":\"hello\"}");
        anna.hear("state", state -> "hello".equals(state.path("segment").asString("")));
        baard.say("{\"type\":\"in\",\"endpoint\":\"b\",\"room\":\"main\"}");
        anna.say("{\"type\":\"in\",\"endpoint\":\"a\",\"room\":\"main\",\"heads\":2}");
        JsonNode state = anna.hear(
                "state",
                said -> said.get("meter").get("counting").asBoolean()
                        && said.get("leader").isString()
                        && said.get("people").get(0).get("where").asString().equals("IN")
                        && said.get("people").get(1).get("where").asString().equals("IN"));
        assertThat(state.get("quiet").isNull()).isTrue();
        assertThat(state.get("people").get(2).get("steers").asBoolean()).isTrue();
        anna.say("{\"type\":\"video\"}");
        assertThat(anna.hear("video").get("connection").get("token").asString()).isNotEmpty();

        baard.say("{\"type\":\"speaker\",\"endpoint\":\"a\"}");
        baard.say("{\"type\":\"muted\",\"muted\":true}");
        baard.say("{\"type\":\"end\",\"request\":2}");
        anna.hear("state", said -> said.get("ended").asBoolean());
        assertThat(log.after(evening, 0))
                .noneMatch(entry -> entry.what() instanceof Happening.Spoke || entry.what() instanceof Happening.Muted);
        assertThat(circle.first().ended()).isTrue();
    }

    @Test
    void noLinkOpensASittingOfAnotherKind() {
        TestRoom room = rooms.in(Duration.ofMinutes(1));
        TestCircle circle = equals.in(Duration.ofMinutes(1), "Anna Prøve", "Bård Prøve");
        SittingId evening = circle.first().id();
        String member = circle.linkOf(circle.member(0));

        assertThat(refusal(evening, room.linkOf(room.professional), true)).isEqualTo("OTHER_COURSE");
        assertThat(refusal(evening, room.linkOf(room.per), false)).isEqualTo("OTHER_COURSE");
        assertThat(refusal(room.session(), member, true)).isEqualTo("OTHER_COURSE");
        assertThat(refusal(evening, member, false))
                .as("not what the page is for")
                .isEqualTo("OTHER_PAGE");
        assertThat(refusal(new SittingId(UUID.randomUUID()), member, true)).isEqualTo("UNKNOWN_LINK");
    }

    @Test
    void whoeverSteersNowOrNoLongerOpensTheirPageAnew() {
        TestCircle circle = equals.in(Duration.ofMinutes(1), "Anna Prøve", "Bård Prøve", "Celia Prøve");
        Page anna = member(circle, 0);
        Page baard = member(circle, 1);
        anna.hear("state");
        baard.hear("state");

        circle.steers(0, false);
        feeds.refreshSeats();
        assertThat(anna.hear("refused").get("reason").asString()).isEqualTo("OTHER_PAGE");
        String link = circle.linkOf(circle.member(0));
        assertThat(refusal(circle.first().id(), link, true)).isEqualTo("OTHER_PAGE");
        Page again = open();
        again.say(
                "{\"type\":\"hello\",\"host\":false,\"token\":\"%s\",\"session\":\"%s\",\"language\":\"nb\"}",
                link, circle.first().id().value());
        again.hear("state");

        circle.steers(0, true);
        feeds.refreshSeats();
        assertThat(again.hear("refused").get("reason").asString()).isEqualTo("OTHER_PAGE");
        assertThat(baard.received)
                .noneMatch(message -> message.get("type").asString().equals("refused"));

        live.go(circle.member(1), circle.first().id(), null, "hello");
        live.end(circle.member(1), circle.first().id());
        baard.hear("state", said -> said.get("ended").asBoolean());
        circle.steers(1, false);
        feeds.refreshSeats();
        baard.say("{\"type\":\"ping\",\"sent\":1}");
        Predicate<JsonNode> answer = message -> !message.get("type").asString().equals("state");
        assertThat(baard.hear(answer).get("type").asString())
                .as("what is over is over for everybody")
                .isEqualTo("pong");
    }

    private Page member(TestCircle circle, int index) {
        Page page = open();
        page.say(
                "{\"type\":\"hello\",\"host\":true,\"token\":\"%s\",\"session\":\"%s\",\"language\":\"nb\"}",
                circle.linkOf(circle.member(index)), circle.first().id().value());
        return page;
    }

    private String refusal(TestRoom room, String link, boolean host) {
        return refusal(room.session(), link, host);
    }

    private String refusal(SittingId sitting, String link, boolean host) {
        Page page = open();
        page.say("{\"type\":\"hello\",\"host\":%s,\"token\":\"%s\",\"session\":\"%s\"}", host, link, sitting.value());
        return page.hear("refused").get("reason").asString();
    }

    private Page hello(TestRoom room, Seat seat) {
        return hello(room, seat, null);
    }

    private Page hello(TestRoom room, Seat seat, String connection) {
        Page page = open();
        page.greet(room, seat, connection);
        page.hear("state");
        return page;
    }

    private Page open() {
        Page page = new Page();
        page.socket = http.newWebSocketBuilder()
                .buildAsync(URI.create("ws://localhost:" + port + "/rom/socket"), page)
                .join();
        return page;
    }

    /** A page as the server sees it: a WebSocket. */
    private final class Page implements WebSocket.Listener {

        private final BlockingQueue<JsonNode> received = new LinkedBlockingQueue<>();
        private final BlockingQueue<Integer> closed = new LinkedBlockingQueue<>();
        private final StringBuilder text = new StringBuilder();
        private WebSocket socket;
        private String connection;

        void greet(TestRoom room, Seat seat, String before) {
            say(
                    "{\"type\":\"hello\",\"host\":%s,\"token\":\"%s\",\"session\":\"%s\",\"connection\":%s,\"language\":\"nb\"}",
                    seat.steers(),
                    room.linkOf(seat),
                    room.session().value(),
                    before == null ? "null" : "\"" + before + "\"");
            connection = hear("welcome").get("connection").asString();
        }

        void say(String message, Object... arguments) {
            socket.sendText(message.formatted(arguments), true).join();
        }

        JsonNode hear(String type) {
            return hear(type, message -> true);
        }

        JsonNode hear(String type, Predicate<JsonNode> expected) {
            return hear(message -> message.get("type").asString().equals(type) && expected.test(message));
        }

        JsonNode hear(Predicate<JsonNode> expected) {
            try {
                while (true) {
                    JsonNode message = received.poll(10, TimeUnit.SECONDS);
                    assertThat(message).as("a message in time").isNotNull();
                    if (expected.test(message)) {
                        return message;
                    }
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                received.add(json.readTree(text.toString()));
                text.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
            closed.add(status);
            return null;
        }
    }
}
