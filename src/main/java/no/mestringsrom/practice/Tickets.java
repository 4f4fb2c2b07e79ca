package no.mestringsrom.practice;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import no.mestringsrom.settings.HouseSettings;
import no.mestringsrom.video.VideoPass;
import org.springframework.stereotype.Component;

/**
 * Signs and reads what a page comes back with after its connection broke. The token it came with has long expired by
 * then, and the server may have been restarted: the ticket alone says who it was and under which id.
 */
@Component
class Tickets {

    private static final Duration LIFETIME = Duration.ofHours(12);
    private static final String PURPOSE = "practice room: tickets to come back with";

    private final byte[] key;
    private final Clock clock;

    Tickets(HouseSettings house, Clock clock) {
        this.clock = clock;
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(house.secret().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            this.key = mac.doFinal(PURPOSE.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256 belongs to every Java platform", e);
        }
    }

    /** @param endpoint the id the page is known by in the meeting */
    record Ticket(String endpoint, VideoPass pass, Instant issued) {}

    String sign(String endpoint, VideoPass pass) {
        Instant now = clock.instant();
        SignedJWT ticket = new SignedJWT(
                new JWSHeader(JWSAlgorithm.HS256),
                new JWTClaimsSet.Builder()
                        .jwtID(endpoint)
                        .subject(pass.personId())
                        .claim("room", pass.room())
                        .claim("name", pass.name())
                        .claim("moderator", pass.moderator())
                        .claim("issued", now.toEpochMilli())
                        .expirationTime(Date.from(now.plus(LIFETIME)))
                        .build());
        try {
            ticket.sign(new MACSigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("A key of 256 bits is enough for HS256", e);
        }
        return ticket.serialize();
    }

    /** Nothing for a ticket that is altered, expired, or for another room. */
    Optional<Ticket> open(String ticket, String room) {
        try {
            SignedJWT jwt = SignedJWT.parse(ticket);
            if (!JWSAlgorithm.HS256.equals(jwt.getHeader().getAlgorithm()) || !jwt.verify(new MACVerifier(key))) {
                return Optional.empty();
            }
            JWTClaimsSet claims = jwt.getJWTClaimsSet();
            if (!clock.instant().isBefore(claims.getExpirationTime().toInstant())
                    || !room.equals(claims.getStringClaim("room"))) {
                return Optional.empty();
            }
            return Optional.of(new Ticket(
                    claims.getJWTID(),
                    new VideoPass(
                            room,
                            claims.getSubject(),
                            claims.getStringClaim("name"),
                            claims.getBooleanClaim("moderator")),
                    Instant.ofEpochMilli(claims.getLongClaim("issued"))));
        } catch (ParseException | JOSEException unreadable) {
            return Optional.empty();
        }
    }
}
