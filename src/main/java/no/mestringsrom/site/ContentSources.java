package no.mestringsrom.site;

import java.util.List;

/**
 * Addresses outside our own that pages may take scripts, frames and connections from; a feature that needs some hands
 * them in as a bean, and the content security policy names them beside {@code 'self'}.
 *
 * @param scripts for {@code script-src}
 * @param frames for {@code frame-src}, and for the features (camera, sound) a frame may be granted
 * @param connections for {@code connect-src}
 */
public record ContentSources(List<String> scripts, List<String> frames, List<String> connections) {

    public static final ContentSources NONE = new ContentSources(List.of(), List.of(), List.of());
}
