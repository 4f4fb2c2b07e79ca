package no.mestringsrom.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import no.mestringsrom.video.PracticeTokens;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the server lets a connection do, told by one that does not behave like our own page. */
@PracticeRoomTest
class PracticeSocketIT {

    private static final int BAD_DATA = 1007;
    private static final int POLICY_VIOLATION = 1008;
    private static final int TOO_BIG = 1009;

    @LocalServerPort
    int port;

    private final String room = "mr" + UUID.randomUUID().toString().replace("-", "");

    @Test
    void joiningAnswersWithWhoOneIs() throws Exception {
        Connection connection = connect();
        connection.say(join());

        assertThat(connection.heard())
                .startsWith("{\"type\":\"joined\",\"self\":{\"id\":\"")
                .contains("\"name\":\"Ola\"");
        connection.say("{\"type\":\"ping\"}");
        assertThat(connection.heard()).isEqualTo("{\"type\":\"pong\"}");
    }

    @Test
    void refusalIsToldBeforeTheConnectionCloses() throws Exception {
        Connection connection = connect();
        connection.say("{\"type\":\"join\",\"room\":\"" + room
                + "\",\"token\":\"nonsense\",\"audioMuted\":false,\"videoMuted\":false}");

        assertThat(connection.heard()).isEqualTo("{\"type\":\"refused\",\"reason\":\"TOKEN_MALFORMED\"}");
        assertThat(connection.closed()).isEqualTo(WebSocket.NORMAL_CLOSURE);
    }

    @Test
    void whoDoesNotJoinFirstIsCutOff() throws Exception {
        Connection connection = connect();
        connection.say("{\"type\":\"end\"}");

        assertThat(connection.closed()).isEqualTo(POLICY_VIOLATION);
    }

    @Test
    void nonsenseIsCutOff() throws Exception {
        for (String nonsense :
                new String[] {"hei", "{\"type\":\"unknown\"}", "[]", "{\"type\":\"join\",\"room\":{}}"}) {
            Connection connection = connect();
            connection.say(nonsense);

            assertThat(connection.closed()).as(nonsense).isEqualTo(BAD_DATA);
        }
    }

    @Test
    void hugeMessageIsCutOff() throws Exception {
        Connection connection = connect();
        connection.say("{\"type\":\"name\",\"name\":\"" + "x".repeat(70_000) + "\"}");

        assertThat(connection.closed()).isEqualTo(TOO_BIG);
    }

    @Test
    void floodIsCutOff() throws Exception {
        Connection connection = connect();
        connection.say(join());
        for (int i = 0; i < 700 && !connection.closed.isDone(); i++) {
            connection.say("{\"type\":\"level\",\"level\":0.1}");
        }

        assertThat(connection.closed()).isEqualTo(POLICY_VIOLATION);
    }

    @Test
    void pagesOfOthersMayNotConnect() {
        assertThatThrownBy(() -> HttpClient.newHttpClient()
                        .newWebSocketBuilder()
                        .header("Origin", "https://evil.example")
                        .buildAsync(address(), new Connection())
                        .get(10, TimeUnit.SECONDS))
                .hasMessageContaining("WebSocketHandshakeException");
    }

    private String join() {
        return "{\"type\":\"join\",\"room\":\"" + room + "\",\"token\":\""
                + new PracticeTokens(PracticeRoomTest.SECRET).token(room, "Ola", false)
                + "\",\"audioMuted\":false,\"videoMuted\":true}";
    }

    private URI address() {
        return URI.create("ws://localhost:" + port + "/practice/socket");
    }

    private Connection connect() throws Exception {
        Connection connection = new Connection();
        connection.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(address(), connection)
                .get(10, TimeUnit.SECONDS);
        return connection;
    }

    private static final class Connection implements WebSocket.Listener {

        private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
        private final CompletableFuture<Integer> closed = new CompletableFuture<>();
        private final StringBuilder part = new StringBuilder();
        private WebSocket socket;

        /** Once the other side has closed, there is nobody to say it to. */
        void say(String message) throws Exception {
            socket.sendText(message, true).handle((sent, broken) -> null).get(10, TimeUnit.SECONDS);
        }

        String heard() throws Exception {
            return messages.poll(10, TimeUnit.SECONDS);
        }

        int closed() throws Exception {
            return closed.get(10, TimeUnit.SECONDS);
        }

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            part.append(data);
            if (last) {
                messages.add(part.toString());
                part.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            closed.complete(code);
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            closed.completeExceptionally(error);
        }
    }
}
