package no.mestringsrom.practice;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import no.mestringsrom.e2e.PackagedApplication;
import no.mestringsrom.testing.BrowserTest;
import no.mestringsrom.testing.Browsers;
import no.mestringsrom.video.PracticeTokens;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A call in the practice room outlives the application that introduced the people to each other. */
@BrowserTest
@Tag("long")
class PracticeRestartIT {

    private static final PracticeTokens TOKENS = new PracticeTokens(PackagedApplication.SECRET);
    private static final String ROOM = "mrrestart";

    @Test
    void killedApplicationDoesNotEndTheCall(@TempDir Path folder) {
        try (PackagedApplication application =
                        new PackagedApplication(folder, PackagedApplication.QUICK_TO_START, Map.of());
                Browsers browsers = new Browsers();
                Browser browser = browsers.launch()) {
            application.start();
            Attendee host = enter(browser, application, "Vert", true).joined(0);
            Attendee guest = enter(browser, application, "Gjest", false).joined(1);
            host.joined(1).assertMediaFlows(1);
            host.forgetEvents();
            guest.forgetEvents();

            application.kill();
            host.awaitText("Forbindelsen ble brutt.");
            host.assertMediaFlows(1);
            guest.assertMediaFlows(1);

            application.start();
            host.awaitGone("Forbindelsen ble brutt.");
            guest.awaitGone("Forbindelsen ble brutt.");
            guest.command("toggleAudio");
            host.awaitEvent("participantMuted", "payload.isMuted && payload.mediaType === 'audio'");
            host.assertMediaFlows(1, List.of("time", "frames", "video"));
            for (Attendee attendee : List.of(host, guest)) {
                assertThat(attendee.events())
                        .doesNotContain(
                                "participantLeft", "videoConferenceLeft", "videoConferenceJoined", "errorOccurred");
            }

            Attendee late = enter(browser, application, "Sein", false).joined(2);
            late.assertMediaFlows(2, List.of("time", "frames", "video"));
            host.joined(2);
        }
    }

    private static Attendee enter(Browser browser, PackagedApplication application, String name, boolean moderator) {
        return Attendee.enter(
                browser.newContext(), application.url(), ROOM, TOKENS.token(ROOM, name, moderator), name, true);
    }
}
