package no.mestringsrom.video;

import java.time.Clock;
import java.util.List;
import no.mestringsrom.settings.HouseSettings;

/** The video server of a house that has set up one. */
public final class VideoServers {

    private static final String SECRET = "a-secret-that-only-tests-know-0123456789";

    private VideoServers() {}

    public static VideoServer jitsi() {
        return new VideoServer(
                new VideoSettings("meet.example.no", null, "our-app", "jitsi", "*", SECRET, null, null, List.of()),
                new HouseSettings("http://localhost", "nb", SECRET, null),
                Clock.systemUTC());
    }
}
