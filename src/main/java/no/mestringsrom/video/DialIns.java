package no.mestringsrom.video;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Asks the video server's conference mapper for the PIN of a room, and remembers it for as long as a session can last. */
@Component
public class DialIns {

    private static final Logger LOG = LoggerFactory.getLogger(DialIns.class);

    /** A page waits for it: a mapper that does not answer is left alone for a while. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final Duration REMEMBERED = Duration.ofHours(12);
    private static final Duration LEFT_ALONE = Duration.ofMinutes(1);

    private final DialInSettings settings;
    private final VideoServer video;
    private final JsonMapper json;
    private final Clock clock;
    private final Map<UUID, Asked> asked = new ConcurrentHashMap<>();

    /** @param until epoch milliseconds */
    private record Asked(Optional<DialIn> answer, long until) {}

    DialIns(DialInSettings settings, VideoServer video, JsonMapper json, Clock clock) {
        this.settings = settings;
        this.video = video;
        this.json = json;
        this.clock = clock;
    }

    /** Empty where dial-in is not configured, or the mapper does not answer. */
    public Optional<DialIn> of(UUID sessionId) {
        String phone = settings.phone();
        String url = settings.pinUrl();
        if (phone == null || url == null) {
            return Optional.empty();
        }
        long now = clock.millis();
        asked.values().removeIf(answer -> answer.until() <= now);
        return asked.computeIfAbsent(sessionId, id -> {
                    Optional<DialIn> answer = Optional.ofNullable(
                                    pin(url.replace(DialInSettings.ROOM, video.roomName(id))))
                            .map(pin -> new DialIn(phone, pin));
                    return new Asked(answer, now + (answer.isPresent() ? REMEMBERED : LEFT_ALONE).toMillis());
                })
                .answer();
    }

    private @Nullable String pin(String url) {
        try (HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(URI.create(url)).timeout(PATIENCE).build(),
                    HttpResponse.BodyHandlers.ofString());
            String digits = json.readTree(answer.body()).path("id").asString("");
            if (answer.statusCode() == 200 && digits.matches("\\d{4,12}")) {
                return digits.replaceAll("(\\d{3})(?=\\d)", "$1 ");
            }
            LOG.warn("The conference mapper told no PIN: status {}", answer.statusCode());
        } catch (IOException | JacksonException e) {
            LOG.warn("The conference mapper did not answer: {}", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return null;
    }
}
