/**
 * The video server: which one, who may come in, and how the frame is set up. With nothing configured it is the built-in
 * practice room; with {@code mestringsrom.video.domain} it is a Jitsi server. The settings are the only difference: the
 * page gets a {@link no.mestringsrom.video.VideoConnection} and does the same with it either way.
 *
 * <p>Publishes {@link no.mestringsrom.video.VideoServer}, which signs a token per person and session at the moment the
 * person goes in (it is good for minutes, because a refused token stands in the clear in the video server's log), and
 * {@link no.mestringsrom.video.VideoTokenVerifier}, with which the practice room reads the same tokens; {@link
 * no.mestringsrom.video.DialIns} knows the telephone's way in, where there is one. A token names
 * room, name and rights, never an e-mail address: the video server shows that to everybody in the room.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"settings", "site", "texts"})
package no.mestringsrom.video;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
