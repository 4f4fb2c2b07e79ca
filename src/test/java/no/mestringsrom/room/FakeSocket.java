package no.mestringsrom.room;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import tools.jackson.databind.json.JsonMapper;

/** A page's connection that keeps what it was sent. */
final class FakeSocket {

    final List<TextMessage> received = new CopyOnWriteArrayList<>();
    final RoomSocket socket;
    private final JsonMapper json;

    FakeSocket(JsonMapper json) {
        this.json = json;
        this.socket = new RoomSocket(
                (WebSocketSession) Proxy.newProxyInstance(
                        FakeSocket.class.getClassLoader(),
                        new Class<?>[] {WebSocketSession.class},
                        (proxy, method, arguments) -> {
                            if (method.getName().equals("sendMessage") && arguments[0] instanceof TextMessage text) {
                                received.add(text);
                            }
                            return null;
                        }),
                Runnable::run,
                0);
    }

    String connection() {
        return Objects.requireNonNull(socket.place()).connection();
    }

    List<String> types() {
        return received.stream()
                .map(message -> json.readTree(message.getPayload()).get("type").asString())
                .toList();
    }

    String last(String field) {
        return json.readTree(received.getLast().getPayload()).get(field).asString();
    }
}
