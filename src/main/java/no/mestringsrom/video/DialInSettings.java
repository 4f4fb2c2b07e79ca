package no.mestringsrom.video;

import no.mestringsrom.settings.SettingRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Telephones into the meetings, for a video server that has a bridge to them. Leave both out where it has none.
 *
 * @param phone the number to call, as people read it
 * @param pinUrl where the video server's conference mapper tells the PIN of a room, with {@code {room}} for its name, such
 *     as {@code https://mapper.example.no/conferenceMapper?conference={room}@conference.meet.example.no}
 */
@ConfigurationProperties("mestringsrom.video.dial-in")
public record DialInSettings(
        @Nullable String phone, @Nullable String pinUrl) {

    static final String ROOM = "{room}";

    public DialInSettings {
        phone = phone == null || phone.isBlank() ? null : phone.strip();
        pinUrl = pinUrl == null || pinUrl.isBlank() ? null : pinUrl.strip();
        if ((phone == null) != (pinUrl == null)) {
            throw new SettingRefused("mestringsrom.video.dial-in.phone and mestringsrom.video.dial-in.pin-url belong"
                    + " together: set both, or neither.");
        }
        if (pinUrl != null && !(pinUrl.matches("https?://.+") && pinUrl.contains(ROOM))) {
            throw new SettingRefused("mestringsrom.video.dial-in.pin-url is \"" + pinUrl
                    + "\": it must be an address that begins with https:// and has {room} where the room's name goes.");
        }
    }
}
