package no.mestringsrom.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** One person's page of the room: fetched over HTTP, then fed through the WebSocket, as the browser would. */
final class Screen implements WebSocket.Listener {

    private static final String SEGMENT = "\"segment\":\"";

    private final HttpClient client;
    private final String url;
    private final boolean host;
    private final String token;
    private final UUID session;
    private final String endpoint = UUID.randomUUID().toString();
    private volatile CountDownLatch shown = new CountDownLatch(1);
    private final AtomicInteger requests = new AtomicInteger();
    private final StringBuilder message = new StringBuilder();
    private @Nullable WebSocket socket;
    /** As JSON: what the server calls this page. */
    private volatile String connection = "null";

    private volatile String on = "";
    private volatile String watched = "";
    private volatile CountDownLatch seen = new CountDownLatch(1);
    private volatile long sawAt;

    Screen(HttpClient client, String url, boolean host, String token, UUID session) {
        this.client = client;
        this.url = url;
        this.host = host;
        this.token = token;
        this.session = session;
    }

    /** Whether the page came, the line got through, and the session's state was shown in time. */
    boolean arrive(long seconds) {
        try {
            HttpRequest page = HttpRequest.newBuilder(URI.create(url + (host ? "/vert/" : "/p/") + token + "/rom"))
                    .build();
            HttpResponse<byte[]> answer = client.send(page, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                return false;
            }
            return connect(seconds);
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Whether the line got through again and the session's state was shown in time; the page itself is still there. */
    boolean comeBack(long seconds) {
        try {
            return connect(seconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void ping() {
        say("{\"type\":\"ping\",\"sent\":1}");
    }

    void open() {
        say("{\"type\":\"open\",\"request\":%d}".formatted(requests.incrementAndGet()));
    }

    void go(String segment) {
        String from = on.isEmpty() ? "null" : "\"" + on + "\"";
        say("{\"type\":\"go\",\"request\":%d,\"from\":%s,\"to\":\"%s\"}"
                .formatted(requests.incrementAndGet(), from, segment));
    }

    void watch(String segment) {
        seen = new CountDownLatch(1);
        watched = SEGMENT + segment + "\"";
    }

    boolean sawWatched(long seconds) {
        try {
            return seen.await(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    long sawAt() {
        return sawAt;
    }

    void leave() {
        WebSocket line = socket;
        if (line != null) {
            line.abort();
        }
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket line, CharSequence part, boolean last) {
        message.append(part);
        if (last) {
            hear(message.toString());
            message.setLength(0);
        }
        line.request(1);
        return null;
    }

    private boolean connect(long seconds) throws InterruptedException {
        shown = new CountDownLatch(1);
        try {
            socket = client.newWebSocketBuilder()
                    .buildAsync(URI.create(url.replace("http:", "ws:") + "/rom/socket"), this)
                    .join();
        } catch (CompletionException e) {
            return false;
        }
        say("{\"type\":\"hello\",\"host\":%s,\"token\":\"%s\",\"session\":\"%s\",\"connection\":%s,\"language\":\"nb\"}"
                .formatted(host, token, session, connection));
        if (!shown.await(seconds, TimeUnit.SECONDS)) {
            return false;
        }
        say("{\"type\":\"in\",\"endpoint\":\"%s\",\"room\":\"main\"}".formatted(endpoint));
        return true;
    }

    private void hear(String text) {
        if (text.contains("\"type\":\"welcome\"")) {
            connection = '"' + after("\"connection\":\"", text) + '"';
        }
        if (!text.contains("\"type\":\"state\"")) {
            return;
        }
        if (text.contains(SEGMENT)) {
            on = after(SEGMENT, text);
        }
        shown.countDown();
        if (!watched.isEmpty() && text.contains(watched) && seen.getCount() > 0) {
            sawAt = System.nanoTime();
            seen.countDown();
        }
    }

    private static String after(String begin, String text) {
        int from = text.indexOf(begin) + begin.length();
        return text.substring(from, text.indexOf('"', from));
    }

    private synchronized void say(String text) {
        WebSocket line = socket;
        if (line != null) {
            line.sendText(text, true).join();
        }
    }
}
