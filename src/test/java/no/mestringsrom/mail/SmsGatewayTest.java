package no.mestringsrom.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.mestringsrom.settings.SettingRefused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Against a real HTTP server. */
class SmsGatewayTest {

    private record Asked(String authorization, String key, Map<?, ?> body) {}

    private static final UUID ID = UUID.fromString("00000000-0000-0000-0000-000000000001");
    private final JsonMapper json = new JsonMapper();
    private final List<Asked> asked = new ArrayList<>();
    private HttpServer server;
    private int answer = 202;

    @BeforeEach
    void start() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/sms", exchange -> {
            asked.add(new Asked(
                    exchange.getRequestHeaders().getFirst("Authorization"),
                    exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                    json.readValue(exchange.getRequestBody().readAllBytes(), Map.class)));
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private Carrier.Outcome send() {
        URI url = URI.create("http://localhost:" + server.getAddress().getPort() + "/sms");
        return new HttpSmsGateway(url, "hemmelig", "Mestring", json).send(ID, "+4790000001", "Hei Åse");
    }

    @Test
    void sendsWhatTheGatewayNeedsToKnowAndNoMore() {
        assertThat(send()).isEqualTo(Carrier.Outcome.TAKEN);

        assertThat(asked)
                .containsExactly(new Asked(
                        "Bearer hemmelig",
                        ID.toString(),
                        Map.of("id", ID.toString(), "from", "Mestring", "to", "+4790000001", "text", "Hei Åse")));
    }

    @ParameterizedTest
    @CsvSource({
        "200, TAKEN",
        "400, REFUSED",
        "404, REFUSED",
        "422, REFUSED",
        "401, NOT_NOW",
        "403, NOT_NOW",
        "429, NOT_NOW",
        "500, NOT_NOW",
        "503, NOT_NOW",
        "302, NOT_NOW"
    })
    void triesAgainUnlessTheNumberIsToBlame(int status, Carrier.Outcome outcome) {
        answer = status;

        assertThat(send()).isEqualTo(outcome);
        assertThat(asked).hasSize(1);
    }

    @Test
    void triesAgainWhereNobodyAnswers() {
        server.stop(0);

        assertThat(send()).isEqualTo(Carrier.Outcome.NOT_NOW);
    }

    @Test
    void writesOneFilePerMessageHoweverOftenItIsSent(@TempDir Path folder) throws Exception {
        FileSmsGateway files = new FileSmsGateway(folder.resolve("sms"));

        assertThat(files.send(ID, "+4790000001", "Hei Åse")).isEqualTo(Carrier.Outcome.TAKEN);
        assertThat(files.send(ID, "+4790000001", "Hei Åse")).isEqualTo(Carrier.Outcome.TAKEN);

        try (var written = Files.list(folder.resolve("sms"))) {
            assertThat(written).singleElement().satisfies(file -> {
                assertThat(file.getFileName().toString()).isEqualTo(ID + ".txt");
                assertThat(Files.readString(file, StandardCharsets.UTF_8)).isEqualTo("+4790000001\n\nHei Åse\n");
            });
        }
    }

    @Test
    void putsTheFileOffWhereItCannotBeWritten(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("sms"), "");

        assertThat(new FileSmsGateway(file).send(ID, "+4790000001", "Hei")).isEqualTo(Carrier.Outcome.NOT_NOW);
    }

    @ParameterizedTest
    @CsvSource({
        "sms.eksempel.no, t, Mestring, '', mestringsrom.sms.url",
        "http://sms.eksempel.no/send, t, Mestring, '', mestringsrom.sms.url",
        "https://sms.eksempel.no/send, '', Mestring, '', mestringsrom.sms.token",
        "https://sms.eksempel.no/send, t, Mestringsrommet, '', mestringsrom.sms.sender",
        "https://sms.eksempel.no/send, t, Mestring, ./sms, mestringsrom.sms.folder"
    })
    void refusesSettingsThatCannotBeMeant(String url, String token, String sender, String folder, String named) {
        assertThatExceptionOfType(SettingRefused.class)
                .isThrownBy(() -> new SmsSettings(url, token, sender, folder))
                .withMessageContaining(named);
    }

    @Test
    void takesSettingsThatMakeSense() {
        new SmsSettings("", "", "Mestring", "");
        new SmsSettings("", "", "Mestring", "./sms");
        new SmsSettings("https://sms.eksempel.no/send", "t", "+4790000000", "");
        new SmsSettings("http://localhost:9999/send", "t", "Mestring", "");
    }
}
