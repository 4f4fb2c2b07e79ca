package no.mestringsrom.video;

import java.util.Map;

/**
 * What a page needs to enter: {@code new JitsiMeetExternalAPI(domain, {roomName: room, jwt: token, configOverwrite,
 * interfaceConfigOverwrite, lang: configOverwrite.defaultLanguage, parentNode})} after loading the script.
 *
 * @param scriptUrl absolute, or a path of our own for the practice room
 * @param domain host and port of the video server
 * @param token good for {@link VideoServer#TOKEN_LIFETIME}; ask for a new connection to come back later
 */
public record VideoConnection(
        String scriptUrl,
        String domain,
        String room,
        String token,
        Map<String, Object> configOverwrite,
        Map<String, Object> interfaceConfigOverwrite) {}
