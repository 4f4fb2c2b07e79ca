package no.mestringsrom.practice;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.mestringsrom.testing.BrowserTest;
import no.mestringsrom.testing.Browsers;
import no.mestringsrom.video.PracticeTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The practice room in real browsers, with the picture and sound of Chromium's invented camera and microphone. */
@BrowserTest
@Tag("long")
@PracticeRoomTest
class PracticeRoomIT {

    private static final PracticeTokens TOKENS = new PracticeTokens(PracticeRoomTest.SECRET);
    private static Browsers browsers;
    private static Browser browser;

    @LocalServerPort
    int port;

    private final String room = "mr" + UUID.randomUUID().toString().replace("-", "");
    private final List<Attendee> attendees = new ArrayList<>();

    @BeforeAll
    static void open() {
        browsers = new Browsers();
        browser = browsers.launch();
    }

    @AfterAll
    static void close() {
        browsers.close();
    }

    @AfterEach
    void everybodyGoesHome() {
        attendees.forEach(Attendee::close);
    }

    @Test
    void threePeopleInSeparateBrowsersSeeAndHearEachOther() {
        try (Browser another = browsers.launch()) {
            Attendee host = enter("Ågot", true).joined(0);
            Attendee second = enter("Bjørn", true).joined(1);
            Attendee third = enter(another, "Čáppa 🙂", false).joined(2);
            host.joined(2);

            assertThat(third.events())
                    .filteredOn(event -> !event.equals("dominantSpeakerChanged") && !event.equals("participantMuted"))
                    .containsExactly(
                            "ready",
                            "audioMuteStatusChanged",
                            "videoMuteStatusChanged",
                            "participantJoined",
                            "participantJoined",
                            "videoConferenceJoined",
                            "participantRoleChanged");
            Map<String, Object> self = Map.of(
                    "roomName",
                    room,
                    "id",
                    third.id(),
                    "displayName",
                    "Čáppa 🙂",
                    "formattedDisplayName",
                    "Čáppa 🙂 (meg)",
                    "breakoutRoom",
                    false,
                    "visitor",
                    false);
            assertThat(third.awaitEvent("videoConferenceJoined")).isEqualTo(self);
            assertThat(third.awaitEvent("participantRoleChanged"))
                    .isEqualTo(Map.of("id", third.id(), "role", "participant"));
            assertThat(host.awaitEvent("participantRoleChanged"))
                    .isEqualTo(Map.of("id", host.id(), "role", "moderator"));
            assertThat(host.awaitEvent("participantJoined", "payload.id === '" + third.id() + "'"))
                    .isEqualTo(Map.of("id", third.id(), "displayName", "Čáppa 🙂", "formattedDisplayName", "Čáppa 🙂"));
            assertThat(roles(third))
                    .isEqualTo(Map.of(host.id(), "moderator", second.id(), "moderator", third.id(), "participant"));

            for (Attendee attendee : attendees) {
                attendee.assertMediaFlows(2);
            }
            host.awaitEvent("dominantSpeakerChanged");
            screenshot(host, "three");
        }
    }

    @Test
    void soundAndPictureAreTurnedOffByOneselfAndByHosts() {
        Attendee host = enter("Vert", true).joined(0);
        Attendee guest = enter("Gjest", false).joined(1);
        host.joined(1);

        guest.button("Slå av mikrofonen").click();
        guest.awaitEvent("audioMuteStatusChanged", "payload.muted");
        host.awaitEvent(
                "participantMuted",
                "payload.id === '" + guest.id() + "' && payload.isMuted && payload.mediaType === 'audio'");
        assertThat(guest.ask("isAudioMuted")).isEqualTo(true);
        guest.command("toggleAudio");
        guest.awaitText("Slå av mikrofonen");
        assertThat(guest.ask("isAudioMuted")).isEqualTo(false);

        guest.command("toggleVideo");
        guest.awaitEvent("videoMuteStatusChanged", "payload.muted");
        host.awaitEvent("participantMuted", "payload.isMuted && payload.mediaType === 'video'");
        guest.button("Slå på kameraet").click();
        guest.awaitText("Slå av kameraet");
        host.assertMediaFlows(1);

        guest.command("muteEveryone", "audio");
        guest.command("kickParticipant", host.id());
        guest.command("endConference");
        guest.forgetEvents();
        host.command("muteEveryone", "audio");
        guest.awaitEvent("audioMuteStatusChanged", "payload.muted");
        guest.awaitText("En vert slo av mikrofonen din.");
        assertThat(host.ask("isAudioMuted")).as("a participant mutes nobody").isEqualTo(false);
        assertThat(host.ask("getNumberOfParticipants")).isEqualTo(2);
    }

