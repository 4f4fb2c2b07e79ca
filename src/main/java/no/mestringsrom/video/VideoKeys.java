package no.mestringsrom.video;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Keys for video made from the house's secret, one per purpose, so that none tells anything about another. */
final class VideoKeys {

    static final String TOKENS = "video: tokens of the practice room";
    static final String ROOM_NAMES = "video: names of rooms";

    private VideoKeys() {}

    static byte[] of(String secret, String purpose) {
        return hmac(secret.getBytes(StandardCharsets.UTF_8), purpose);
    }

    static byte[] hmac(byte[] key, String message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(message.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256 belongs to every Java platform", e);
        }
    }
}
