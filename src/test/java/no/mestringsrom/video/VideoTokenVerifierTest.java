package no.mestringsrom.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import no.mestringsrom.settings.HouseSettings;
import no.mestringsrom.testing.TestClock;
import no.mestringsrom.texts.Language;
import no.mestringsrom.video.VideoTokenRefused.Reason;
import org.junit.jupiter.api.Test;

class VideoTokenVerifierTest {

    private static final String SECRET = "a-secret-that-only-tests-know-0123456789";
    private static final HouseSettings HOUSE = VideoServerTest.house(SECRET);

    private final TestClock clock = new TestClock();
    private final VideoTokenVerifier verifier = new VideoTokenVerifier(HOUSE, clock);
    private final String token = new VideoServer(
                    new VideoSettings(null, null, "mestringsrom", "jitsi", "*", null, null, null, List.of()),
                    HOUSE,
                    clock)
            .connect(new VideoGuest("mr1", "person-1", "Ola", false, Language.BOKMAL))
            .token();

    @Test
    void tokenIsGoodUntilItExpires() {
        clock.advance(VideoServer.TOKEN_LIFETIME.minusSeconds(1));
        assertThat(verifier.verify(token, "mr1")).isEqualTo(new VideoPass("mr1", "person-1", "Ola", false));

        clock.advance(Duration.ofSeconds(1));
        assertThat(refusal(token, "mr1")).isEqualTo(Reason.EXPIRED);
    }

    @Test
    void tokenIsNotGoodLongBeforeItWasMade() {
        clock.advance(Duration.ofMinutes(-2));
        assertThat(refusal(token, "mr1")).isEqualTo(Reason.NOT_YET);
    }

    @Test
    void tokenOpensOneRoomOnly() {
        assertThat(refusal(token, "mr2")).isEqualTo(Reason.ROOM);
    }

    @Test
    void noTokenAndNonsenseAreRefused() {
        assertThat(refusal(null, "mr1")).isEqualTo(Reason.MISSING);
        assertThat(refusal(" ", "mr1")).isEqualTo(Reason.MISSING);
        assertThat(refusal("nonsense", "mr1")).isEqualTo(Reason.MALFORMED);
        assertThat(refusal("a.b.c", "mr1")).isEqualTo(Reason.MALFORMED);
        assertThat(refusal("æøå.🙂." + "x".repeat(5_000), "mr1")).isEqualTo(Reason.MALFORMED);
    }

    @Test
    void alteredTokenIsRefused() {
        String[] parts = token.split("\\.");
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        String promoted = claims.replace("\"moderator\":false", "\"moderator\":true");
        assertThat(promoted).isNotEqualTo(claims);
        String altered = parts[0] + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(promoted.getBytes(StandardCharsets.UTF_8))
                + "." + parts[2];

        assertThat(refusal(altered, "mr1")).isEqualTo(Reason.SIGNATURE);
    }

    @Test
    void unsignedTokenIsRefused() throws Exception {
        String unsigned = new PlainJWT(SignedJWT.parse(token).getJWTClaimsSet()).serialize();

        assertThat(refusal(unsigned, "mr1")).isEqualTo(Reason.MALFORMED);
    }

    @Test
    void tokenOfAnotherHouseIsRefused() {
        VideoTokenVerifier other =
                new VideoTokenVerifier(VideoServerTest.house("another-secret-that-only-tests-know-01234"), clock);

        assertThat(catchThrowableOfType(VideoTokenRefused.class, () -> other.verify(token, "mr1"))
                        .reason())
                .isEqualTo(Reason.SIGNATURE);
    }

    @Test
    void claimsMustAllBeOurs() throws Exception {
        assertThat(verifier.verify(signed(ours().build(), JOSEObjectType.JWT), "mr1"))
                .isEqualTo(new VideoPass("mr1", "p", "Ola", false));
        assertThat(refusal(signed(ours().issuer("other").build(), JOSEObjectType.JWT), "mr1"))
                .isEqualTo(Reason.ISSUER);
        assertThat(refusal(signed(ours().audience("jitsi").build(), JOSEObjectType.JWT), "mr1"))
                .isEqualTo(Reason.AUDIENCE);
        assertThat(refusal(signed(ours().expirationTime(null).build(), JOSEObjectType.JWT), "mr1"))
                .isEqualTo(Reason.EXPIRED);
        assertThat(refusal(signed(ours().claim("context", null).build(), JOSEObjectType.JWT), "mr1"))
                .isEqualTo(Reason.MALFORMED);
        assertThat(refusal(signed(ours().build(), new JOSEObjectType("at+jwt")), "mr1"))
                .isEqualTo(Reason.MALFORMED);
    }

    private static JWTClaimsSet.Builder ours() {
        return new JWTClaimsSet.Builder()
                .issuer("mestringsrom")
                .audience("practice")
                .subject("*")
                .claim("room", "mr1")
                .claim("context", Map.of("user", Map.of("id", "p", "name", "Ola", "moderator", 1)))
                .expirationTime(Date.from(TestClock.START.plusSeconds(60)));
    }

    private static String signed(JWTClaimsSet claims, JOSEObjectType type) throws Exception {
        SignedJWT jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).type(type).build(), claims);
        jwt.sign(new MACSigner(VideoKeys.of(SECRET, VideoKeys.TOKENS)));
        return jwt.serialize();
    }

    private Reason refusal(String given, String room) {
        return catchThrowableOfType(VideoTokenRefused.class, () -> verifier.verify(given, room))
                .reason();
    }
}
