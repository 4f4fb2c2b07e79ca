package no.mestringsrom.meeting;

import jakarta.persistence.Embeddable;
import java.net.URI;
import java.util.Locale;
import no.mestringsrom.meeting.MeetingRefused.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What is to be read before a meeting.
 *
 * @param title the address itself where nothing else was said
 * @param address of it, on the web
 */
@Embeddable
public record Paper(String title, String address) {

    /** @throws MeetingRefused if it is no address of the web */
    Paper checked() {
        String kept = Written.required(address, Written.TEXT, Reason.PAPER);
        String scheme = scheme(kept);
        if (scheme == null || !scheme.toLowerCase(Locale.ROOT).matches("https?")) {
            throw new MeetingRefused(Reason.PAPER);
        }
        String name = title.isBlank() ? kept.substring(0, Math.min(kept.length(), Written.LINE)) : title;
        return new Paper(Written.required(name, Written.LINE, Reason.PAPER), kept);
    }

    private static @Nullable String scheme(String address) {
        try {
            URI uri = URI.create(address);
            return uri.getHost() == null ? null : uri.getScheme();
        } catch (IllegalArgumentException noAddress) {
            return null;
        }
    }
}
