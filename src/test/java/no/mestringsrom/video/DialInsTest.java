package no.mestringsrom.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import no.mestringsrom.settings.SettingRefused;
import no.mestringsrom.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class DialInsTest {

    private static final UUID SESSION = UUID.randomUUID();

    private final TestClock clock = new TestClock();
    private final List<String> questions = new CopyOnWriteArrayList<>();
    private VideoServer video;
    private HttpServer mapper;
    private int status = 200;
    private String answer = "{\"message\":\"ok\",\"id\":2223513633,\"conference\":\"x@y\"}";

    @BeforeEach
    void open() throws IOException {
        video = new VideoServer(
                new VideoSettings(null, null, "i", "a", "*", null, null, null, List.of()),
                VideoServerTest.house("a-secret-that-only-tests-know-0123456789"),
                clock);
        mapper = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        mapper.createContext("/", exchange -> {
            questions.add(exchange.getRequestURI().getQuery());
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        mapper.start();
    }

    @AfterEach
    void close() {
        mapper.stop(0);
    }

    @Test
    void tellsNumberAndPinOfTheSessionsRoomAndAsksOnce() {
        DialIns dialIns = dialIns("21 40 00 00", url());

        assertThat(dialIns.of(SESSION)).contains(new DialIn("21 40 00 00", "222 351 363 3"));
        dialIns.of(SESSION);
        assertThat(questions).containsExactly("conference=" + video.roomName(SESSION) + "@conference.example.no");
    }

    @Test
    void isSilentWhereThereIsNoneAndWhenTheMapperIsIll() {
        assertThat(dialIns(null, " ").of(SESSION)).isEmpty();

        DialIns dialIns = dialIns("21 40 00 00", url());
        answer = "no such thing";
        assertThat(dialIns.of(SESSION)).isEmpty();
        dialIns.of(SESSION);
        assertThat(questions).as("left alone for a while").hasSize(1);

        clock.advance(Duration.ofMinutes(1));
        answer = "{\"id\":123456}";
        assertThat(dialIns.of(SESSION)).contains(new DialIn("21 40 00 00", "123 456"));
        mapper.stop(0);
        assertThat(dialIns.of(UUID.randomUUID())).isEmpty();
    }

    @Test
    void refusesHalfOrWrongSettings() {
        assertThatThrownBy(() -> dialIns("21 40 00 00", null))
                .isInstanceOf(SettingRefused.class)
                .hasMessageContaining("belong together");
        assertThatThrownBy(() -> dialIns("21 40 00 00", "https://mapper.example.no/"))
                .isInstanceOf(SettingRefused.class)
                .hasMessageContaining("{room}");
    }

    private DialIns dialIns(String phone, String pinUrl) {
        return new DialIns(new DialInSettings(phone, pinUrl), video, new JsonMapper(), clock);
    }

    private String url() {
        return "http://localhost:" + mapper.getAddress().getPort() + "/mapper?conference={room}@conference.example.no";
    }
}