    @Test
    void hangingUpClosingTheFrameAndBeingRemovedAreToldApart() {
        Attendee host = enter("Vert", true).joined(0);
        Attendee leaves = enter("Går", false).joined(1);
        Attendee disappears = enter("Lukker", false).joined(2);
        Attendee removed = enter("Fjernes", false).joined(3);
        host.joined(3);

        String leaving = leaves.id();
        leaves.forgetEvents();
        leaves.button("Gå ut av møtet").click();
        leaves.awaitEvent("readyToClose");
        assertThat(withoutSpeakers(leaves))
                .as("as on a Jitsi server everybody leaves twice")
                .containsExactly(
                        "participantLeft",
                        "participantLeft",
                        "participantLeft",
                        "participantLeft",
                        "participantLeft",
                        "participantLeft",
                        "videoConferenceLeft",
                        "readyToClose");
        host.awaitEvent("participantLeft", "payload.id === '" + leaving + "'");

        String disappearing = disappears.id();
        disappears.page().evaluate("api.dispose()");
        host.awaitEvent("participantLeft", "payload.id === '" + disappearing + "'");

        String removedId = removed.id();
        removed.forgetEvents();
        host.command("kickParticipant", removedId);
        assertThat(host.awaitEvent("participantKickedOut"))
                .isEqualTo(Map.of(
                        "kicked", Map.of("id", removedId, "name", "Fjernes", "local", false),
                        "kicker", Map.of("id", host.id(), "name", "Vert", "local", true)));
        assertThat(removed.awaitEvent("participantKickedOut"))
                .isEqualTo(Map.of(
                        "kicked", Map.of("id", "local", "name", "Fjernes", "local", true),
                        "kicker", Map.of("id", host.id(), "name", "Vert")));
        removed.awaitEvent("videoConferenceLeft");
        assertThat(withoutSpeakers(removed))
                .containsExactly("participantLeft", "participantKickedOut", "participantLeft", "videoConferenceLeft");
        removed.awaitText("Du er tatt ut av møtet");
        host.joined(0);
    }

    @Test
    void endingTheMeetingEndsItForEverybody() {
        Attendee host = enter("Vert", true).joined(0);
        Attendee guest = enter("Gjest", false).joined(1);
        host.joined(1);
        guest.forgetEvents();

        host.command("endConference");

        for (Attendee attendee : List.of(host, guest)) {
            assertThat(error(attendee)).containsEntry("name", "conference.destroyed");
            attendee.awaitEvent("videoConferenceLeft");
            attendee.awaitText("Møtet er slutt");
        }
        assertThat(withoutSpeakers(guest)).containsExactly("participantLeft", "errorOccurred", "videoConferenceLeft");
    }

