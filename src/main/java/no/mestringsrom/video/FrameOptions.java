package no.mestringsrom.video;

import java.util.List;
import java.util.Map;
import no.mestringsrom.texts.Language;

/**
 * How the video frame is set up: straight in, few and large buttons, and nothing that does not belong in a group course
 * on health (recording, live streaming, invitations, apps to install, third parties). What the application does itself
 * (the waiting room, small groups, hands, the way out) is hidden in the frame, so that there is one place for each thing.
 */
final class FrameOptions {

    private static final List<String> BUTTONS =
            List.of("microphone", "camera", "toggle-camera", "desktop", "chat", "tileview", "settings", "fullscreen");

    private FrameOptions() {}

    /** @param practice whether it is our own frame, which speaks all our languages */
    static Map<String, Object> config(VideoGuest guest, boolean practice) {
        return Map.ofEntries(
                Map.entry("defaultLanguage", practice ? guest.language().tag() : languageOfJitsi(guest.language())),
                Map.entry("prejoinConfig", Map.of("enabled", false)),
                Map.entry("lobby", Map.of("autoKnock", true, "enableChat", false)),
                Map.entry("startWithAudioMuted", false),
                Map.entry("startWithVideoMuted", false),
                Map.entry("readOnlyName", true),
                Map.entry("disableProfile", true),
                Map.entry("hideEmailInSettings", true),
                Map.entry("toolbarButtons", BUTTONS),
                Map.entry("toolbarConfig", Map.of("alwaysVisible", true)),
                Map.entry("hideConferenceSubject", true),
                Map.entry("hideConferenceTimer", true),
                Map.entry(
                        "breakoutRooms",
                        Map.of("hideAddRoomButton", true, "hideAutoAssignButton", true, "hideJoinRoomButton", true)),
                Map.entry("securityUi", Map.of("hideLobbyButton", true, "disableLobbyPassword", true)),
                // The application alone makes hosts. Those can put out in the frame, too, whoever came in past the
                // page.
                Map.entry("remoteVideoMenu", Map.of("disableKick", !guest.mayPutOut(), "disableGrantModerator", true)),
                Map.entry("recordingService", Map.of("enabled", false, "sharingEnabled", false)),
                Map.entry("localRecording", Map.of("disable", true)),
                Map.entry("liveStreaming", Map.of("enabled", false)),
                Map.entry("transcription", Map.of("enabled", false)),
                Map.entry("whiteboard", Map.of("enabled", false)),
                Map.entry("giphy", Map.of("enabled", false)),
                Map.entry("speakerStats", Map.of("disabled", true)),
                Map.entry("disablePolls", true),
                Map.entry("disableInviteFunctions", true),
                Map.entry("disableDeepLinking", true),
                Map.entry("disableThirdPartyRequests", true),
                Map.entry("analytics", Map.of("disabled", true)),
                Map.entry("feedbackPercentage", 0),
                Map.entry("doNotStoreRoom", true),
                Map.entry("enableClosePage", false),
                Map.entry("welcomePage", Map.of("disabled", true)));
    }

    static Map<String, Object> interfaceConfig() {
        return Map.of(
                "MOBILE_APP_PROMO", false,
                "SHOW_CHROME_EXTENSION_BANNER", false,
                "SHOW_JITSI_WATERMARK", false,
                "SHOW_PROMOTIONAL_CLOSE_PAGE", false,
                "HIDE_INVITE_MORE_HEADER", true);
    }

    /** Jitsi Meet speaks bokmål but neither nynorsk nor Sámi. */
    private static String languageOfJitsi(Language language) {
        return switch (language) {
            case BOKMAL, NYNORSK, NORTHERN_SAMI -> "nb";
            case ENGLISH -> "en";
        };
    }
}
