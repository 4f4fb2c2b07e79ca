package no.mestringsrom.video;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.mestringsrom.settings.HouseSettings;
import no.mestringsrom.site.ContentSources;
import no.mestringsrom.testing.TestClock;
import no.mestringsrom.texts.Language;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VideoServerTest {

    private static final String SHARED = "shared-with-the-video-server-0123456789";
    private static final HouseSettings HOUSE = house("a-secret-that-only-tests-know-0123456789");
    private static final VideoGuest HOST = new VideoGuest("mr1", "host-1", "Åse Ŋ 🙂", true, Language.NYNORSK);
    private static final VideoGuest PARTICIPANT = new VideoGuest("mr1", "person-1", "Ola", false, Language.ENGLISH);

    private final TestClock clock = new TestClock();

    @Test
    void tokenSaysWhatAJitsiServerAsksForAndNoMore() throws Exception {
        SignedJWT token = token(jitsi(SHARED, null, null).connect(HOST));

        assertThat(token.verify(new MACVerifier(SHARED))).isTrue();
        assertThat(token.getHeader().toJSONObject()).containsOnly(Map.entry("typ", "JWT"), Map.entry("alg", "HS256"));
        long now = TestClock.START.getEpochSecond();
        assertThat(token.getPayload().toJSONObject())
                .containsOnly(
                        Map.entry("iss", "our-app"),
                        Map.entry("aud", "jitsi"),
                        Map.entry("sub", "meet.example.no"),
                        Map.entry("room", "mr1"),
                        Map.entry("nbf", now - 60),
                        Map.entry("exp", now + 600),
                        Map.entry(
                                "context",
                                Map.of("user", Map.of("id", "host-1", "name", "Åse Ŋ 🙂", "moderator", true))));
    }

    @Test
    void onlyHostsAreModerators() throws Exception {
        SignedJWT token = token(jitsi(SHARED, null, null).connect(PARTICIPANT));

        assertThat(token.getJWTClaimsSet().getJSONObjectClaim("context"))
                .isEqualTo(Map.of("user", Map.of("id", "person-1", "name", "Ola", "moderator", false)));
    }

    @Test
    void privateKeySignsForItsPublicKeyWhetherTextOrFile(@TempDir Path folder) throws Exception {
        KeyPair pair = rsa(2048);
        Path file = Files.writeString(folder.resolve("key.pem"), pem(pair));

        for (String privateKey : List.of(pem(pair), file.toString())) {
            SignedJWT token = token(jitsi(null, privateKey, "key-1").connect(HOST));

            assertThat(token.getHeader().toJSONObject())
                    .containsOnly(Map.entry("typ", "JWT"), Map.entry("alg", "RS256"), Map.entry("kid", "key-1"));
            assertThat(token.verify(new RSASSAVerifier((RSAPublicKey) pair.getPublic())))
                    .isTrue();
            assertThat(token.verify(new RSASSAVerifier((RSAPublicKey) rsa(2048).getPublic())))
                    .isFalse();
        }
    }

    @Test
    void configuredServerIsWhereTheFrameComesFrom() {
        VideoServer server = jitsi(SHARED, null, null);
        VideoConnection connection = server.connect(PARTICIPANT);

        assertThat(server.practice()).isFalse();
        assertThat(connection.domain()).isEqualTo("meet.example.no");
        assertThat(connection.scriptUrl()).isEqualTo("https://meet.example.no/external_api.js");
        assertThat(connection.room()).isEqualTo("mr1");
        assertThat(server.videoContentSources())
                .isEqualTo(new ContentSources(
                        List.of("https://meet.example.no"),
                        List.of("https://meet.example.no"),
                        List.of("https://meet.example.no", "wss://meet.example.no")));
    }

    @Test
    void nothingConfiguredIsThePracticeRoomAtOurOwnAddress() {
        VideoServer server = practice(HOUSE);
        VideoConnection connection = server.connect(HOST);

        assertThat(server.practice()).isTrue();
        assertThat(connection.domain()).isEqualTo("kurs.example.no:8443");
        assertThat(connection.scriptUrl()).isEqualTo("/practice/external_api.js");
        assertThat(new VideoTokenVerifier(HOUSE, clock).verify(connection.token(), "mr1"))
                .isEqualTo(new VideoPass("mr1", "host-1", "Åse Ŋ 🙂", true));
        assertThat(server.videoContentSources()).isEqualTo(ContentSources.NONE);
    }

    @Test
    void frameLetsPeopleStraightInAndLeavesOutWhatDoesNotBelong() {
        assertThat(practice(HOUSE).connect(HOST).configOverwrite())
                .containsEntry("prejoinConfig", Map.of("enabled", false))
                .containsEntry("lobby", Map.of("autoKnock", true, "enableChat", false))
                .containsEntry("disableDeepLinking", true)
                .containsEntry("disableInviteFunctions", true)
                .containsEntry("disableThirdPartyRequests", true)
                .containsEntry("liveStreaming", Map.of("enabled", false))
                .containsEntry("recordingService", Map.of("enabled", false, "sharingEnabled", false));
    }

    @Test
    void frameSpeaksThePersonsLanguageAsFarAsItCan() {
        assertThat(practice(HOUSE).connect(HOST).configOverwrite()).containsEntry("defaultLanguage", "nn");
        assertThat(jitsi(SHARED, null, null).connect(HOST).configOverwrite()).containsEntry("defaultLanguage", "nb");
        assertThat(jitsi(SHARED, null, null).connect(PARTICIPANT).configOverwrite())
                .containsEntry("defaultLanguage", "en");
    }

    @Test
    void whatDoesNotBelongInTheFrameIsOff() {
        Map<String, Object> frame = jitsi(SHARED, null, null).connect(HOST).configOverwrite();

        assertThat(frame)
                .containsEntry("recordingService", Map.of("enabled", false, "sharingEnabled", false))
                .containsEntry("localRecording", Map.of("disable", true))
                .containsEntry("liveStreaming", Map.of("enabled", false))
                .containsEntry("transcription", Map.of("enabled", false))
                .containsEntry("disableInviteFunctions", true)
                .containsEntry("disableDeepLinking", true)
                .containsEntry("disableThirdPartyRequests", true)
                .containsEntry("prejoinConfig", Map.of("enabled", false))
                .containsEntry("lobby", Map.of("autoKnock", true, "enableChat", false))
                .containsEntry("remoteVideoMenu", Map.of("disableKick", false, "disableGrantModerator", true));
        assertThat(jitsi(SHARED, null, null).connect(PARTICIPANT).configOverwrite())
                .containsEntry("remoteVideoMenu", Map.of("disableKick", true, "disableGrantModerator", true));
        assertThat(frame.get("toolbarButtons"))
                .asInstanceOf(InstanceOfAssertFactories.list(String.class))
                .doesNotContain(
                        "recording",
                        "livestreaming",
                        "invite",
                        "participants-pane",
                        "mute-everyone",
                        "raisehand",
                        "hangup");
    }

    @Test
    void roomNameBelongsToOneSessionOfOneHouse() {
        UUID session = UUID.fromString("0189d0aa-0000-7000-8000-000000000001");
        String name = practice(HOUSE).roomName(session);

        assertThat(name).matches("mr[0-9a-v]{20,26}").isEqualTo(practice(HOUSE).roomName(session));
        assertThat(practice(HOUSE).roomName(UUID.fromString("0189d0aa-0000-7000-8000-000000000002")))
                .isNotEqualTo(name);
        assertThat(practice(house("another-secret-that-only-tests-know-01234")).roomName(session))
                .isNotEqualTo(name);
    }

    static HouseSettings house(String secret) {
        return new HouseSettings("https://kurs.example.no:8443", "nb", secret, null);
    }

    static KeyPair rsa(int bits) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(bits);
        return generator.generateKeyPair();
    }

    static String pem(KeyPair pair) {
        return "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                        .encodeToString(pair.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
    }

    private VideoServer jitsi(String secret, String privateKey, String keyId) {
        return new VideoServer(
                new VideoSettings(
                        "Meet.example.no",
                        null,
                        "our-app",
                        "jitsi",
                        "meet.example.no",
                        secret,
                        privateKey,
                        keyId,
                        List.of()),
                HOUSE,
                clock);
    }

    private VideoServer practice(HouseSettings house) {
        return new VideoServer(
                new VideoSettings(null, null, "mestringsrom", "jitsi", "*", null, null, null, List.of()), house, clock);
    }

    private static SignedJWT token(VideoConnection connection) throws Exception {
        return SignedJWT.parse(connection.token());
    }
}