    @Test
    void smallGroupsAreOpenedAndClosedAsOnAJitsiServer() {
        Attendee host = enter("Vert", true).joined(0);
        Attendee guest = enter("Gjest", false).joined(1);
        host.joined(1);
        String guestId = guest.id();
        assertThat(host.ask("listBreakoutRooms")).isEqualTo(Map.of());

        host.command("addBreakoutRoom", "Gruppe 1");
        host.awaitEvent("breakoutRoomsUpdated");
        String group = (String) host.page().evaluate("""
                async () => Object.values(await api.listBreakoutRooms()).find(({ isMainRoom }) => !isMainRoom).id
                """);
        guest.forgetEvents();
        host.command("sendParticipantToRoom", guestId, group);
        assertThat(guest.awaitEvent("videoConferenceJoined"))
                .containsEntry("roomName", group)
                .containsEntry("breakoutRoom", true)
                .containsEntry("id", guestId);
        assertThat(withoutSpeakers(guest))
                .filteredOn(event -> !event.equals("breakoutRoomsUpdated"))
                .containsExactly("participantLeft", "participantLeft", "videoConferenceLeft", "videoConferenceJoined");
        host.awaitEvent("participantLeft", "payload.id === '" + guestId + "'");

        guest.forgetEvents();
        host.command("closeBreakoutRoom", group);
        assertThat(guest.awaitEvent("videoConferenceJoined"))
                .containsEntry("roomName", room)
                .containsEntry("breakoutRoom", false);
        host.assertMediaFlows(1);
        guest.assertMediaFlows(1);
    }

    @Test
    void tokensThatDoNotFitAreRefusedWithTheReason() {
        String good = TOKENS.token(room, "Ola", false);
        String expired = TOKENS.token(room, "Ola", false, Clock.offset(Clock.systemUTC(), Duration.ofHours(-1)));

        assertThat(refusal(expired)).containsEntry("name", "connection.passwordRequired");
        assertThat(refusal(expired)).containsEntry("message", "Not acceptable by exp");
        assertThat(refusal(good.substring(0, good.length() - 4) + "AAAA"))
                .containsEntry("name", "connection.passwordRequired")
                .containsEntry("message", "Invalid signature");
        assertThat(refusal(null)).containsEntry("message", "token required");
        assertThat(refusal(TOKENS.token("mrother", "Ola", false)))
                .containsEntry("name", "conference.connectionError.notAllowed")
                .containsEntry("params", List.of("general", "Room and token mismatched"));
    }

    @Test
    void seventhPersonIsToldThatItIsFull() {
        for (int i = 0; i < 6; i++) {
            String name = "Person " + i;
            enter(window(), name, TOKENS.token(room, name, i == 0), false).joined(i);
        }
        for (Attendee attendee : attendees) {
            attendee.joined(5).awaitConnected();
            attendee.assertSoundFlows(5);
        }
        screenshot(attendees.getFirst(), "six");

        Attendee seventh = enter("Sjuende", false);
        assertThat(error(seventh)).containsEntry("name", "conference.max_users");
        seventh.awaitText("Øvingsrommet er fullt");
        seventh.awaitText("Her er det plass til seks om gangen");
        screenshot(seventh, "full");
    }

    @Test
    void refusedCameraLetsOneInWithSoundOrToListen() {
        try (Browser asking = browsers.launchAsking()) {
            Attendee host = enter("Vert", true).joined(0);
            BrowserContext soundOnly = asking.newContext(new Browser.NewContextOptions().setViewportSize(360, 640));
            soundOnly.grantPermissions(List.of("microphone"));
            Attendee sound = enter(soundOnly, "Uten bilde", false).joined(1);
            Attendee listening = enter(asking.newContext(), "Lytter", false).joined(2);

            sound.awaitText("De andre ser deg ikke");
            assertThat(sound.ask("isAudioMuted")).isEqualTo(false);
            assertThat(sound.ask("isVideoMuted")).isEqualTo(true);
            listening.awaitText("De andre hører deg ikke");
            assertThat(listening.ask("isAudioMuted")).isEqualTo(true);
            listening
                    .frame()
                    .waitForFunction(
                            "id => document.querySelector(`[data-id=\"${id}\"]`).shadowRoot.querySelector('video').videoWidth > 0",
                            host.id());
            screenshot(sound, "sound-only");
            screenshot(listening, "listening");
        }
    }

