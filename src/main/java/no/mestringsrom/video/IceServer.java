package no.mestringsrom.video;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A STUN or TURN server for the practice room, as the browser's {@code RTCIceServer} takes it.
 *
 * @param urls such as {@code stun:stun.example.no:3478} or {@code turns:turn.example.no:443}
 */
public record IceServer(
        List<String> urls,
        @Nullable String username,
        @Nullable String credential) {}
