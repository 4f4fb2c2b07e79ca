/**
 * The practice room: the video server that comes with the house, for trying it out and for small meetings. It answers the
 * same script, events and commands as a Jitsi server, checks the same tokens, and carries picture and sound between up to
 * six browsers directly (peer to peer); the application only introduces them to each other over a WebSocket.
 *
 * <p>Nothing here is the truth about a course: what happens is kept in memory and gone with the process. A restart does
 * not end a call, because picture and sound do not pass through us: each page comes back with the ticket it was given and
 * the meeting is put together again from those.
 *
 * <p>How few it holds is said on a course's page, as long as the practice room is the video server.
 *
 * <p>A {@code Meeting} has rooms, the main one and small groups; people hear and see those in the same room.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"course", "course :: ui", "settings", "site", "texts", "video"})
package no.mestringsrom.practice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
