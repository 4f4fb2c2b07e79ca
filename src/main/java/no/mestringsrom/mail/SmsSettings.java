package no.mestringsrom.mail;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import java.util.regex.Pattern;
import no.mestringsrom.settings.SettingRefused;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param url of the gateway that sends our SMS; empty for none
 * @param token by which the gateway knows us
 * @param sender who the SMS come from on the recipient's screen: at most 11 letters and digits, or a number
 * @param folder in place of a gateway: where each SMS is written as a text file, for trying out; empty for none
 */
@ConfigurationProperties("mestringsrom.sms")
record SmsSettings(
        @DefaultValue("") String url,
        @DefaultValue("") String token,
        @DefaultValue("Mestring") String sender,
        @DefaultValue("") String folder) {

    private static final Pattern SENDER = Pattern.compile("[A-Za-z0-9 ]{1,11}|\\+?[0-9]{4,15}");
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    SmsSettings {
        if (!url.isEmpty()) {
            if (!isSafe(url)) {
                throw new SettingRefused("mestringsrom.sms.url is \"" + url
                        + "\": set it to the address of the SMS gateway, beginning with https://.");
            }
            if (token.isBlank()) {
                throw new SettingRefused("mestringsrom.sms.token is missing: with mestringsrom.sms.url set, it must be"
                        + " the token that the SMS gateway knows us by.");
            }
            if (!folder.isEmpty()) {
                throw new SettingRefused("mestringsrom.sms.url and mestringsrom.sms.folder are both set: SMS go one way"
                        + " or the other. Leave one of them out.");
            }
        }
        if (!SENDER.matcher(sender).matches()) {
            throw new SettingRefused("mestringsrom.sms.sender is \"" + sender
                    + "\": set it to at most 11 letters (a to z) and digits, or to a telephone number.");
        }
    }

    /** The token and what is sent go in the clear without https: only to this machine. */
    private static boolean isSafe(String url) {
        try {
            URI address = new URI(url);
            return address.getHost() != null
                    && ("https".equals(address.getScheme())
                            || ("http".equals(address.getScheme()) && THIS_MACHINE.contains(address.getHost())));
        } catch (URISyntaxException noAddress) {
            return false;
        }
    }
}