    @ParameterizedTest
    @CsvSource({"nb, Videomøte", "nn, Videomøte", "en, Video meeting"})
    void frameIsCalledWhatItIsInTheLanguageOfItsPage(String language, String title) {
        Attendee attendee = enter(language, Map.of("startWithVideoMuted", true)).joined(0);

        assertThat(attendee.page().locator("iframe").getAttribute("title")).isEqualTo(title);
    }

    @Test
    void leavingIsInTheFrameWhereTheEmbeddingPageWantsItThere() {
        Map<String, Boolean> leaving = new LinkedHashMap<>();
        for (List<String> buttons :
                List.of(List.of("microphone", "camera"), List.of("microphone", "camera", "hangup"))) {
            Attendee attendee = enter("nb", Map.of("startWithVideoMuted", true, "toolbarButtons", buttons));
            attendee.awaitText("Slå av mikrofonen");
            leaving.put(buttons.getLast(), attendee.button("Gå ut av møtet").count() == 1);
        }
        Attendee asItComes = enter("nb", Map.of("startWithVideoMuted", true));
        asItComes.awaitText("Slå av mikrofonen");

        assertThat(leaving).isEqualTo(Map.of("camera", false, "hangup", true));
        assertThat(asItComes.button("Gå ut av møtet").count()).isOne();
    }

    @Test
    void meetingPageHasNoAccessibilityViolations() {
        Attendee host = enter("Vert", true).joined(0);
        Attendee phone = enter(
                        browser.newContext(new Browser.NewContextOptions()
                                .setViewportSize(360, 640)
                                .setColorScheme(ColorScheme.DARK)),
                        "Mobil",
                        false)
                .joined(1);
        phone.assertMediaFlows(1);

        for (Attendee attendee : List.of(host, phone)) {
            assertThat(new AxeBuilder(attendee.page()).analyze().getViolations())
                    .as("axe on the page of " + attendee.name())
                    .isEmpty();
            screenshot(attendee, "axe-" + attendee.name());
        }
        phone.command("hangup");
        phone.awaitText("Du har gått ut av møtet");
        assertThat(new AxeBuilder(phone.page()).analyze().getViolations()).isEmpty();
    }

    private Attendee enter(String name, boolean moderator) {
        return enter(browser, name, moderator);
    }

    private Attendee enter(Browser in, String name, boolean moderator) {
        return enter(in.newContext(new Browser.NewContextOptions().setViewportSize(1280, 720)), name, moderator);
    }

    private Attendee enter(BrowserContext context, String name, boolean moderator) {
        return enter(context, name, TOKENS.token(room, name, moderator), true);
    }

    private Attendee enter(BrowserContext context, String name, @Nullable String token, boolean camera) {
        Attendee attendee = Attendee.enter(context, "http://localhost:" + port, room, token, name, camera);
        attendees.add(attendee);
        return attendee;
    }

    private Attendee enter(String language, Map<String, Object> config) {
        Attendee attendee = Attendee.enter(
                window(), "http://localhost:" + port, room, TOKENS.token(room, "Ola", false), "Ola", language, config);
        attendees.add(attendee);
        return attendee;
    }

    private static BrowserContext window() {
        return browser.newContext(new Browser.NewContextOptions().setViewportSize(1280, 720));
    }

    private Map<String, Object> refusal(@Nullable String token) {
        return error(enter(window(), "Ola", token, false));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> error(Attendee attendee) {
        return (Map<String, Object>) attendee.awaitEvent("errorOccurred").get("error");
    }

    private static List<String> withoutSpeakers(Attendee attendee) {
        return attendee.events().stream()
                .filter(event -> !event.equals("dominantSpeakerChanged"))
                .toList();
    }

    private static Map<?, ?> roles(Attendee attendee) {
        return (Map<?, ?>)
                attendee.page()
                        .evaluate(
                                "async () => Object.fromEntries((await api.getRoomsInfo()).rooms[0].participants.map(p => [p.id, p.role]))");
    }

    private static void screenshot(Attendee attendee, String name) {
        attendee.page()
                .screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screens/practice-" + name + ".png")));
    }
}
