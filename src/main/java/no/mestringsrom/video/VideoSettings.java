package no.mestringsrom.video;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import no.mestringsrom.settings.SettingRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The video server. Leave all of it out for the built-in practice room.
 *
 * @param domain host, and port if it is not 443, of a Jitsi server
 * @param scriptUrl where its {@code external_api.js} lies, if not in the usual place on the domain
 * @param issuer the application id the server knows us by ({@code iss})
 * @param audience what the server expects as {@code aud}
 * @param subject the server's XMPP domain, or {@code *} ({@code sub})
 * @param secret shared with the server, for HS256; at least 32 bytes
 * @param privateKey for RS256: a PEM text (PKCS #8), or the path of a file with one
 * @param keyId which of our public keys the server checks RS256 with ({@code kid})
 * @param iceServers for the practice room alone: none means that browsers must reach each other directly
 */
@ConfigurationProperties("mestringsrom.video")
public record VideoSettings(
        @Nullable String domain,
        @Nullable String scriptUrl,
        @DefaultValue("mestringsrom") String issuer,
        @DefaultValue("jitsi") String audience,
        @DefaultValue("*") String subject,
        @Nullable String secret,
        @Nullable String privateKey,
        @Nullable String keyId,
        @DefaultValue List<IceServer> iceServers) {

    static final int LEAST_SECRET_BYTES = 32;

    private static final Pattern HOST = Pattern.compile("[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\\d{1,5})?");

    public VideoSettings {
        domain = present(domain);
        scriptUrl = present(scriptUrl);
        secret = present(secret);
        privateKey = present(privateKey);
        keyId = present(keyId);
        iceServers = List.copyOf(iceServers);
        if (domain == null) {
            if (secret != null || privateKey != null || scriptUrl != null || keyId != null) {
                throw new SettingRefused(
                        "mestringsrom.video.domain is missing although other settings of a video server"
                                + " are there: set it, or remove them all for the built-in practice room.");
            }
        } else {
            domain = domain.toLowerCase(Locale.ROOT);
            refuseHalfServer(domain, scriptUrl, secret, privateKey, keyId);
        }
    }

    /** Whether the practice room is the video server. */
    public boolean practice() {
        return domain == null;
    }

    private static void refuseHalfServer(
            String domain,
            @Nullable String scriptUrl,
            @Nullable String secret,
            @Nullable String privateKey,
            @Nullable String keyId) {
        if (!HOST.matcher(domain).matches()) {
            throw new SettingRefused("mestringsrom.video.domain is \"" + domain
                    + "\": write the bare host name, such as meet.example.no, without https:// and without a path.");
        }
        if (secret == null && privateKey == null) {
            throw new SettingRefused("mestringsrom.video.domain is set but no key to sign tokens with:"
                    + " set mestringsrom.video.secret or mestringsrom.video.private-key.");
        }
        if (secret != null && privateKey != null) {
            throw new SettingRefused("mestringsrom.video.secret and mestringsrom.video.private-key are both set:"
                    + " keep the one your video server checks tokens with.");
        }
        if (secret != null && secret.getBytes(StandardCharsets.UTF_8).length < LEAST_SECRET_BYTES) {
            throw new SettingRefused("mestringsrom.video.secret is shorter than " + LEAST_SECRET_BYTES
                    + " bytes: use a longer one here and on the video server.");
        }
        if (privateKey != null && keyId == null) {
            throw new SettingRefused("mestringsrom.video.key-id is missing: with a private key the video server must be"
                    + " told which public key belongs to it.");
        }
        if (scriptUrl != null && !isHttps(scriptUrl)) {
            throw new SettingRefused("mestringsrom.video.script-url is \"" + scriptUrl
                    + "\": it must be an address that begins with https://.");
        }
    }

    private static boolean isHttps(String url) {
        try {
            URI uri = new URI(url);
            return "https".equals(uri.getScheme()) && uri.getHost() != null;
        } catch (URISyntaxException noAddress) {
            return false;
        }
    }

    private static @Nullable String present(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
