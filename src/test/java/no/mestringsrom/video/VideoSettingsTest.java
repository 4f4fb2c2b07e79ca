package no.mestringsrom.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.KeyPair;
import java.util.List;
import no.mestringsrom.settings.HouseSettings;
import no.mestringsrom.settings.SettingRefused;
import no.mestringsrom.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VideoSettingsTest {

    private static final HouseSettings HOUSE = VideoServerTest.house("a-secret-that-only-tests-know-0123456789");
    private static final String SECRET = "shared-with-the-video-server-0123456789";

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // domain, script, secret, private key, key id, the setting that the sentence names
                "-, -, shared-with-the-video-server-0123456789, -, -, mestringsrom.video.domain",
                "-, https://meet.example.no/external_api.js, -, -, -, mestringsrom.video.domain",
                "meet.example.no, -, -, -, -, mestringsrom.video.secret",
                "meet.example.no, -, shared-with-the-video-server-0123456789, key.pem, k, both set",
                "meet.example.no, -, short, -, -, shorter than 32 bytes",
                "meet.example.no, -, -, key.pem, -, mestringsrom.video.key-id",
                "meet.example.no, -, -, /no/such/key.pem, k, /no/such/key.pem",
                "meet.example.no, -, -, -----BEGIN RSA PRIVATE KEY-----, k, PKCS #8",
                "meet.example.no, -, -, -----BEGIN PRIVATE KEY-----AAAA-----END PRIVATE KEY-----, k, can't be read",
                "https://meet.example.no/, -, shared-with-the-video-server-0123456789, -, -, bare host name",
                "meet.example.no, http://meet.example.no/e.js, shared-with-the-video-server-0123456789, -, -, https://",
                "meet.example.no, https:///, shared-with-the-video-server-0123456789, -, -, script-url",
            })
    void halfOrWrongSettingsAreRefusedInOneSentence(
            String domain, String script, String secret, String privateKey, String keyId, String sentence) {
        assertThatThrownBy(() -> server(domain, script, secret, privateKey, keyId))
                .isInstanceOf(SettingRefused.class)
                .hasMessageContaining(sentence)
                .hasMessageEndingWith(".");
    }

    @Test
    void privateKeyMustBeLongEnough() throws Exception {
        KeyPair small = VideoServerTest.rsa(1024);
        assertThatThrownBy(() -> server("meet.example.no", null, null, VideoServerTest.pem(small), "k"))
                .isInstanceOf(SettingRefused.class)
                .hasMessageContaining("1024");
    }

    @Test
    void blankSettingsAreNoSettings() {
        assertThat(server(" ", "", " ", "", "").practice()).isTrue();
        assertThat(server("meet.example.no", "", SECRET, " ", "").practice()).isFalse();
    }

    @Test
    void scriptMayLieElsewhere() {
        VideoServer server = server("8x8.example", "https://cdn.example/tenant/external_api.js", SECRET, null, null);

        assertThat(server.videoContentSources().scripts())
                .containsExactly("https://8x8.example", "https://cdn.example");
    }

    private static VideoServer server(String domain, String script, String secret, String privateKey, String keyId) {
        VideoSettings settings =
                new VideoSettings(domain, script, "app", "jitsi", "*", secret, privateKey, keyId, List.of());
        return new VideoServer(settings, HOUSE, new TestClock());
    }
}
