package no.mestringsrom.video;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import no.mestringsrom.settings.HouseSettings;
import no.mestringsrom.video.VideoTokenRefused.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the tokens of the practice room, as strictly as a Jitsi server reads its own: without leeway for clocks. */
@Component
public class VideoTokenVerifier {

    private final JWSVerifier signature;
    private final Clock clock;

    VideoTokenVerifier(HouseSettings house, Clock clock) {
        this.clock = clock;
        try {
            this.signature = new MACVerifier(VideoKeys.of(house.secret(), VideoKeys.TOKENS));
        } catch (JOSEException e) {
            throw new IllegalStateException("A key of 256 bits is enough for HS256", e);
        }
    }

    /** @throws VideoTokenRefused if the token does not let its holder into this room now */
    public VideoPass verify(@Nullable String token, String room) {
        if (token == null || token.isBlank()) {
            throw new VideoTokenRefused(Reason.MISSING);
        }
        JWTClaimsSet claims;
        VideoPass pass;
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            if (!JWSAlgorithm.HS256.equals(jwt.getHeader().getAlgorithm())
                    || !JOSEObjectType.JWT.equals(jwt.getHeader().getType())) {
                throw new VideoTokenRefused(Reason.MALFORMED);
            }
            if (!jwt.verify(signature)) {
                throw new VideoTokenRefused(Reason.SIGNATURE);
            }
            claims = jwt.getJWTClaimsSet();
            pass = pass(claims);
        } catch (ParseException | JOSEException unreadable) {
            throw new VideoTokenRefused(Reason.MALFORMED);
        }
        if (!VideoServer.PRACTICE_ISSUER.equals(claims.getIssuer())) {
            throw new VideoTokenRefused(Reason.ISSUER);
        }
        if (!claims.getAudience().equals(List.of(VideoServer.PRACTICE_AUDIENCE))) {
            throw new VideoTokenRefused(Reason.AUDIENCE);
        }
        Instant now = clock.instant();
        if (claims.getNotBeforeTime() != null
                && now.isBefore(claims.getNotBeforeTime().toInstant())) {
            throw new VideoTokenRefused(Reason.NOT_YET);
        }
        if (claims.getExpirationTime() == null
                || !now.isBefore(claims.getExpirationTime().toInstant())) {
            throw new VideoTokenRefused(Reason.EXPIRED);
        }
        if (!pass.room().equals(room)) {
            throw new VideoTokenRefused(Reason.ROOM);
        }
        return pass;
    }

    private static VideoPass pass(JWTClaimsSet claims) throws ParseException {
        Map<String, Object> context = claims.getJSONObjectClaim("context");
        if (context != null
                && context.get("user") instanceof Map<?, ?> user
                && user.get("id") instanceof String id
                && user.get("name") instanceof String name
                && claims.getStringClaim("room") instanceof String room) {
            return new VideoPass(room, id, name, Boolean.TRUE.equals(user.get("moderator")));
        }
        throw new VideoTokenRefused(Reason.MALFORMED);
    }
}
