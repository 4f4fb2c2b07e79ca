package no.mestringsrom.mail;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * A gateway that takes {@code {"id", "from", "to", "text"}} as JSON by POST, with a bearer token. The id stands in the
 * header {@code Idempotency-Key} too. Any 2xx is a yes; no redirect is followed, since the token would go along.
 */
final class HttpSmsGateway implements SmsGateway {

    private static final Logger log = LoggerFactory.getLogger(HttpSmsGateway.class);
    private static final Duration TO_CONNECT = Duration.ofSeconds(5);
    private static final Duration TO_ANSWER = Duration.ofSeconds(15);

    /** Answers that are about us or about the moment, and not about the recipient: the next attempt may fare better. */
    private static final Set<Integer> NOT_ABOUT_THE_RECIPIENT = Set.of(401, 403, 407, 408, 425, 429);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(TO_CONNECT).build();
    private final URI url;
    private final String token;
    private final String sender;
    private final JsonMapper json;

    HttpSmsGateway(URI url, String token, String sender, JsonMapper json) {
        this.url = url;
        this.token = token;
        this.sender = sender;
        this.json = json;
    }

    @Override
    public Carrier.Outcome send(UUID id, String mobile, String text) {
        String body = json.writeValueAsString(Map.of("id", id.toString(), "from", sender, "to", mobile, "text", text));
        HttpRequest request = HttpRequest.newBuilder(url)
                .timeout(TO_ANSWER)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", id.toString())
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return outcome(
                    id,
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode());
        } catch (IOException e) {
            log.warn("SMS {} was not taken: {}", id, e.getClass().getSimpleName());
            return Carrier.Outcome.NOT_NOW;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Carrier.Outcome.NOT_NOW;
        }
    }

    private static Carrier.Outcome outcome(UUID id, int status) {
        if (status >= 200 && status < 300) {
            return Carrier.Outcome.TAKEN;
        }
        log.warn("SMS {} was not taken: the gateway answered {}", id, status);
        return status >= 400 && status < 500 && !NOT_ABOUT_THE_RECIPIENT.contains(status)
                ? Carrier.Outcome.REFUSED
                : Carrier.Outcome.NOT_NOW;
    }
}
