package no.mestringsrom.video;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Clock;
import java.util.List;
import java.util.function.UnaryOperator;
import no.mestringsrom.settings.HouseSettings;
import no.mestringsrom.texts.Language;

/** Tokens for a practice room whose secret the test knows, made at whatever time the test likes. */
public final class PracticeTokens {

    private final String secret;

    public PracticeTokens(String secret) {
        this.secret = secret;
    }

    public String token(String room, String name, boolean moderator) {
        return token(room, name, moderator, Clock.systemUTC());
    }

    public String token(String room, String name, boolean moderator, Clock signedAt) {
        VideoSettings practice =
                new VideoSettings(null, null, "mestringsrom", "jitsi", "*", null, null, null, List.of());
        return new VideoServer(practice, house(), signedAt)
                .connect(new VideoGuest(room, "person-" + name, name, moderator, Language.BOKMAL))
                .token();
    }

    /** The same token with something else in it, signed as it should be. */
    public String altered(String token, UnaryOperator<JWTClaimsSet.Builder> change) {
        try {
            JWTClaimsSet claims = SignedJWT.parse(token).getJWTClaimsSet();
            return TokenSigner.hmac(VideoKeys.of(secret, VideoKeys.TOKENS))
                    .sign(change.apply(new JWTClaimsSet.Builder(claims)).build());
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    public VideoTokenVerifier verifier(Clock clock) {
        return new VideoTokenVerifier(house(), clock);
    }

    private HouseSettings house() {
        return new HouseSettings("http://localhost", "nb", secret, null);
    }
}
