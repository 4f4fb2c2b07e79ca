package no.mestringsrom.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.stream.Collectors;
import no.mestringsrom.texts.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param baseUrl where people reach us, without a slash at the end; the links in mails begin with it
 * @param language tag of the language for a visitor who asks for none
 * @param secret signs links and tokens; at least 32 characters
 * @param administrator e-mail address that may always sign in as administrator, so that somebody can let the others in
 */
@ConfigurationProperties("mestringsrom")
public record HouseSettings(
        String baseUrl,
        String language,
        String secret,
        @Nullable String administrator) {

    private static final int LEAST_SECRET = 32;

    public HouseSettings {
        if (secret.length() < LEAST_SECRET) {
            throw new SettingRefused("mestringsrom.secret is missing or shorter than " + LEAST_SECRET
                    + " characters: set it, for example in the environment as MESTRINGSROM_SECRET.");
        }
        if (Language.ofTag(language).isEmpty()) {
            throw new SettingRefused("mestringsrom.language is \"" + language
                    + "\", which is none of ours: set it to one of "
                    + Arrays.stream(Language.values()).map(Language::tag).collect(Collectors.joining(", ")) + ".");
        }
        try {
            URI address = new URI(baseUrl);
            String scheme = address.getScheme();
            if ((!"http".equals(scheme) && !"https".equals(scheme)) || address.getHost() == null) {
                throw new SettingRefused("mestringsrom.base-url is \"" + baseUrl
                        + "\": set it to the address people reach us at, beginning with https://.");
            }
        } catch (URISyntaxException e) {
            throw new SettingRefused(
                    "mestringsrom.base-url is \"" + baseUrl + "\", which is no address: " + e.getMessage());
        }
        administrator = administrator == null || administrator.isBlank() ? null : administrator.strip();
        if (administrator != null && !administrator.contains("@")) {
            throw new SettingRefused("mestringsrom.administrator is \"" + administrator
                    + "\": set it to an e-mail address, or leave it out.");
        }
        baseUrl = baseUrl.endsWith("/") ? baseUrl.substring(0, baseUrl.length() - 1) : baseUrl;
    }

    public Language defaultLanguage() {
        return Language.ofTag(language).orElseThrow();
    }
}
