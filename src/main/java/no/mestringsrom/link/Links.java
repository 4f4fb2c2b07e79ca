package no.mestringsrom.link;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs and opens link tokens: base64url of 16 bytes id, 8 bytes expiry (epoch seconds, 0 for none) and 16 bytes of
 * HMAC-SHA-256 over purpose, id and expiry. A token for one purpose is worth nothing for another.
 */
public final class Links {

    private static final int ID_AND_EXPIRY = 24;
    private static final int SIGNATURE = 16;

    private final SecretKeySpec key;
    private final Clock clock;

    /** @param secret at least 32 bytes of UTF-8 */
    public Links(String secret, Clock clock) {
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
        this.clock = clock;
    }

    /** A token that never expires by itself; what it leads to decides how long it is good. */
    public String sign(LinkPurpose purpose, UUID id) {
        return sign(purpose, id, 0);
    }

    public String sign(LinkPurpose purpose, UUID id, Instant expires) {
        return sign(purpose, id, expires.getEpochSecond());
    }

    /** @throws LinkRefused if the token was altered, made for something else, or has expired */
    public UUID open(LinkPurpose purpose, String token) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException notBase64) {
            throw new LinkRefused(LinkRefused.Reason.INVALID);
        }
        // The last character has bits to spare: a link has one spelling all the same.
        if (bytes.length != ID_AND_EXPIRY + SIGNATURE || !encoded(bytes).equals(token)) {
            throw new LinkRefused(LinkRefused.Reason.INVALID);
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        UUID id = new UUID(buffer.getLong(), buffer.getLong());
        long expires = buffer.getLong();
        byte[] given = new byte[SIGNATURE];
        buffer.get(given);
        if (!MessageDigest.isEqual(given, signature(purpose, id, expires))) {
            throw new LinkRefused(LinkRefused.Reason.INVALID);
        }
        if (expires != 0 && clock.instant().getEpochSecond() >= expires) {
            throw new LinkRefused(LinkRefused.Reason.EXPIRED);
        }
        return id;
    }

    private String sign(LinkPurpose purpose, UUID id, long expires) {
        byte[] bytes = ByteBuffer.allocate(ID_AND_EXPIRY + SIGNATURE)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .putLong(expires)
                .put(signature(purpose, id, expires))
                .array();
        return encoded(bytes);
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private byte[] signature(LinkPurpose purpose, UUID id, long expires) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(purpose.name().getBytes(StandardCharsets.UTF_8));
            byte[] full = mac.doFinal(ByteBuffer.allocate(ID_AND_EXPIRY)
                    .putLong(id.getMostSignificantBits())
                    .putLong(id.getLeastSignificantBits())
                    .putLong(expires)
                    .array());
            return ByteBuffer.allocate(SIGNATURE).put(full, 0, SIGNATURE).array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256 belongs to every Java platform", e);
        }
    }
}
