package no.mestringsrom.video;

import com.nimbusds.jwt.JWTClaimsSet;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import no.mestringsrom.settings.HouseSettings;
import no.mestringsrom.site.ContentSources;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** The configured video server: names its rooms and lets people in. */
@Component
public class VideoServer {

    /** Long enough for a slow phone to load the frame, short enough to be worth nothing in a log. */
    public static final Duration TOKEN_LIFETIME = Duration.ofMinutes(10);

    /** Video servers allow their clock no difference from ours. */
    private static final Duration CLOCK_DIFFERENCE = Duration.ofMinutes(1);

    static final String PRACTICE_SCRIPT = "/practice/external_api.js";
    static final String PRACTICE_ISSUER = "mestringsrom";
    static final String PRACTICE_AUDIENCE = "practice";

    private static final int ROOM_NAME_BITS = 128;

    private final Clock clock;
    private final byte[] roomNameKey;
    private final TokenSigner signer;
    private final String domain;
    private final String scriptUrl;
    private final String issuer;
    private final String audience;
    private final String subject;
    private final boolean practice;

    VideoServer(VideoSettings settings, HouseSettings house, Clock clock) {
        this.clock = clock;
        this.roomNameKey = VideoKeys.of(house.secret(), VideoKeys.ROOM_NAMES);
        this.practice = settings.practice();
        if (settings.domain() == null) {
            this.domain = URI.create(house.baseUrl()).getAuthority();
            this.scriptUrl = PRACTICE_SCRIPT;
            this.issuer = PRACTICE_ISSUER;
            this.audience = PRACTICE_AUDIENCE;
            this.subject = "*";
            this.signer = TokenSigner.hmac(VideoKeys.of(house.secret(), VideoKeys.TOKENS));
        } else {
            this.domain = settings.domain();
            this.scriptUrl = Objects.requireNonNullElse(
                    settings.scriptUrl(), "https://" + settings.domain() + "/external_api.js");
            this.issuer = settings.issuer();
            this.audience = settings.audience();
            this.subject = settings.subject();
            this.signer = settings.privateKey() == null
                    ? TokenSigner.hmac(Objects.requireNonNull(settings.secret()).getBytes(StandardCharsets.UTF_8))
                    : TokenSigner.rsa(settings.privateKey(), Objects.requireNonNull(settings.keyId()));
        }
    }

    /** The room of a session: always the same, and not to be guessed by anyone who was not let in. */
    public String roomName(UUID sessionId) {
        byte[] mac = VideoKeys.hmac(roomNameKey, sessionId.toString());
        // Base 32 with lower-case letters alone, because video servers do not tell Room from room.
        return "mr"
                + new BigInteger(1, mac)
                        .shiftRight(mac.length * Byte.SIZE - ROOM_NAME_BITS)
                        .toString(32);
    }

    /** Lets a person in, now: the token is signed on demand and soon expires. */
    public VideoConnection connect(VideoGuest guest) {
        return new VideoConnection(
                scriptUrl,
                domain,
                guest.room(),
                token(guest),
                FrameOptions.config(guest, practice),
                FrameOptions.interfaceConfig());
    }

    /** Whether the built-in practice room is the video server: small meetings only. */
    public boolean practice() {
        return practice;
    }

    private String token(VideoGuest guest) {
        Instant now = clock.instant();
        return signer.sign(new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience(audience)
                .subject(subject)
                .claim("room", guest.room())
                .notBeforeTime(Date.from(now.minus(CLOCK_DIFFERENCE)))
                .expirationTime(Date.from(now.plus(TOKEN_LIFETIME)))
                .claim(
                        "context",
                        Map.of(
                                "user",
                                Map.of(
                                        "id", guest.personId(),
                                        "name", guest.name(),
                                        "moderator", guest.moderator())))
                .build());
    }

    /** What the pages must be allowed to load for the frame. The practice room is our own and needs nothing. */
    @Bean
    ContentSources videoContentSources() {
        if (practice) {
            return ContentSources.NONE;
        }
        String server = "https://" + domain;
        URI script = URI.create(scriptUrl);
        String scriptOrigin = "https://" + script.getAuthority();
        return new ContentSources(
                server.equals(scriptOrigin) ? List.of(server) : List.of(server, scriptOrigin),
                List.of(server),
                List.of(server, "wss://" + domain));
    }
}
