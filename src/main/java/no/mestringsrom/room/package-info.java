/**
 * The live session. Hosts and participants open the same light page, reach the video room from it, and keep one WebSocket
 * to the server; hosts move the session along, pages say who is in, and all of it becomes entries in one append-only log
 * per session, in a total order. Everything shown is read from that log: after a crash the clock is where it would have
 * been, and the live meter and the account afterwards are the same calculation.
 *
 * <p>Publishes {@link no.mestringsrom.room.LiveSessions} (what may be done in a session), {@link
 * no.mestringsrom.room.Seating} (who a link belongs to) and {@link no.mestringsrom.room.SessionLedgers} (the account of a
 * session). Inside, a {@code SessionFeed} per session follows the log and tells its pages; a {@code SessionBus} says when
 * there is something new to read.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "account",
            "course",
            "course :: ui",
            "exchange",
            "link",
            "registration",
            "settings",
            "site",
            "template",
            "texts",
            "video"
        })
package no.mestringsrom.room;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
